package gatehouse.studio;

import java.util.Arrays;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Thresholds by which a press decides where ink goes: 8-bit, evenly spread from 0 to 255. */
final class Screens {
    private static final int CELLS = 4;
    private static final int CELL = 32;
    private static final int TILE = 256;
    private static final byte[] DOT = dot();
    private static final byte[] BLUE = blueNoise();

    private Screens() {}

    /** Round dots in rows. @param period pixels from dot to dot; @param angle degrees */
    static Mat dots(Size size, double period, double angle, Dice dice) {
        Mat tile = new Mat();
        opencv_core.repeat(Mats.of(DOT, CELL, CELL, 1), CELLS, CELLS, tile);
        double zoom = period / CELL;
        Plane plane = Plane.turn(Math.toRadians(angle + 0.3)).after(Plane.scale(zoom, zoom));
        Mat screen = new Mat();
        opencv_imgproc.warpPerspective(tile, screen, plane.mat(), size, opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_WRAP, new Scalar(0));
        return screen;
    }

    /** Drops strewn without rows or clumps. @param drop pixels from drop to drop */
    static Mat stochastic(Size size, double drop, int ink) {
        Plane plane = Plane.scale(drop, drop).after(Plane.shift(37.3 * ink, 91.7 * ink));
        Mat screen = new Mat();
        opencv_imgproc.warpPerspective(Mats.of(BLUE, TILE, TILE, 1), screen, plane.mat(), size, opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_WRAP,
                new Scalar(0));
        return screen;
    }

    /** One cell: the sum of two cosines, its values ranked so that every tone gets its share of ink. */
    private static byte[] dot() {
        double[] height = new double[CELL * CELL];
        for (int i = 0; i < height.length; i++) {
            height[i] = -Math.cos(2 * Math.PI * (i % CELL + 0.5) / CELL) - Math.cos(2 * Math.PI * (i / CELL + 0.5) / CELL);
        }
        return ranked(height);
    }

    /** White noise without its low frequencies, ranked. */
    private static byte[] blueNoise() {
        Random random = new Random(417);
        double[] noise = new double[TILE * TILE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextDouble();
        }
        double[] high = new double[noise.length];
        for (int i = 0; i < noise.length; i++) {
            high[i] = noise[i] - around(noise, i % TILE, i / TILE);
        }
        return ranked(high);
    }

    private static double around(double[] noise, int x, int y) {
        double sum = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                double weight = Math.exp(-(dx * dx + dy * dy) / 2.5);
                sum += weight * noise[(y + dy + TILE) % TILE * TILE + (x + dx + TILE) % TILE];
            }
        }
        return sum / 7.5;
    }

    private static byte[] ranked(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        byte[] ranks = new byte[values.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = (byte) (256L * i / order.length);
        }
        return ranks;
    }
}
