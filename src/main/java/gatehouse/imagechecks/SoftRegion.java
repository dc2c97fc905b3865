package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
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
    static @Nullable SoftRegion softest(FlatCard card, Mat mask, double least) {
        double fewest = least * card.width() * card.height();
        if (opencv_core.countNonZero(mask) <= fewest) {
            return null;
        }
        Mat labels = new Mat();
        int count = opencv_imgproc.connectedComponents(mask, labels);
        int[] each = new int[labels.rows() * labels.cols()];
        new IntPointer(labels.data()).get(each);
        SoftRegion softest = null;
        Edges edges = null;
        for (Box box : boxes(each, card.width(), count)) {
            if (box.pixels > fewest) {
                edges = edges == null ? Edges.of(card, each) : edges;
                SoftRegion one = edges.region(box);
                softest = softest == null || one.softness() < softest.softness() || Double.isNaN(softest.softness()) ? one : softest;
            }
        }
        return softest;
    }

    /** Where a region lies; {@code right} and {@code bottom} are just beyond it. */
    private static final class Box {
        private final int label;
        private int pixels;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        Box(int label) {
            this.label = label;
        }

        void add(int x, int y) {
            pixels++;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = y + 1;
        }
    }

    /** Of every region but the ground. OpenCV measures regions, too, but takes several times as long. */
    private static List<Box> boxes(int[] labels, int width, int count) {
        List<Box> boxes = new ArrayList<>();
        for (int label = 1; label < count; label++) {
            boxes.add(new Box(label));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 0) {
                boxes.get(labels[i] - 1).add(i % width, i / width);
            }
        }
        return boxes;
    }

    private static Mat square(int size) {
        return opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(size, size));
    }

    /** How steep the light is around each pixel, and how much it differs around it. */
    private record Edges(FlatCard card, byte[] steepness, byte[] contrast, int[] labels) {

        static Edges of(FlatCard card, int[] labels) {
            Mat light = card.light();
            Mat steep = steps(light, 1, 0);
            opencv_core.max(steep, steps(light, 0, 1), steep);
            opencv_imgproc.dilate(steep, steep, square(STEP));
            Mat contrast = new Mat();
            opencv_imgproc.morphologyEx(light, contrast, opencv_imgproc.MORPH_GRADIENT, square(AROUND));
            return new Edges(card, DecodedPicture.samples(steep), DecodedPicture.samples(contrast), labels);
        }

        private static Mat steps(Mat light, int x, int y) {
            Mat slope = new Mat();
            opencv_imgproc.Sobel(light, slope, opencv_core.CV_16S, x, y);
            Mat step = new Mat();
            // Sobel's kernel sums to eight.
            opencv_core.convertScaleAbs(slope, step, 1 / 8.0, 0);
            return step;
        }

        SoftRegion region(Box box) {
            double[] softness = new double[(box.right - box.left) * (box.bottom - box.top)];
            int[] greys = new int[256];
            int count = 0;
            for (int y = box.top; y < box.bottom; y++) {
                for (int x = box.left; x < box.right; x++) {
                    int at = y * card.width() + x;
                    if (labels[at] == box.label) {
                        greys[card.grey(x, y)]++;
                        if (isEdge(x, y, box.label) && (contrast[at] & 0xFF) > LEAST_CONTRAST) {
                            softness[count++] = (double) (steepness[at] & 0xFF) / (contrast[at] & 0xFF);
                        }
                    }
                }
            }
            Arrays.sort(softness, 0, count);
            return new SoftRegion(box.left, box.top, box.right, box.bottom, (double) box.pixels / labels.length,
                    Histogram.percentile(greys, box.pixels, 0.8), count < FEWEST ? Double.NaN : softness[count / 2]);
        }

        private boolean isEdge(int x, int y, int label) {
            int rim = 1 + (int) (RIM * card.width());
            int at = y * card.width() + x;
            return x >= rim && y >= rim && x < card.width() - rim && y < card.height() - rim && (labels[at - 1] != label || labels[at + 1] != label
                    || labels[at - card.width()] != label || labels[at + card.width()] != label);
        }
    }
}
