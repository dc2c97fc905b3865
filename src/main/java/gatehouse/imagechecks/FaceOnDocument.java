package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether the face of a selfie is a document's portrait: a small face within a document's outline, as the place check finds it, with
 * print beside it, as {@link PrintTiles} sees it. A doubt, for somebody may stand before a board. The method is our own.
 */
final class FaceOnDocument {
    /** Height of a face as a share of the outline's shorter side; portraits have up to 0.41. */
    private static final double PORTRAIT = 0.5;
    /** Share of the tiles beside the face that have print. */
    private static final double PRINT = 0.12;
    /** The same of a picture as a whole: selfies have 0.03 at most, half a page 0.19 and more. */
    private static final double PRINT_AROUND = 0.15;

    private FaceOnDocument() {}

    static List<Finding> look(Seen seen, FaceFinder.Face face) {
        DecodedPicture picture = seen.picture();
        if (face.height() >= PORTRAIT * Math.min(picture.width(), picture.height())) {
            return List.of();
        }
        Located located = new DocumentLocator(picture, false).locate(Seen.shapes());
        Quadrangle outline = located.outline();
        boolean isFound = located instanceof Located.Whole || located instanceof Located.Cropped;
        boolean isOnIt = isFound && outline.contains(face.x() + face.width() / 2, face.y() + face.height() / 2)
                && face.height() < PORTRAIT * Math.min(outline.width(), outline.height());
        // Half a page has no outline that could be found.
        FlatCard card = FlatCard.of(picture, isOnIt ? outline : picture.frame());
        if (print(card) < (isOnIt ? PRINT : PRINT_AROUND)) {
            return List.of();
        }
        double[] bounds = card.inPicture(0, 0, card.width(), card.height());
        return PictureCheck.doubt(FindingCode.NOT_ORIGINAL, 0.8, "The face seems to be the portrait on a document: a person looks.",
                seen.region(bounds[0], bounds[1], bounds[2], bounds[3]));
    }

    /** How much of a document has print beside the portrait. */
    private static double print(FlatCard card) {
        PrintTiles tiles = PrintTiles.of(card).withoutFace(card);
        return (double) tiles.printed() / tiles.sharpness().length;
    }
}
