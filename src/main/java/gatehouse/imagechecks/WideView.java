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
 * @param seen   what this is a view of
 * @param lab    three samples a pixel, row by row
 * @param width  of the document alone, likewise {@code height}
 * @param margin pixels around the document
 * @param scale  pixels here for one of the flat card
 */
record WideView(Seen seen, byte[] lab, int width, int height, int margin, double scale) {
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
        Mat pixels = new Mat();
        opencv_imgproc.warpPerspective(seen.picture().pixels(), pixels, onto, new Size(width + 2 * margin, height + 2 * margin), HOW,
                opencv_core.BORDER_CONSTANT, new Scalar(0));
        opencv_imgproc.GaussianBlur(pixels, pixels, new Size(3, 3), 0);
        opencv_imgproc.cvtColor(pixels, pixels, opencv_imgproc.COLOR_BGR2Lab);
        return new WideView(seen, DecodedPicture.samples(pixels), width, height, margin, scale);
    }

    /** Whether the picture shows what is at a pixel of this view. */
    boolean isThere(int pixel) {
        int columns = width + 2 * margin;
        double x = (pixel % columns - margin) / scale;
        double y = (pixel / columns - margin) / scale;
        double[] at = seen.card().inPicture(x, y, x, y);
        return at[0] >= 0 && at[1] >= 0 && at[0] < seen.picture().width() && at[1] < seen.picture().height();
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
    Region region(int left, int top, int right, int bottom) {
        return seen.onCard(left / scale, top / scale, right / scale, bottom / scale);
    }
}
