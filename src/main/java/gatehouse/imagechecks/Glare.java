package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * A lamp's reflection: it blows out whatever is printed under it. White paper may be blown, too, but has print on it, so what counts
 * is the widest blown disc without any (the maximum of the distance transform, Rosenfeld and Pfaltz, 1966). Refused where it fades
 * out softly ({@link SoftRegion}): a printed white field that happens to be blank ends as sharply as print.
 */
final class Glare implements PictureCheck {
    private static final int BLOWN = 250;
    /** Of what isn't blown, half is brighter than this where the paper is white. */
    private static final int WHITE = 240;
    /** Share of the card of the regions whose edges are looked at. */
    private static final double LEAST = 0.008;
    /** Of the print's own sharpness: a printed white field ends as sharply as letters do. */
    private static final double PRINTED = 0.42;

    @Override
    public List<Finding> look(Seen seen) {
        FlatCard card = seen.card();
        CheckSettings lines = seen.settings();
        Disc disc = Disc.widest(card);
        if (disc.share() < lines.glareWarn() || isWhite(card)) {
            return List.of();
        }
        Region region = seen.onCard(disc.x() - disc.radius(), disc.y() - disc.radius(), disc.x() + disc.radius(), disc.y() + disc.radius());
        // Where the light grows evenly over a white field it has no edge at all.
        return disc.share() >= lines.glareFail() && !(softness(card) / card.sharpness() > PRINTED)
                ? PictureCheck.failure(FindingCode.GLARE, PictureCheck.confidence(disc.share() - lines.glareFail(), 0.05),
                        "A reflection hides a part of the document.", region)
                : PictureCheck.doubt(FindingCode.GLARE, PictureCheck.confidence(disc.share() - lines.glareWarn(), 0.02),
                        "A reflection may hide a part of the document.", region);
    }

    /** Radius of the widest blown disc without print, as a share of the card's longer side. */
    static double share(FlatCard card) {
        return Disc.widest(card).share();
    }

    private record Disc(int x, int y, double radius, double share) {

        static Disc widest(FlatCard card) {
            Mat blown = blown(card.greyMat());
            // What lies beyond the card may be white, too.
            opencv_core.copyMakeBorder(blown, blown, 1, 1, 1, 1, opencv_core.BORDER_CONSTANT, new Scalar(0));
            Mat distances = new Mat();
            opencv_imgproc.distanceTransform(blown, distances, opencv_imgproc.DIST_L2, opencv_imgproc.DIST_MASK_3);
            DoublePointer most = new DoublePointer(1);
            Point at = new Point();
            opencv_core.minMaxLoc(distances, null, most, null, at, null);
            return new Disc(at.x() - 1, at.y() - 1, most.get(), most.get() / Math.max(card.width(), card.height()));
        }
    }

    private static Mat blown(Mat grey) {
        Mat blown = new Mat();
        opencv_imgproc.threshold(grey, blown, BLOWN - 1.0, 255, opencv_imgproc.THRESH_BINARY);
        return blown;
    }

    /** NaN where nothing blown has an edge to be seen. */
    private static double softness(FlatCard card) {
        SoftRegion region = SoftRegion.softest(card, blown(card.light()), LEAST);
        return region == null ? Double.NaN : region.softness();
    }

    /** Whether the paper is as bright as a reflection: then nothing tells them apart. */
    private static boolean isWhite(FlatCard card) {
        int[] darker = Arrays.copyOf(card.tones(), BLOWN);
        return card.tone(0.5) >= BLOWN || Histogram.percentile(darker, Arrays.stream(darker).sum(), 0.5) > WHITE;
    }
}
