package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;

/**
 * Whether a picture that was cut out along a document shows all of it. A zone that was read says so by where it stands
 * ({@link ZonePlace#cutOut}); without one a card of ISO/IEC 7810 does by its corners, which are round, so that what it lay on is left in
 * three of the picture's at least. A doubt where neither does.
 */
final class CutOutCorners implements PictureCheck {
    /** Thousandths of the longer side, from a corner along both sides: what a round corner leaves free. */
    private static final int[][] IN_CORNER = {{1, 1}, {3, 3}, {1, 4}, {4, 1}, {2, 6}, {6, 2}};
    /** Whole cards have so many and more corners of another colour, cut ones hardly more than two. */
    private static final int FEWEST_CORNERS = 3;

    @Override
    public List<Finding> look(Seen seen) {
        ZonePlace zone = seen.read().place();
        boolean whole = !(seen.located() instanceof Located.Cropped) || (zone == null ? hasSquareCorners(seen) || round(seen.card(), seen.settings().roundWarn()) >= FEWEST_CORNERS
                : !zone.onCard() || zone.cutOut(1) != null);
        return whole ? List.of() : PictureCheck.doubt(FindingCode.CORNER_MISSING, 0.6,
                "The picture ends where the document seems to, and its corners can't be seen: a person looks whether anything is cut off.", null);
    }

    /** Pages of paper have square corners, and one whose zone can't be read is looked at anyway. */
    private static boolean hasSquareCorners(Seen seen) {
        return seen.request().type() == IdentityDocumentType.PASSPORT;
    }

    /** In how many corners something else than the document is to be seen. */
    private static int round(FlatCard card, double apart) {
        int round = 0;
        try (UByteIndexer samples = card.flat().createIndexer()) {
            for (int corner = 0; corner < 4; corner++) {
                double[] inCorner = colour(card, samples, corner, IN_CORNER);
                double[] onDocument = colour(card, samples, corner, SquareCorners.ON_DOCUMENT);
                round += SquareCorners.apart(inCorner, onDocument) > apart ? 1 : 0;
            }
        }
        return round;
    }

    /** The median, channel by channel. */
    private static double[] colour(FlatCard card, UByteIndexer samples, int corner, int[][] places) {
        double unit = Math.max(card.width(), card.height()) / 1000.0;
        double[] colour = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            double[] values = new double[places.length];
            for (int i = 0; i < values.length; i++) {
                double x = corner == 0 || corner == 3 ? places[i][0] * unit : card.width() - 1 - places[i][0] * unit;
                double y = corner < 2 ? places[i][1] * unit : card.height() - 1 - places[i][1] * unit;
                values[i] = samples.get((long) y, (long) x, channel);
            }
            Arrays.sort(values);
            colour[channel] = values[values.length / 2];
        }
        return colour;
    }
}
