package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * The waves of one tile in its three colours: a Fourier transform of each under Hann's window. A wave is named by how often it
 * swings across and down the tile, from minus half the tile's edge to half.
 *
 * @param blue real and imaginary part in turn, likewise the others
 */
record TileWaves(float[] blue, float[] green, float[] red) {
    static final int EDGE = 256;
    /** Waves faster than this are the raster of the sensor itself. */
    static final int FASTEST = EDGE / 2 - 3;
    private static final float[] WINDOW = window();

    private static float[] window() {
        float[] hann = new float[EDGE];
        for (int i = 0; i < EDGE; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (EDGE - 1)));
        }
        return hann;
    }

    /** @param pixels 8-bit BGR; the tile lies within */
    static TileWaves of(Mat pixels, int left, int top) {
        byte[] samples = DecodedPicture.samples(new Mat(pixels, new Rect(left, top, EDGE, EDGE)));
        return new TileWaves(waves(samples, 0), waves(samples, 1), waves(samples, 2));
    }

    private static float[] waves(byte[] samples, int channel) {
        float[] values = new float[EDGE * EDGE];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[3 * i + channel] & 0xFF;
            sum += values[i];
        }
        float mean = (float) (sum / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - mean) * WINDOW[i / EDGE] * WINDOW[i % EDGE];
        }
        Mat signal = new Mat(EDGE, EDGE, opencv_core.CV_32FC1);
        signal.<FloatBuffer>createBuffer().put(values);
        Mat spectrum = new Mat();
        opencv_core.dft(signal, spectrum, opencv_core.DFT_COMPLEX_OUTPUT, 0);
        float[] waves = new float[2 * EDGE * EDGE];
        spectrum.<FloatBuffer>createBuffer().get(waves);
        return waves;
    }

    /** Power of each wave of the grey. */
    float[] grey() {
        float[] power = new float[EDGE * EDGE];
        for (int i = 0; i < power.length; i++) {
            float real = 0.114f * blue[2 * i] + 0.587f * green[2 * i] + 0.299f * red[2 * i];
            float imaginary = 0.114f * blue[2 * i + 1] + 0.587f * green[2 * i + 1] + 0.299f * red[2 * i + 1];
            power[i] = real * real + imaginary * imaginary;
        }
        return power;
    }

    /** Where a wave stands among others. */
    static int at(int across, int down) {
        return (down & EDGE - 1) * EDGE + (across & EDGE - 1);
    }

    /** Whether a wave repeats as blocks of so many pixels do, which JPEG makes by itself. */
    static boolean isOfBlocks(int across, int down, int block) {
        return isNearMultiple(across, EDGE / block) && isNearMultiple(down, EDGE / block);
    }

    private static boolean isNearMultiple(int wave, int step) {
        int rest = wave & step - 1; // a power of two
        return rest < 2 || rest > step - 2;
    }
}
