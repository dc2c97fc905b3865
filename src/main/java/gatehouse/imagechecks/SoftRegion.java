package gatehouse.imagechecks;

import java.util.Arrays;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * A dark or bright region of the card, and how soft its edge is: light and shadow fade, print ends sharply.
 *
 * @param share    of the card
 * @param level    80th percentile of the grey in it
 * @param softness of the edge, less for a softer one: the steepest step as a share of the contrast, as in {@link Sharpness}; the
 *                 median along the edge, but for the card's rim; NaN where hardly any of it is to be seen
 */
record SoftRegion(int left, int top, int right, int bottom, double share, double level, double softness) {
    /** Wider than a letter's stroke, as a share of the card's longer side. */
    private static final double STROKE = 0.026;
    private static final double RIM = 0.015;
    private static final int STEP = 9;
    private static final int AROUND = 31;
    private static final int LEAST_CONTRAST = 20;
    private static final int FEWEST = 20;

    /** The light on the card without the print on it: its grey, closed (Serra, 1982). */
    static Mat light(FlatCard card) {
        int size = (int) Math.round(STROKE * Math.max(card.width(), card.height())) | 1;
        Mat closed = new Mat();
        opencv_imgproc.morphologyEx(card.greyMat(), closed, opencv_imgproc.MORPH_CLOSE, square(size));
        return closed;
    }

    /** Of the regions of a mask that have this share of the card at least, the one with the softest edge; null where there is none. */
    static @Nullable SoftRegion softest(FlatCard card, Mat light, Mat mask, double least) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        int count = opencv_imgproc.connectedComponentsWithStats(mask, labels, stats, new Mat());
        SoftRegion softest = null;
        Edges edges = null;
        try (IntIndexer at = stats.createIndexer()) {
            for (int i = 1; i < count; i++) {
                if (at.get(i, 4) > least * card.width() * card.height()) {
                    edges = edges == null ? Edges.of(card, light, labels) : edges;
                    SoftRegion one = edges.region(i, at.get(i, 0), at.get(i, 1), at.get(i, 0) + at.get(i, 2), at.get(i, 1) + at.get(i, 3));
                    softest = softest == null || one.softness() < softest.softness() || Double.isNaN(softest.softness()) ? one : softest;
                }
            }
        }
        return softest;
    }

    private static Mat square(int size) {
        return opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(size, size));
    }

    /** How steep the light is around each pixel, and how much it differs around it. */
    private record Edges(FlatCard card, byte[] steepness, byte[] contrast, int[] labels) {

        static Edges of(FlatCard card, Mat light, Mat labels) {
            Mat steep = steps(light, 1, 0);
            opencv_core.max(steep, steps(light, 0, 1), steep);
            opencv_imgproc.dilate(steep, steep, square(STEP));
            Mat contrast = new Mat();
            opencv_imgproc.morphologyEx(light, contrast, opencv_imgproc.MORPH_GRADIENT, square(AROUND));
            int[] each = new int[labels.rows() * labels.cols()];
            new IntPointer(labels.data()).get(each);
            return new Edges(card, DecodedPicture.samples(steep), DecodedPicture.samples(contrast), each);
        }

        private static Mat steps(Mat light, int x, int y) {
            Mat slope = new Mat();
            opencv_imgproc.Sobel(light, slope, opencv_core.CV_16S, x, y);
            Mat step = new Mat();
            // Sobel's kernel sums to eight.
            opencv_core.convertScaleAbs(slope, step, 1 / 8.0, 0);
            return step;
        }

        SoftRegion region(int label, int left, int top, int right, int bottom) {
            double[] softness = new double[(right - left) * (bottom - top)];
            int[] greys = new int[256];
            int pixels = 0;
            int count = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    int at = y * card.width() + x;
                    if (labels[at] == label) {
                        greys[card.grey(x, y)]++;
                        pixels++;
                        if (isEdge(x, y, label) && (contrast[at] & 0xFF) > LEAST_CONTRAST) {
                            softness[count++] = (double) (steepness[at] & 0xFF) / (contrast[at] & 0xFF);
                        }
                    }
                }
            }
            Arrays.sort(softness, 0, count);
            return new SoftRegion(left, top, right, bottom, (double) pixels / labels.length, Histogram.percentile(greys, pixels, 0.8),
                    count < FEWEST ? Double.NaN : softness[count / 2]);
        }

        private boolean isEdge(int x, int y, int label) {
            int rim = 1 + (int) (RIM * card.width());
            int at = y * card.width() + x;
            return x >= rim && y >= rim && x < card.width() - rim && y < card.height() - rim && (labels[at - 1] != label || labels[at + 1] != label
                    || labels[at - card.width()] != label || labels[at + card.width()] != label);
        }
    }
}
