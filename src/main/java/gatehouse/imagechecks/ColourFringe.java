package gatehouse.imagechecks;

/**
 * Whether red, green and blue of a tile swing out of step, as the lamps of a screen do that stand side by side, and the moiré of
 * each with the sensor: the part of two colours' cross spectrum that is a quarter of a wave apart. What an ink takes away from the
 * light it takes in one place, so the colours of printed lines swing in step, or against each other.
 */
final class ColourFringe {
    private static final int EDGE = TileWaves.EDGE;
    /** Pixels; beyond it colours drift apart by nature. */
    private static final int LONGEST = 16;
    /** JPEG stores colours in blocks of so many pixels. */
    private static final int BLOCK = 16;
    /** The sensor's filters repeat a wave at this distance. */
    private static final int SENSOR = EDGE / 2;
    /** Sine of the angle by which two colours are out of step; a lens's own fringes stay below. */
    private static final double OUT_OF_STEP = 0.3;
    /** A wave that JPEG's blocks repeat elsewhere is told from its repetitions by its strength. */
    private static final double REPEATED = 0.5;
    /** Against noise of each colour by itself, of about two of 256 levels; a wave of a fifth of a level has dozens of times as much. */
    private static final float FLOOR = 40_000;

    private ColourFringe() {}

    /** How many times as strong as those around it the strongest such wave is; {@code least} where none is more. */
    static double strength(TileWaves waves, double least) {
        double best = strength(waves.red(), waves.green(), least);
        best = strength(waves.blue(), waves.green(), best);
        return strength(waves.red(), waves.blue(), best);
    }

    private static double strength(float[] one, float[] other, double least) {
        float[] apart = new float[EDGE * EDGE];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = Math.abs(one[2 * i + 1] * other[2 * i] - one[2 * i] * other[2 * i + 1]) + FLOOR;
        }
        Prominence prominence = new Prominence(apart);
        double best = least;
        for (int down = 0; down < TileWaves.FASTEST; down++) {
            for (int across = 1 - TileWaves.FASTEST; across < TileWaves.FASTEST; across++) {
                if (LONGEST * LONGEST * (across * across + down * down) >= EDGE * EDGE && !TileWaves.isOfBlocks(across, down, BLOCK)) {
                    double here = prominence.at(across, down, best);
                    boolean counts = here > best && isOutOfStep(apart, one, other, TileWaves.at(across, down))
                            && !isRepetition(one, other, across, down);
                    best = counts ? here : best;
                }
            }
        }
        return best;
    }

    private static boolean isOutOfStep(float[] apart, float[] one, float[] other, int at) {
        return (double) apart[at] * apart[at] >= OUT_OF_STEP * OUT_OF_STEP * square(one, at) * square(other, at);
    }

    private static double square(float[] waves, int at) {
        return (double) waves[2 * at] * waves[2 * at] + (double) waves[2 * at + 1] * waves[2 * at + 1];
    }

    /** Whether the same wave stands more strongly where JPEG's blocks would have it from. */
    private static boolean isRepetition(float[] one, float[] other, int across, int down) {
        double most = colour(one, other, TileWaves.at(across, down)) / REPEATED;
        int step = EDGE / BLOCK;
        for (int y = down - 1; y < down + EDGE - 1; y += step) {
            for (int x = across - 1; x < across + EDGE - 1; x += step) {
                boolean own = (x + 1 - across) % SENSOR == 0 && (y + 1 - down) % SENSOR == 0;
                if (!own && isStrongerAround(one, other, x, y, most)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStrongerAround(float[] one, float[] other, int left, int top, double most) {
        for (int i = 0; i < 9; i++) {
            if (colour(one, other, TileWaves.at(left + i % 3, top + i / 3)) > most) {
                return true;
            }
        }
        return false;
    }

    private static double colour(float[] one, float[] other, int at) {
        double real = one[2 * at] - other[2 * at];
        double imaginary = one[2 * at + 1] - other[2 * at + 1];
        return real * real + imaginary * imaginary + FLOOR;
    }
}
