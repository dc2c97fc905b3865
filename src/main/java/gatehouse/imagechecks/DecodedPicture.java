package gatehouse.imagechecks;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * One picture, decoded once and turned upright. Lives inside the caller's {@code PointerScope}.
 *
 * @param pixels 8-bit BGR
 * @param scale  pixels of the picture as sent for one of {@code pixels}: 1, or 2 or 4 for a very large one
 */
record DecodedPicture(Mat pixels, int scale) {
    private static final long HALVE_ABOVE = 20_000_000;
    private static final int IGNORE_ORIENTATION = opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

    static {
        opencv_core.setNumThreads(1);
    }

    /** @return null where the library can't make a picture of the bytes */
    static @Nullable DecodedPicture of(byte[] bytes, int orientation) {
        long declared = PixelCount.declaredBy(bytes);
        int scale = declared > 4 * HALVE_ABOVE ? 4 : declared > HALVE_ABOVE ? 2 : 1;
        int mode = switch (scale) {
            case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
            case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
            default -> opencv_imgcodecs.IMREAD_COLOR;
        };
        Mat packed = new Mat(1, bytes.length, opencv_core.CV_8UC1, new BytePointer(bytes));
        Mat pixels = opencv_imgcodecs.imdecode(packed, mode | IGNORE_ORIENTATION);
        return pixels == null || pixels.empty() ? null : new DecodedPicture(upright(pixels, orientation), scale);
    }

    private static Mat upright(Mat stored, int orientation) {
        Mat turned = new Mat();
        switch (orientation) {
            case 2 -> opencv_core.flip(stored, turned, 1);
            case 3 -> opencv_core.rotate(stored, turned, opencv_core.ROTATE_180);
            case 4 -> opencv_core.flip(stored, turned, 0);
            case 5 -> opencv_core.transpose(stored, turned);
            case 6 -> opencv_core.rotate(stored, turned, opencv_core.ROTATE_90_CLOCKWISE);
            case 7 -> {
                Mat half = new Mat();
                opencv_core.transpose(stored, half);
                opencv_core.rotate(half, turned, opencv_core.ROTATE_180);
            }
            case 8 -> opencv_core.rotate(stored, turned, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
            default -> {
                return stored;
            }
        }
        return turned;
    }

    int width() {
        return pixels.cols();
    }

    int height() {
        return pixels.rows();
    }

    /** A copy whose longer edge is at most so long. */
    Mat within(int edge) {
        double factor = (double) edge / Math.max(width(), height());
        if (factor >= 1) {
            return pixels;
        }
        Mat small = new Mat();
        Size size = new Size((int) Math.max(1, Math.round(width() * factor)), (int) Math.max(1, Math.round(height() * factor)));
        opencv_imgproc.resize(pixels, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }

    /** The samples of a picture in the heap, row by row. */
    static byte[] samples(Mat mat) {
        Mat whole = mat.isContinuous() ? mat : mat.clone();
        byte[] samples = new byte[whole.rows() * whole.cols() * whole.channels()];
        whole.data().get(samples);
        return samples;
    }
}
