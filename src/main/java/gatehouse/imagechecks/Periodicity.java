package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * How much of a picture's grain is periodic in two dimensions, as the grid of a screen, its moiré and the dots of a print are and
 * paper, plastic and noise are not: in tiles of the document at the picture's own pixels, the peak of the spectrum that stands out
 * most from everything around it. Edges make streaks, which go on; a grid makes points. Lines along the axes (print, and the
 * blocks of JPEG) and waves as long as letters are left out, and so is the zone, whose even pitch is a grid too.
 */
final class Periodicity {
    static final int TILE = 256;
    /** Waves longer than this many pixels may be printed patterns and letters. */
    private static final int LONGEST = 9;
    private static final int AXIS = 3;
    private static final int AROUND = 5;
    /** Against spectra of pictures without any grain, whose rounding alone would have peaks. */
    private static final double FLOOR = 60;
    /** Than rounding may take away. */
    private static final double MORE = 1 + 1e-6;
    private static final float[] WINDOW = window();

    private Periodicity() {}

    private static float[] window() {
        float[] hann = new float[TILE];
        for (int i = 0; i < TILE; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (TILE - 1)));
        }
        return hann;
    }

    /** Decibels of each tile within the outline, the highest first; none where the document has no room for a tile. */
    static double[] of(DecodedPicture picture, Quadrangle outline) {
        double[][] centres = {{0.25, 0.25}, {0.5, 0.2}, {0.75, 0.25}, {0.3, 0.5}, {0.7, 0.5}, {0.5, 0.42}};
        double[] found = new double[centres.length];
        int count = 0;
        for (double[] centre : centres) {
            double x = mix(mix(outline.x()[0], outline.x()[1], centre[0]), mix(outline.x()[3], outline.x()[2], centre[0]), centre[1]);
            double y = mix(mix(outline.y()[0], outline.y()[1], centre[0]), mix(outline.y()[3], outline.y()[2], centre[0]), centre[1]);
            int left = (int) Math.round(x - TILE / 2.0);
            int top = (int) Math.round(y - TILE / 2.0);
            if (left >= 0 && top >= 0 && left + TILE <= picture.width() && top + TILE <= picture.height()) {
                found[count++] = tile(picture.pixels(), left, top);
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        for (int i = 0; i < count / 2; i++) {
            double other = sorted[i];
            sorted[i] = sorted[count - 1 - i];
            sorted[count - 1 - i] = other;
        }
        return sorted;
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double tile(Mat pixels, int left, int top) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(new Mat(pixels, new Rect(left, top, TILE, TILE)), grey, opencv_imgproc.COLOR_BGR2GRAY);
        byte[] samples = DecodedPicture.samples(grey);
        float[] values = new float[samples.length];
        double mean = 0;
        for (byte sample : samples) {
            mean += sample & 0xFF;
        }
        mean /= samples.length;
        for (int i = 0; i < samples.length; i++) {
            values[i] = (float) ((samples[i] & 0xFF) - mean) * WINDOW[i / TILE] * WINDOW[i % TILE];
        }
        Mat signal = new Mat(TILE, TILE, opencv_core.CV_32FC1);
        signal.<FloatBuffer>createBuffer().put(values);
        Mat spectrum = new Mat();
        opencv_core.dft(signal, spectrum, opencv_core.DFT_COMPLEX_OUTPUT, 0);
        return strongest(spectrum);
    }

    private static double strongest(Mat spectrum) {
        float[] waves = new float[2 * TILE * TILE];
        spectrum.<FloatBuffer>createBuffer().get(waves);
        // A grid has waves in two directions, one rising and one falling; the lines of a guilloche mostly have one.
        double rising = strongest(waves, AXIS + 1, TILE / 2 - AROUND);
        double falling = strongest(waves, AROUND - TILE / 2, -AXIS);
        return 20 * Math.log10(Math.min(rising, falling) + 1e-3);
    }

    private static double strongest(float[] waves, int from, int to) {
        double best = 0;
        for (int fy = from; fy < to; fy++) {
            for (int fx = AXIS + 1; fx < TILE / 2 - AROUND; fx++) {
                // As strong as the strongest around a wave may be for it to beat the best; roots that tell exactly take far longer.
                double room = MORE * Math.sqrt(square(waves, fx, fy)) / best - FLOOR;
                boolean longer = LONGEST * LONGEST * (fx * fx + fy * fy) < TILE * TILE;
                if (room > 0 && !longer && !isBeside(waves, fx, fy, MORE * room * room)) {
                    best = Math.max(best, power(waves, fx, fy) / (around(waves, fx, fy) + FLOOR));
                }
            }
        }
        return best;
    }

    /** Whether at some distance on any side is a wave whose square is more. */
    private static boolean isBeside(float[] waves, int fx, int fy, double most) {
        for (int step = -AROUND; step <= AROUND; step++) {
            if (square(waves, fx + step, fy - AROUND) > most || square(waves, fx + step, fy + AROUND) > most
                    || square(waves, fx - AROUND, fy + step) > most || square(waves, fx + AROUND, fy + step) > most) {
                return true;
            }
        }
        return false;
    }

    /** The strongest at some distance on every side. */
    private static float around(float[] waves, int fx, int fy) {
        float most = 0;
        for (int step = -AROUND; step <= AROUND; step++) {
            most = Math.max(most, Math.max(power(waves, fx + step, fy - AROUND), power(waves, fx + step, fy + AROUND)));
            most = Math.max(most, Math.max(power(waves, fx - AROUND, fy + step), power(waves, fx + AROUND, fy + step)));
        }
        return most;
    }

    private static float power(float[] waves, int fx, int fy) {
        int at = at(fx, fy);
        return (float) Math.hypot(waves[at], waves[at + 1]);
    }

    private static double square(float[] waves, int fx, int fy) {
        int at = at(fx, fy);
        return (double) waves[at] * waves[at] + (double) waves[at + 1] * waves[at + 1];
    }

    /** Where a wave's real part stands; its imaginary one follows. */
    private static int at(int fx, int fy) {
        return 2 * ((fy & TILE - 1) * TILE + (fx & TILE - 1));
    }
}
