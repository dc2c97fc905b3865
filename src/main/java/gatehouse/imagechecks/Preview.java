package gatehouse.imagechecks;

import gatehouse.vocabulary.Region;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * A file's thumbnail beside the picture made as small: where one place differs after both got the same brightness and contrast by
 * least squares. Bars around a thumbnail of another shape are left out; one of another cut tells nothing, for cropping is no forgery.
 */
final class Preview {
    private static final int EDGE = 160;
    /** Below that they show different cuts. */
    private static final double ALIKE = 0.7;
    /** Grey levels of 256 by which the mean of a place differs. */
    private static final double DIFFERENT = 22;
    private static final int PLACES = 14;

    private Preview() {}

    /** @param small 8-bit BGR, as upright as the picture; @return null where nothing differs */
    static @Nullable Region difference(Seen seen, Mat small) {
        double shape = (double) seen.picture().width() / seen.picture().height();
        double width = Math.min(small.cols(), small.rows() * shape);
        double height = width / shape;
        if (width < EDGE / 4.0 || height < EDGE / 4.0) {
            return null;
        }
        int wide = (int) Math.round(Math.min(EDGE, width));
        int high = (int) Math.max(PLACES, Math.round(wide / shape));
        Rect inner = new Rect((int) ((small.cols() - width) / 2), (int) ((small.rows() - height) / 2), (int) width, (int) height);
        double[] shown = grey(new Mat(small, inner), wide, high);
        double[] picture = grey(seen.picture().within(512), wide, high);
        double alike = fit(picture, shown);
        if (alike < ALIKE) {
            return null;
        }
        return farthest(seen, picture, shown, wide, high);
    }

    private static double[] grey(Mat picture, int wide, int high) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(picture, grey, opencv_imgproc.COLOR_BGR2GRAY);
        opencv_imgproc.resize(grey, grey, new Size(wide, high), 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.GaussianBlur(grey, grey, new Size(0, 0), 1.5);
        byte[] samples = DecodedPicture.samples(grey);
        double[] values = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[i] = samples[i] & 0xFF;
        }
        return values;
    }

    /** Gives the first the brightness and contrast of the second. @return their correlation */
    private static double fit(double[] picture, double[] shown) {
        double meanX = mean(picture);
        double meanY = mean(shown);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < picture.length; i++) {
            double x = picture[i] - meanX;
            double y = shown[i] - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double gain = xx == 0 ? 0 : xy / xx;
        for (int i = 0; i < picture.length; i++) {
            picture[i] = meanY + gain * (picture[i] - meanX);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }

    private static @Nullable Region farthest(Seen seen, double[] picture, double[] shown, int wide, int high) {
        int edge = Math.max(3, Math.max(wide, high) / PLACES);
        double most = DIFFERENT;
        Region where = null;
        double scaleX = (double) seen.picture().width() / wide;
        double scaleY = (double) seen.picture().height() / high;
        for (int top = 0; top + edge <= high; top += edge / 2) {
            for (int left = 0; left + edge <= wide; left += edge / 2) {
                double sum = 0;
                for (int i = 0; i < edge * edge; i++) {
                    int at = (top + i / edge) * wide + left + i % edge;
                    sum += Math.abs(picture[at] - shown[at]);
                }
                if (sum / (edge * edge) > most) {
                    most = sum / (edge * edge);
                    where = seen.region(left * scaleX, top * scaleY, (left + edge) * scaleX, (top + edge) * scaleY);
                }
            }
        }
        return where;
    }
}
