package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Whether a part of the print is blurred on a document that is sharp elsewhere, as {@link PrintTiles} sees it. {@link Sharpness} asks
 * only whether a fifth of it is sharp. A face is left out, for it has few edges as sharp as print; and single soft tiles, which seals,
 * hair and ghost pictures have.
 */
final class SoftPrint implements PictureCheck {
    /** Tiles side by side, as a short field has. */
    private static final int SMALLEST = 6;
    private static final int FACE_EDGE = 400;
    /** Of a face's box, on each side: hair, neck. */
    private static final double AROUND = 0.35;

    @Override
    public List<Finding> look(Seen seen) {
        FlatCard card = seen.card();
        CheckSettings lines = seen.settings();
        // What is blurred all over, dark or tiny has been said to be.
        if (!(card.sharpness() >= lines.blurFail()) || card.across() < lines.smallFail() || card.tone(0.8) < lines.darkFail()) {
            return List.of();
        }
        PrintTiles print = print(card, lines);
        List<PrintTiles.Piece> soft = print.softerThan(lines.blurWarn(), SMALLEST);
        if (soft.isEmpty() || share(soft, print) < lines.partWarn()) {
            return List.of();
        }
        PrintTiles.Piece most = soft.stream().max(Comparator.comparingInt(PrintTiles.Piece::tiles)).orElseThrow();
        Region region = seen.onCard(most.left(), most.top(), most.right(), most.bottom());
        double blurred = share(print.softerThan(lines.blurFail(), SMALLEST), print);
        return blurred > lines.partFail()
                ? PictureCheck.failure(FindingCode.BLURRED, PictureCheck.confidence(blurred - lines.partFail(), 0.3), "Most of the print is blurred.", region)
                : PictureCheck.doubt(FindingCode.BLURRED, PictureCheck.confidence(share(soft, print) - lines.partWarn(), 0.3),
                        "A part of the print is blurred.", region);
    }

    /** Of the print, how much lies in soft pieces; NaN without print. */
    static double share(FlatCard card, CheckSettings lines) {
        PrintTiles print = print(card, lines);
        return print.printed() == 0 ? Double.NaN : share(print.softerThan(lines.blurWarn(), SMALLEST), print);
    }

    private static double share(List<PrintTiles.Piece> pieces, PrintTiles print) {
        return (double) pieces.stream().mapToInt(PrintTiles.Piece::tiles).sum() / print.printed();
    }

    /** Without the face, which is only looked for where something is soft. */
    private static PrintTiles print(FlatCard card, CheckSettings lines) {
        PrintTiles print = PrintTiles.of(card);
        return print.softerThan(lines.blurWarn(), SMALLEST).isEmpty() ? print : withoutFace(print, card);
    }

    /** Whichever way the document lies. */
    private static PrintTiles withoutFace(PrintTiles print, FlatCard card) {
        FaceFinder.Face surest = null;
        int quarters = 0;
        Mat turned = card.flat();
        for (int i = 0; i < 4; i++) {
            for (FaceFinder.Face face : FaceFinder.find(turned, FACE_EDGE)) {
                if (surest == null || face.score() > surest.score()) {
                    surest = face;
                    quarters = i;
                }
            }
            Mat next = new Mat();
            opencv_core.rotate(turned, next, opencv_core.ROTATE_90_CLOCKWISE);
            turned = next;
        }
        if (surest == null) {
            return print;
        }
        double x = AROUND * surest.width();
        double y = AROUND * surest.height();
        double[] box = {surest.x() - x, surest.y() - y, surest.x() + surest.width() + x, surest.y() + surest.height() + y};
        return switch (quarters) {
            case 1 -> print.without(box[1], card.height() - box[2], box[3], card.height() - box[0]);
            case 2 -> print.without(card.width() - box[2], card.height() - box[3], card.width() - box[0], card.height() - box[1]);
            case 3 -> print.without(card.width() - box[3], box[0], card.width() - box[1], box[2]);
            default -> print.without(box[0], box[1], box[2], box[3]);
        };
    }
}
