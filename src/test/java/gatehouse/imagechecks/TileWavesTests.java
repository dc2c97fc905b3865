package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Of tiles computed wave by wave: what {@link DotGrid} and {@link ColourFringe} take for a screen or a print. */
class TileWavesTests {
    /** Ten decibels, about where a person is asked. */
    private static final double STANDS_OUT = 10;
    private static final double TURN = Math.toRadians(17);
    private static final double PERIOD = 5.3;

    /** From -1 to 1, of one colour (0 blue, 1 green, 2 red) at a place. */
    private interface Paint {
        double at(double x, double y, int colour);
    }

    private static double measured(Paint paint, ToDoubleFunction<TileWaves> measure) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Random noise = new Random(5);
            byte[] samples = new byte[3 * TileWaves.EDGE * TileWaves.EDGE];
            for (int i = 0; i < samples.length; i++) {
                int pixel = i / 3;
                double value = 150 + 20 * paint.at(pixel % TileWaves.EDGE, pixel / TileWaves.EDGE, i % 3) + 2 * noise.nextGaussian();
                samples[i] = (byte) Math.round(value);
            }
            Mat tile = new Mat(TileWaves.EDGE, TileWaves.EDGE, opencv_core.CV_8UC3);
            tile.data().put(samples);
            return measure.applyAsDouble(TileWaves.of(tile, 0, 0));
        }
    }

    private static double grid(Paint paint) {
        return measured(paint, DotGrid::strength);
    }

    private static double fringe(Paint paint) {
        return measured(paint, waves -> ColourFringe.strength(waves, 0));
    }

    /** How far along the lines' normal, in waves. */
    private static double along(double x, double y) {
        return 2 * Math.PI * (x * Math.cos(TURN) + y * Math.sin(TURN)) / PERIOD;
    }

    private static double across(double x, double y) {
        return 2 * Math.PI * (y * Math.cos(TURN) - x * Math.sin(TURN)) / PERIOD;
    }

    @Test
    void dotsInRowsAtAnyAngleAreAGrid() {
        assertThat(grid((x, y, colour) -> (Math.cos(along(x, y)) + Math.cos(across(x, y))) / 2)).isGreaterThan(STANDS_OUT);
    }

    @Test
    void linesThatRunOneWayAreNoGridHoweverStrong() {
        assertThat(grid((x, y, colour) -> Math.cos(along(x, y)))).isLessThan(STANDS_OUT);
    }

    @Test
    void linesThatSwingLikeAGuillocheAreNoGrid() {
        assertThat(grid((x, y, colour) -> Math.cos(2 * Math.PI * y / 6 + 4 * Math.sin(2 * Math.PI * x / 90)))).isLessThan(STANDS_OUT);
    }

    @Test
    void noiseAloneIsNeither() {
        assertThat(grid((x, y, colour) -> 0)).isLessThan(STANDS_OUT);
        assertThat(fringe((x, y, colour) -> 0)).isLessThan(STANDS_OUT);
    }

    @Test
    void lampsBesideEachOtherSwingOutOfStep() {
        assertThat(fringe((x, y, colour) -> Math.cos(along(x, y) + 2 * Math.PI * colour / 3))).isGreaterThan(STANDS_OUT);
    }

    @Test
    void linesOfAnyInkSwingInStep() {
        double[] pale = {0.1, 0.5, 1};
        assertThat(fringe((x, y, colour) -> pale[colour] * Math.cos(along(x, y)))).isLessThan(STANDS_OUT);
        double[] against = {-0.6, 0.2, 1};
        assertThat(fringe((x, y, colour) -> against[colour] * Math.cos(along(x, y)))).isLessThan(STANDS_OUT);
    }
}
