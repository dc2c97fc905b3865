package gatehouse.imagechecks.ocr;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** One line of print cut out of a picture, straight, in the size that a reader wants. */
final class ZoneStrip {
    private static final int REACH = 40;

    private ZoneStrip() {}

    /**
     * @param length   characters that the line is thought to have
     * @param pitch    pixels that each shall take
     * @param capital  pixels that a capital letter shall be high
     * @param height   of the strip; the line's middle lies in its middle
     * @param margin   characters of room on either side
     */
    static Mat cut(Mat grey, TextLine line, int length, double pitch, double capital, int height, double margin) {
        double across = (length - 0.3) * pitch;
        double sx = across / Math.max(1, line.length());
        double sy = capital / line.height();
        int width = (int) Math.ceil((across + 2 * margin * pitch) / 8) * 8;
        // Three points of the strip and of the picture: left end, right end, and straight below the left end.
        double left = margin * pitch;
        double dx = (line.x1() - line.x0()) / line.length();
        double dy = (line.y1() - line.y0()) / line.length();
        Mat here = points(left, height / 2.0, left + across, height / 2.0, left, height / 2.0 + 10);
        Mat there = points(line.x0(), line.y0(), line.x0() + dx * across / sx, line.y0() + dy * across / sx,
                line.x0() - dy * 10 / sy, line.y0() + dx * 10 / sy);
        Mat strip = new Mat();
        Mat map = opencv_imgproc.getAffineTransform(there, here);
        Mat source = grey;
        if (sx < 0.7) {
            source = new Mat();
            double sigma = 0.45 * Math.sqrt(1 / (sx * sx) - 1);
            opencv_imgproc.GaussianBlur(grey, source, new Size(0, 0), sigma);
        }
        opencv_imgproc.warpAffine(source, strip, map, new Size(width, height), opencv_imgproc.INTER_CUBIC, opencv_core.BORDER_REPLICATE,
                new Scalar(0));
        return strip;
    }

    private static Mat points(double... values) {
        Mat points = new Mat(3, 1, opencv_core.CV_32FC2);
        FloatBuffer buffer = points.createBuffer();
        for (int i = 0; i < values.length; i++) {
            buffer.put(i, (float) values[i]);
        }
        return points;
    }

    /** The same line with its middle and height measured anew: rows with many upright edges are rows of letters. */
    static TextLine refined(Mat grey, TextLine line) {
        int height = 64;
        double scale = 20 / line.height();
        int length = (int) Math.max(10, Math.round(line.length() * scale / 20));
        Mat strip = cut(grey, line, length, 20, 20, height, 0);
        double[] edges = rows(strip);
        double most = 0;
        int from = 12;
        int to = height - 12;
        for (int y = from; y < to; y++) {
            most = Math.max(most, edges[y]);
        }
        double floor = Math.min(edges[from], edges[to - 1]);
        double threshold = Math.min(most * 0.5, floor + (most - floor) * 0.5);
        threshold = Math.max(threshold, most * 0.35);
        int middle = height / 2;
        int best = middle;
        for (int y = middle - 8; y <= middle + 8; y++) {
            best = edges[y] > edges[best] ? y : best;
        }
        int top = best;
        int bottom = best;
        while (top > 4 && (edges[top - 1] > threshold || edges[top - 2] > threshold)) {
            top--;
        }
        while (bottom < height - 5 && (edges[bottom + 1] > threshold || edges[bottom + 2] > threshold)) {
            bottom++;
        }
        double tall = bottom - top + 1;
        if (tall < 10 || tall > 40) {
            return line;
        }
        double shift = ((top + bottom) / 2.0 + 0.5 - height / 2.0) / scale;
        double dx = (line.x1() - line.x0()) / line.length();
        double dy = (line.y1() - line.y0()) / line.length();
        return new TextLine(line.x0() - dy * shift, line.y0() + dx * shift, line.x1() - dy * shift, line.y1() + dx * shift, tall / scale);
    }

    private static double[] rows(Mat strip) {
        byte[] samples = samples(strip);
        // Asking a Mat for its size is a call out of Java.
        int width = strip.cols();
        double[] edges = new double[strip.rows()];
        for (int y = 0; y < edges.length; y++) {
            double sum = 0;
            for (int x = 1; x < width; x++) {
                sum += Math.abs((samples[y * width + x] & 0xFF) - (samples[y * width + x - 1] & 0xFF));
            }
            edges[y] = sum / width;
        }
        return edges;
    }

    static byte[] samples(Mat mat) {
        Mat whole = mat.isContinuous() ? mat : mat.clone();
        byte[] samples = new byte[whole.rows() * whole.cols()];
        whole.data().get(samples);
        return samples;
    }

    static float[] floats(Mat mat) {
        byte[] bytes = samples(mat);
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return values;
    }

    /** Ink positive, mean 0 and deviation 1 around each column, so that uneven light and paper fall away. */
    static float[] normalised(float[] grey, int width) {
        double[] sum = new double[width + 1];
        double[] squares = new double[width + 1];
        int height = grey.length / width;
        for (int x = 0; x < width; x++) {
            double s = 0;
            double q = 0;
            for (int y = 0; y < height; y++) {
                double value = grey[y * width + x];
                s += value;
                q += value * value;
            }
            sum[x + 1] = sum[x] + s;
            squares[x + 1] = squares[x] + q;
        }
        float[] result = new float[grey.length];
        for (int x = 0; x < width; x++) {
            int from = Math.max(0, x - REACH);
            int to = Math.min(width, x + REACH + 1);
            double count = (double) (to - from) * height;
            double mean = (sum[to] - sum[from]) / count;
            double deviation = Math.sqrt(Math.max(0, (squares[to] - squares[from]) / count - mean * mean)) + 2;
            for (int y = 0; y < height; y++) {
                result[y * width + x] = (float) ((mean - grey[y * width + x]) / deviation);
            }
        }
        return result;
    }
}
