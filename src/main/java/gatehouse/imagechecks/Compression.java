package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Ruined by compression. A JPEG says itself how coarsely it keeps the waves of its blocks (ITU-T T.81, DQT). A ruined picture that
 * was stored again doesn't, but still shows the sides of its blocks of eight by eight pixels: there the steps from one pixel to
 * the next are larger than within (after Wang, Sheikh and Bovik, 2002), along both axes, measured on the document's own pixels.
 */
final class Compression implements PictureCheck {
    private static final int BLOCK = 8;
    private static final int MOST = 1024;
    /** Steps beyond this are print, not compression. */
    private static final double LARGEST_STEP = 24;

    @Override
    public List<Finding> look(Seen seen) {
        double coarse = Quantisation.coarseness(seen.request().bytes());
        double blocks = blocks(seen);
        CheckSettings lines = seen.settings();
        if (coarse >= lines.coarseFail() || blocks >= lines.blocksFail()) {
            double beyond = Math.max(coarse / lines.coarseFail(), blocks / lines.blocksFail()) - 1;
            return PictureCheck.failure(FindingCode.BLURRED, PictureCheck.confidence(beyond, 1),
                    "The file was compressed so much that print is lost.", null);
        }
        double beyond = Math.max(coarse / lines.coarseWarn(), blocks / lines.blocksWarn()) - 1;
        return beyond < 0 ? List.of() : PictureCheck.doubt(FindingCode.BLURRED, PictureCheck.confidence(beyond, 1),
                "The file was compressed much: print may be lost.", null);
    }

    /** The mean step between blocks over that within them, the lesser of both axes; 1 for none. */
    static double blocks(Seen seen) {
        double[] x = sorted(seen.located().outline().x());
        double[] y = sorted(seen.located().outline().y());
        int left = clamped(x[0], seen.picture().width());
        int top = clamped(y[0], seen.picture().height());
        int width = Math.min(MOST, clamped(x[3], seen.picture().width()) - left);
        int height = Math.min(MOST, clamped(y[3], seen.picture().height()) - top);
        if (width < 8 * BLOCK || height < 8 * BLOCK) {
            return 1;
        }
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(new Mat(seen.picture().pixels(), new Rect(left, top, width, height)), grey, opencv_imgproc.COLOR_BGR2GRAY);
        Mat upper = new Mat(grey, new Rect(0, 0, width, height - 1));
        Mat lower = new Mat(grey, new Rect(0, 1, width, height - 1));
        Mat before = new Mat(grey, new Rect(0, 0, width - 1, height));
        Mat after = new Mat(grey, new Rect(1, 0, width - 1, height));
        return Math.min(standsOut(upper, lower, 1), standsOut(before, after, 0));
    }

    private static double standsOut(Mat one, Mat other, int along) {
        Mat steps = new Mat();
        opencv_core.absdiff(one, other, steps);
        opencv_core.min(steps, new Mat(1, 1, opencv_core.CV_64F, new Scalar(LARGEST_STEP)), steps);
        Mat means = new Mat();
        opencv_core.reduce(steps, means, along, opencv_core.REDUCE_AVG, opencv_core.CV_32F);
        FloatBuffer values = means.createBuffer();
        int whole = means.rows() * means.cols() / BLOCK * BLOCK;
        double[] phases = new double[BLOCK];
        for (int i = 0; i < whole; i++) {
            phases[i % BLOCK] += values.get(i) * BLOCK / whole;
        }
        double[] sorted = sorted(phases);
        return sorted[BLOCK - 1] / Math.max(0.5, (sorted[3] + sorted[4]) / 2);
    }

    private static int clamped(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
