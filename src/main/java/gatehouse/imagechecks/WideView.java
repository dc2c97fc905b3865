package gatehouse.imagechecks;

import gatehouse.vocabulary.Region;
import java.nio.DoubleBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The document seen from straight above with what lies around it, small; 8-bit Lab.
 *
 * @param lab    three samples a pixel, row by row
 * @param there  0 where the picture shows nothing
 * @param width  of the document alone, likewise {@code height}
 * @param margin pixels around the document
 * @param scale  pixels here for one of the flat card
 */
record WideView(byte[] lab, byte[] there, int width, int height, int margin, double scale) {
    private static final int LONGER = 360;
    /** How much of what lies around the document is looked at, as a share of its longer side. */
    private static final double AROUND = 0.13;
    private static final int HOW = opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP;

    static WideView of(Seen seen) {
        FlatCard card = seen.card();
        double scale = (double) LONGER / Math.max(card.width(), card.height());
        int margin = (int) (AROUND * LONGER);
        int width = (int) Math.round(card.width() * scale);
        int height = (int) Math.round(card.height() * scale);
        Mat onto = new Mat(3, 3, opencv_core.CV_64F);
        opencv_core.gemm(card.back(), moved(1 / scale, -margin / scale), 1, new Mat(), 0, onto);
        Mat pixels = seen(seen.picture().pixels(), onto, width + 2 * margin, height + 2 * margin);
        opencv_imgproc.GaussianBlur(pixels, pixels, new Size(3, 3), 0);
        opencv_imgproc.cvtColor(pixels, pixels, opencv_imgproc.COLOR_BGR2Lab);
        Mat all = new Mat(seen.picture().pixels().size(), opencv_core.CV_8U, new Scalar(255));
        Mat there = seen(all, onto, width + 2 * margin, height + 2 * margin);
        return new WideView(DecodedPicture.samples(pixels), DecodedPicture.samples(there), width, height, margin, scale);
    }

    private static Mat seen(Mat picture, Mat onto, int width, int height) {
        Mat seen = new Mat();
        opencv_imgproc.warpPerspective(picture, seen, onto, new Size(width, height), HOW, opencv_core.BORDER_CONSTANT, new Scalar(0));
        return seen;
    }

    private static Mat moved(double scale, double by) {
        Mat mat = new Mat(3, 3, opencv_core.CV_64F);
        mat.<DoubleBuffer>createBuffer().put(new double[] {scale, 0, by, 0, scale, by, 0, 0, 1});
        return mat;
    }

    int shorter() {
        return Math.min(width, height);
    }

    /** A rectangle of pixels counted from the document's corner, as a region of the picture. */
    Region region(Seen seen, int left, int top, int right, int bottom) {
        return seen.onCard(left / scale, top / scale, right / scale, bottom / scale);
    }
}
