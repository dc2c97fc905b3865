package gatehouse.imagechecks;

/**
 * Whether a tile has a square grid of dots, as a halftone and the pixels of a screen have: one wave, and another as long at right
 * angles to it. The moiré of a screen with the sensor keeps this, for the sensor's raster is square as well; the lines of a
 * guilloche run one way in one place.
 */
final class DotGrid {
    private static final int EDGE = TileWaves.EDGE;
    /** Longer waves than this many pixels may be letters. */
    private static final int LONGEST = 9;
    private static final int JPEG_BLOCK = 8;
    /** By which the view in perspective shifts the second wave from where the first would have it. */
    private static final int SHIFT = 3;
    /** Against spectra of pictures without any grain, whose rounding alone would have peaks. */
    private static final float FLOOR = 600;

    private DotGrid() {}

    /** How many times as strong as those around it the weaker of two such waves is. */
    static double strength(TileWaves waves) {
        float[] power = waves.grey();
        for (int i = 0; i < power.length; i++) {
            power[i] += FLOOR;
        }
        Prominence prominence = new Prominence(power);
        double best = 0;
        for (int down = 1; down < TileWaves.FASTEST; down++) {
            for (int across = 1 - TileWaves.FASTEST; across < TileWaves.FASTEST; across++) {
                if (counts(across, down)) {
                    double one = prominence.at(across, down, best);
                    if (one > best) {
                        best = Math.max(best, Math.min(one, strongest(prominence, -down, across, best)));
                    }
                }
            }
        }
        return best;
    }

    private static double strongest(Prominence prominence, int across, int down, double least) {
        double best = least;
        for (int y = down - SHIFT; y <= down + SHIFT; y++) {
            for (int x = across - SHIFT; x <= across + SHIFT; x++) {
                best = counts(x, y) ? Math.max(best, prominence.at(x, y, best)) : best;
            }
        }
        return best;
    }

    private static boolean counts(int across, int down) {
        return across != 0 && down != 0 && Math.abs(across) < TileWaves.FASTEST && Math.abs(down) < TileWaves.FASTEST
                && LONGEST * LONGEST * (across * across + down * down) >= EDGE * EDGE && !TileWaves.isOfBlocks(across, down, JPEG_BLOCK);
    }
}
