package gatehouse.imagechecks;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/** How steeply, and in which direction, a picture changes at each pixel: of lightness and the two chromas, the steepest. */
final class Gradients {
    /** Chromas change less between a card and a table than lightness does, and have less noise. */
    private static final double CHROMA = 1.6;

    /** Of Sobel's steps between bytes. */
    private static final int MOST = 4 * 255;
    private static final double SEEN = 3;
    private static final double BARE = 0.03;

    final int width;
    final int height;
    private final float[] across;
    private final float[] down;
    private final float[] steepness;

    Gradients(MatVector lab, int width, int height) {
        this.width = width;
        this.height = height;
        this.across = new float[width * height];
        this.down = new float[width * height];
        this.steepness = new float[width * height];
        float[] squares = new float[width * height];
        for (int i = 0; i < 3; i++) {
            add(lab.get(i), i == 0 ? 1 : CHROMA, squares);
        }
    }

    private void add(Mat channel, double weight, float[] squares) {
        short[] dx = sobel(channel, 1, 0);
        short[] dy = sobel(channel, 0, 1);
        float[] weighted = weighted(weight);
        for (int i = 0; i < dx.length; i++) {
            float x = weighted[dx[i] + MOST];
            float y = weighted[dy[i] + MOST];
            float square = x * x + y * y;
            if (square > squares[i]) {
                float steep = (float) Math.sqrt(square);
                if (steep > steepness[i]) {
                    steepness[i] = steep;
                    squares[i] = square;
                    across[i] = x;
                    down[i] = y;
                }
            }
        }
    }

    /** By Sobel's step, which comes eight times as large. */
    private static float[] weighted(double weight) {
        float[] weighted = new float[2 * MOST + 1];
        for (int step = -MOST; step <= MOST; step++) {
            weighted[step + MOST] = (float) (step * weight / 8);
        }
        return weighted;
    }

    private static short[] sobel(Mat channel, int x, int y) {
        Mat gradient = new Mat();
        opencv_imgproc.Sobel(channel, gradient, opencv_core.CV_16S, x, y);
        short[] values = new short[gradient.rows() * gradient.cols()];
        new ShortPointer(gradient.data()).get(values);
        return values;
    }

    /**
     * How steep the picture is at a point along a direction, with its sign; the steepest within so many pixels to either side
     * along it, of those whose own direction is within about 25 degrees.
     */
    double along(double x, double y, double nx, double ny, int reach) {
        double best = 0;
        for (int step = -reach; step <= reach; step++) {
            int px = (int) Math.round(x + step * nx);
            int py = (int) Math.round(y + step * ny);
            if (px >= 0 && py >= 0 && px < width && py < height) {
                int at = py * width + px;
                double value = across[at] * nx + down[at] * ny;
                if (Math.abs(value) > 0.9 * steepness[at] && Math.abs(value) > Math.abs(best)) {
                    best = value;
                }
            }
        }
        return best;
    }

    /** Whether hardly anything is to be seen outside an outline, as on the page of a scan. */
    boolean isBareAround(Quadrangle outline) {
        Quadrangle wider = outline.widened(1.06);
        int outside = 0;
        int steep = 0;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                if (!wider.contains(x, y)) {
                    outside++;
                    steep += steepness[y * width + x] > SEEN ? 1 : 0;
                }
            }
        }
        return outside > 0 && steep < BARE * outside;
    }
}
