package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A lamp's reflection: the largest patch of blown, textureless pixels that is far brighter than the card's own paper and
 * fades out softly ({@link SoftRegion}). Blown area alone says nothing, for white paper is blown too; a printed white field has hard
 * edges.
 */
final class Glare implements PictureCheck {
    private static final int BLOWN = 250;
    private static final int RING = 6;
    /** More than this is no lamp: the paper is white, or all is overexposed. */
    private static final double MOST = 0.5;
    /** Of the print's own sharpness: a printed white field ends as sharply as letters do. */
    private static final double PRINTED = 0.42;

    @Override
    public List<Finding> look(Seen seen) {
        FlatCard card = seen.card();
        int paper = paper(card);
        BlownPatch patch = BlownPatch.largest(card, BLOWN);
        CheckSettings lines = seen.settings();
        double share = (double) patch.pixels() / (card.width() * card.height());
        if (paper > 240 || share > MOST || share < lines.glareWarn() || !isSoft(card, patch, paper)) {
            return List.of();
        }
        double edge = softness(card, lines) / card.sharpness();
        if (edge > PRINTED) {
            return List.of();
        }
        Region region = region(seen, patch);
        // Where the light grows so evenly over a white field that it has no edge at all, it may be no lamp.
        return share >= lines.glareFail() && edge <= PRINTED
                ? PictureCheck.failure(FindingCode.GLARE, PictureCheck.confidence(share - lines.glareFail(), 0.05),
                        "A reflection hides a part of the " + (seen.isSelfie() ? "picture." : "document."), region)
                : PictureCheck.doubt(FindingCode.GLARE, PictureCheck.confidence(share - lines.glareWarn(), 0.02),
                        "A small reflection may hide a part of the " + (seen.isSelfie() ? "picture." : "document."), region);
    }

    /** NaN where the patch has no edge to be seen. */
    private static double softness(FlatCard card, CheckSettings lines) {
        Mat blown = new Mat();
        opencv_imgproc.threshold(card.light(), blown, BLOWN - 1.0, 255, opencv_imgproc.THRESH_BINARY);
        SoftRegion region = SoftRegion.softest(card, blown, lines.glareWarn());
        return region == null ? Double.NaN : region.softness();
    }

    /** The median grey of what isn't blown. */
    private static int paper(FlatCard card) {
        int[] counts = Arrays.copyOf(card.tones(), BLOWN);
        return Histogram.percentile(counts, Arrays.stream(counts).sum(), 0.5);
    }

    /** Whether the ring just outside the patch is mostly much brighter than the paper; print inside it doesn't count. */
    private static boolean isSoft(FlatCard card, BlownPatch patch, int paper) {
        int[] ring = new int[256];
        int count = 0;
        for (int y = patch.top(); y <= patch.bottom(); y += 2) {
            for (int side = -1; side <= 1; side += 2) {
                int edge = side < 0 ? patch.leftmost(y) : patch.rightmost(y);
                int x = edge + side * RING;
                if (edge >= 0 && x >= 0 && x < card.width()) {
                    ring[card.grey(x, y)]++;
                    count++;
                }
            }
        }
        return count >= 5 && Histogram.percentile(ring, count, 0.5) > paper + 0.3 * (255 - paper);
    }

    private static Region region(Seen seen, BlownPatch patch) {
        return seen.onCard(patch.left(), patch.top(), patch.right(), patch.bottom());
    }
}
