package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * One picture, decoded once and turned upright, and halves of it as often as somebody needs them smaller. Lives inside the
 * caller's {@code PointerScope}.
 */
final class DecodedPicture {
    private static final long HALVE_ABOVE = 20_000_000;
    /** Length in the picture's longer edges; without a strong tilt it hardly matters. */
    private static final double FOCAL = 0.9;
    private static final int IGNORE_ORIENTATION = opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

    static {
        opencv_core.setNumThreads(1);
    }

    /** 8-bit BGR, each half as wide and as high as the one before. */
    private final List<Mat> halves = new ArrayList<>();
    private final int scale;

    private DecodedPicture(Mat pixels, int scale) {
        halves.add(pixels);
        this.scale = scale;
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

    /** 8-bit BGR. */
    Mat pixels() {
        return halves.get(0);
    }

    /** Pixels of the picture as sent for one of {@link #pixels}: 1, or 2 or 4 for a very large one. */
    int scale() {
        return scale;
    }

    int width() {
        return pixels().cols();
    }

    int height() {
        return pixels().rows();
    }

    /** The corners of the picture itself. */
    Quadrangle frame() {
        double w = width();
        double h = height();
        return new Quadrangle(new double[] {0, w, w, 0}, new double[] {0, 0, h, h});
    }

    /** The shape of the rectangle whose corners these are, for a phone's camera; see {@link Quadrangle#untiltedShape}. */
    double untiltedShape(Quadrangle corners) {
        return corners.untiltedShape(width() / 2.0, height() / 2.0, FOCAL * Math.max(width(), height()));
    }

    /** The picture halved so many times, each pixel the mean of four, which costs far less than to make it small at once. */
    Mat halved(int times) {
        while (halves.size() <= times) {
            Mat last = halves.get(halves.size() - 1);
            Mat half = new Mat();
            opencv_imgproc.resize(last, half, new Size(Math.max(1, last.cols() / 2), Math.max(1, last.rows() / 2)), 0, 0,
                    opencv_imgproc.INTER_AREA);
            halves.add(half);
        }
        return halves.get(times);
    }

    /** A copy whose longer edge is at most so long. */
    Mat within(int edge) {
        double factor = (double) edge / Math.max(width(), height());
        if (factor >= 1) {
            return pixels();
        }
        Mat small = new Mat();
        Size size = new Size((int) Math.max(1, Math.round(width() * factor)), (int) Math.max(1, Math.round(height() * factor)));
        opencv_imgproc.resize(halved(halvings(factor)), small, size, 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }

    /** Turned clockwise by quarters, 0 to 3; without any the same. */
    static Mat turned(Mat pixels, int quarters) {
        if (quarters == 0) {
            return pixels;
        }
        Mat turned = new Mat();
        opencv_core.rotate(pixels, turned, quarters - 1);
        return turned;
    }

    /** How often a picture may be halved before it is smaller than by that factor. */
    static int halvings(double factor) {
        return Math.max(0, (int) Math.floor(Math.log(1 / factor) / Math.log(2) + 1e-9));
    }

    /** The samples of a picture in the heap, row by row. */
    static byte[] samples(Mat mat) {
        Mat whole = mat.isContinuous() ? mat : mat.clone();
        byte[] samples = new byte[whole.rows() * whole.cols() * whole.channels()];
        whole.data().get(samples);
        return samples;
    }
}
