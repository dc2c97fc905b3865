package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a part of the print is blurred on a document that is sharp elsewhere, as {@link PrintTiles} sees it by
 * the bottom hat (Meyer, 1979). {@link Sharpness} asks
 * only whether a fifth of it is sharp. A face is left out, for it has few edges as sharp as print; and single soft tiles, which seals,
 * hair and ghost pictures have.
 */
final class SoftPrint implements PictureCheck {
    /** Tiles side by side, as a short field has. */
    private static final int SMALLEST = 6;

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
        return print.softerThan(lines.blurWarn(), SMALLEST).isEmpty() ? print : print.withoutFace(card);
    }
}
