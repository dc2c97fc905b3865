package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.RotatedRect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Outlines of the small things in a picture that shows hardly anything but a table, by the colours that its border has none of, see
 * {@link BorderTexture}: a document taken from so far away is smaller than what is printed on one taken from near, so nobody may
 * look for it where more than a little of the picture has such colours.
 */
final class SmallThings {
    /** Colours so rare along the border are not the table's. */
    private static final int RARE = 190;
    /** Share of the picture that such colours may have. */
    private static final double MOST = 0.05;
    private static final int BLOWN = 249;
    private static final double MOST_BLOWN = 0.3;
    private static final double LEAST_AREA = 0.0006;
    /** Of the rectangle around it that a thing of four sides fills. */
    private static final double FILLED = 0.7;

    private SmallThings() {}

    /** @param lightness 8 bits, where too much light leaves of a document nothing but its darkest parts */
    static List<Quadrangle> quadrangles(Mat rarities, Mat lightness) {
        Mat blown = new Mat();
        opencv_imgproc.threshold(lightness, blown, BLOWN, 255, opencv_imgproc.THRESH_BINARY);
        Mat rare = new Mat();
        opencv_imgproc.threshold(rarities, rare, RARE, 255, opencv_imgproc.THRESH_BINARY);
        opencv_imgproc.medianBlur(rare, rare, 3);
        double pixels = (double) rare.cols() * rare.rows();
        List<Quadrangle> found = new ArrayList<>();
        if (opencv_core.countNonZero(rare) > MOST * pixels || opencv_core.countNonZero(blown) > MOST_BLOWN * pixels) {
            return found;
        }
        opencv_imgproc.morphologyEx(rare, rare, opencv_imgproc.MORPH_CLOSE,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(5, 5)));
        MatVector contours = new MatVector();
        opencv_imgproc.findContours(rare, contours, opencv_imgproc.RETR_EXTERNAL, opencv_imgproc.CHAIN_APPROX_NONE);
        for (long i = 0; i < contours.size(); i++) {
            double area = opencv_imgproc.contourArea(contours.get(i));
            RotatedRect around = opencv_imgproc.minAreaRect(contours.get(i));
            if (area > LEAST_AREA * pixels && area > FILLED * around.size().width() * around.size().height()) {
                found.add(corners(around));
            }
        }
        return found;
    }

    private static Quadrangle corners(RotatedRect around) {
        Mat points = new Mat();
        opencv_imgproc.boxPoints(around, points);
        FloatBuffer buffer = points.createBuffer();
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = buffer.get(2 * i);
            y[i] = buffer.get(2 * i + 1);
        }
        return Quadrangle.ordered(x, y);
    }
}
