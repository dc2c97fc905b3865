package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * A shadow across the document: a region where even the paper is dark and whose edge, unlike that of whatever is printed dark, is soft by
 * the measure of the document's own print ({@link SoftRegion}); found where the grey stays dark when it is closed (Serra, 1982). Within it
 * the same line counts as for the whole document: where the paper is darker than that, nothing can be read.
 */
final class Shadow implements PictureCheck {
    /** Of the paper's brightness. */
    private static final double DARK = 0.6;
    /** Of the document: less hides no line of print, and portraits have softly shaded parts of this size. */
    private static final double LEAST = 0.03;

    @Override
    public List<Finding> look(Seen seen) {
        CheckSettings lines = seen.settings();
        double sharpness = seen.card().sharpness();
        boolean tells = seen.card().tone(0.8) >= lines.darkFail() && sharpness >= lines.blurWarn();
        SoftRegion shade = tells ? softest(seen.card()) : null;
        if (shade == null || !(shade.softness() < lines.edgeWarn() * sharpness)) {
            return List.of();
        }
        Region region = seen.onCard(shade.left(), shade.top(), shade.right(), shade.bottom());
        double confidence = PictureCheck.confidence(lines.edgeWarn() - shade.softness() / sharpness, lines.edgeWarn());
        return shade.level() < lines.darkFail() && shade.softness() < lines.edgeFail() * sharpness
                ? PictureCheck.failure(FindingCode.TOO_DARK, confidence, "A part of the document lies in a dark shadow.", region)
                : PictureCheck.doubt(FindingCode.TOO_DARK, confidence, "A part of the document seems to lie in a shadow.", region);
    }

    /** Softness of the softest dark region's edge as a share of the print's; NaN where nothing is dark. */
    static double edge(FlatCard card) {
        SoftRegion shade = softest(card);
        return shade == null ? Double.NaN : shade.softness() / card.sharpness();
    }

    private static @Nullable SoftRegion softest(FlatCard card) {
        Mat dark = new Mat();
        opencv_imgproc.threshold(card.light(), dark, DARK * card.tone(0.8), 255, opencv_imgproc.THRESH_BINARY_INV);
        return SoftRegion.softest(card, dark, LEAST);
    }
}
