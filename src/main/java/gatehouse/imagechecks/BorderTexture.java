package gatehouse.imagechecks;

import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How rare the colour of each pixel is along the picture's border, where most often the table is: a histogram projected back
 * (Swain and Ballard, 1991). A cloth's checks and wood's grain have several colours, of which none is the table's.
 */
final class BorderTexture {
    private static final int BINS = 32;
    private static final int DEPTH = 12;
    /** Steps of the answer for each halving of the share. */
    private static final double STEPS = 18;

    private final byte[] lab;
    private final int width;
    private final int height;

    BorderTexture(Mat lab) {
        this.lab = DecodedPicture.samples(lab);
        this.width = lab.cols();
        this.height = lab.rows();
    }

    /** 0 where a colour is common along the border, 255 where there is none of it. */
    Mat rarities() {
        double[] shares = smoothed(counts());
        byte[] rare = new byte[width * height];
        byte[] ofBin = new byte[shares.length];
        double most = Arrays.stream(shares).max().orElse(1);
        for (int bin = 0; bin < shares.length; bin++) {
            ofBin[bin] = (byte) (shares[bin] == 0 ? 255 : Math.min(255, STEPS * halvings(most / Math.max(shares[bin], most * 1e-6))));
        }
        for (int i = 0; i < rare.length; i++) {
            rare[i] = ofBin[bin(i)];
        }
        Mat rarities = new Mat(height, width, opencv_core.CV_8UC1);
        rarities.data().put(rare);
        return rarities;
    }

    private static double halvings(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    private int bin(int pixel) {
        // Chroma spreads over less than half of its range.
        int l = (lab[3 * pixel] & 0xFF) >> 3;
        int a = Math.max(0, Math.min(BINS - 1, ((lab[3 * pixel + 1] & 0xFF) - 128) / 4 + BINS / 2));
        int b = Math.max(0, Math.min(BINS - 1, ((lab[3 * pixel + 2] & 0xFF) - 128) / 4 + BINS / 2));
        return (l * BINS + a) * BINS + b;
    }

    private double[] counts() {
        double[] counts = new double[BINS * BINS * BINS];
        int depth = Math.max(2, Math.min(width, height) / DEPTH);
        for (int y = 0; y < height; y++) {
            boolean whole = y < depth || y >= height - depth;
            for (int x = 0; x < width; x++) {
                if (whole || x < depth || x >= width - depth) {
                    counts[bin(y * width + x)]++;
                }
            }
        }
        return counts;
    }

    /** Each bin shares with its neighbours, along one axis after the other. */
    private static double[] smoothed(double[] counts) {
        double[] from = counts;
        for (int step : new int[] {1, BINS, BINS * BINS}) {
            double[] to = new double[from.length];
            for (int i = 0; i < from.length; i++) {
                int place = i / step % BINS;
                to[i] = 2 * from[i] + (place > 0 ? from[i - step] : 0) + (place < BINS - 1 ? from[i + step] : 0);
            }
            from = to;
        }
        return from;
    }
}
