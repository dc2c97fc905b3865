package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Whether a finger lies over the document: a patch of the colours of skin (in YCrCb, after Chai and Ngan, 1999) that comes in over
 * the rim, from skin outside it, and reaches far inside: the portrait and the document's own tints do not come in from outside. Where most of the document has such
 * colours, nothing can be told.
 */
final class Covered implements PictureCheck {
    private static final double MOST_SKIN = 0.35;
    private static final int WIDTH = 400;

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.located() instanceof Located.Unseen) {
            return List.of();
        }
        Mat small = new Mat();
        double factor = (double) WIDTH / Math.max(seen.card().width(), seen.card().height());
        opencv_imgproc.resize(seen.card().flat(), small, new Size((int) Math.round(seen.card().width() * factor),
                (int) Math.round(seen.card().height() * factor)), 0, 0, opencv_imgproc.INTER_AREA);
        Mat skin = skin(small);
        if ((double) opencv_core.countNonZero(skin) / (skin.cols() * skin.rows()) > MOST_SKIN) {
            return List.of();
        }
        return deepest(seen, skin, factor);
    }

    private static Mat skin(Mat bgr) {
        Mat opened = new Mat();
        opencv_imgproc.morphologyEx(raw(bgr), opened, opencv_imgproc.MORPH_OPEN,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_ELLIPSE, new Size(13, 13)));
        return opened;
    }

    private static Mat raw(Mat bgr) {
        Mat ycrcb = new Mat();
        opencv_imgproc.cvtColor(bgr, ycrcb, opencv_imgproc.COLOR_BGR2YCrCb);
        Mat mask = new Mat();
        opencv_core.inRange(ycrcb, new Mat(1, 1, opencv_core.CV_64FC4, new Scalar(30, 139, 77, 0)),
                new Mat(1, 1, opencv_core.CV_64FC4, new Scalar(245, 180, 123, 0)), mask);
        return mask;
    }

    /** The patch at the rim that reaches deepest inside. */
    private static List<Finding> deepest(Seen seen, Mat skin, double factor) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        int count = opencv_imgproc.connectedComponentsWithStats(skin, labels, stats, centroids);
        CheckSettings lines = seen.settings();
        List<Finding> worst = List.of();
        double most = lines.coveredWarn();
        try (IntIndexer at = stats.createIndexer()) {
            for (int i = 1; i < count; i++) {
                int left = at.get(i, 0);
                int top = at.get(i, 1);
                int right = left + at.get(i, 2);
                int bottom = top + at.get(i, 3);
                double depth = depth(left, top, right, bottom, skin.cols(), skin.rows());
                double area = (double) at.get(i, 4) / (skin.cols() * skin.rows());
                if (depth > most && area > 0.006 && comesFromOutside(seen, left / factor, top / factor, right / factor, bottom / factor)) {
                    most = depth;
                    worst = found(depth, lines, seen.onCard(left / factor, top / factor, right / factor, bottom / factor));
                }
            }
        }
        return worst;
    }

    /** How far a patch that touches the rim reaches inside, as a share of the card's height; 0 where it doesn't touch it. */
    private static double depth(int left, int top, int right, int bottom, int width, int height) {
        double deepest = 0;
        int rim = 2;
        deepest = left <= rim ? Math.max(deepest, right) : deepest;
        deepest = top <= rim ? Math.max(deepest, bottom) : deepest;
        deepest = right >= width - rim ? Math.max(deepest, width - left) : deepest;
        deepest = bottom >= height - rim ? Math.max(deepest, height - top) : deepest;
        boolean along = right - left > 0.8 * width || bottom - top > 0.9 * height;
        return along ? 0 : deepest / Math.min(width, height);
    }

    /** Whether there is skin, too, just outside the rim that a patch touches, along most of it. */
    private static boolean comesFromOutside(Seen seen, double left, double top, double right, double bottom) {
        double width = seen.card().width();
        double height = seen.card().height();
        double rim = 0.008 * width;
        double out = 0.05 * height;
        double across = (left + right) / 2;
        double down = (top + bottom) / 2;
        return top <= rim && isSkin(seen, across, -out, right - left, 0) || bottom >= height - rim && isSkin(seen, across, height + out, right - left, 0)
                || left <= rim && isSkin(seen, -out, down, 0, bottom - top)
                || right >= width - rim && isSkin(seen, width + out, down, 0, bottom - top);
    }

    /** Whether most points of a line on the card's plane, given by its middle and extent, show skin in the picture. */
    private static boolean isSkin(Seen seen, double x, double y, double wide, double high) {
        int skin = 0;
        int all = 0;
        for (double t = -0.3; t <= 0.31; t += 0.1) {
            double[] at = seen.card().inPicture(x + t * wide, y + t * high, x + t * wide, y + t * high);
            int px = (int) at[0];
            int py = (int) at[1];
            if (px >= 0 && py >= 0 && px < seen.picture().width() && py < seen.picture().height()) {
                all++;
                skin += opencv_core.countNonZero(raw(new Mat(seen.picture().pixels(), new Rect(px, py, 1, 1)))) > 0 ? 1 : 0;
            }
        }
        return all >= 4 && skin > 0.6 * all;
    }

    private static List<Finding> found(double depth, CheckSettings lines, gatehouse.vocabulary.Region region) {
        return depth > lines.coveredFail()
                ? PictureCheck.failure(FindingCode.COVERED, PictureCheck.confidence(depth - lines.coveredFail(), 0.2),
                        "A finger covers a part of the document.", region)
                : PictureCheck.doubt(FindingCode.COVERED, PictureCheck.confidence(depth - lines.coveredWarn(), 0.2),
                        "A finger may cover a part of the document.", region);
    }
}
