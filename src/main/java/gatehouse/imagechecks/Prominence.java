package gatehouse.imagechecks;

/**
 * By how much each wave of a tile stands out from those around it: its power over their mean in a square ring, or over their mean
 * along its row or its column where that is more, for edges and lines of print make streaks there.
 */
final class Prominence {
    private static final int EDGE = TileWaves.EDGE;
    private static final int RING = 9;
    private static final int WITHIN = 2;
    private static final int NEAR = 4;
    private static final int FAR = 10;
    private static final int WIDE = EDGE + 2 * RING + 1;
    private static final double RING_COUNT = (2 * RING + 1) * (2 * RING + 1) - (2 * WITHIN + 1) * (2 * WITHIN + 1);

    private final float[] power;
    /** Sums of all above and left of a place, of the power continued round the rim. */
    private final double[] sums = new double[WIDE * WIDE];

    Prominence(float[] power) {
        this.power = power;
        for (int y = 1; y < WIDE; y++) {
            int from = (y - 1 - RING & EDGE - 1) * EDGE;
            int to = y * WIDE;
            double row = 0;
            for (int x = 1; x < WIDE; x++) {
                row += power[from + (x - 1 - RING & EDGE - 1)];
                sums[to + x] = sums[to + x - WIDE] + row;
            }
        }
    }

    /** How many times as strong it is as those around; 0 where it is plainly not more than {@code least} times. */
    double at(int across, int down, double least) {
        float own = power[TileWaves.at(across, down)];
        double ring = (square(across, down, RING) - square(across, down, WITHIN)) / RING_COUNT;
        if (own <= least * ring) {
            return 0;
        }
        double streak = Math.max(streak(across, down, 1, 0), streak(across, down, 0, 1));
        return own / Math.max(ring, streak);
    }

    private double square(int across, int down, int reach) {
        int x = (across & EDGE - 1) + RING;
        int y = (down & EDGE - 1) + RING;
        int right = x + reach + 1;
        int below = y + reach + 1;
        return sums[below * WIDE + right] - sums[(y - reach) * WIDE + right] - sums[below * WIDE + x - reach] + sums[(y - reach) * WIDE + x - reach];
    }

    private double streak(int across, int down, int stepAcross, int stepDown) {
        double sum = 0;
        for (int step = NEAR; step <= FAR; step++) {
            sum += power[TileWaves.at(across + step * stepAcross, down + step * stepDown)];
            sum += power[TileWaves.at(across - step * stepAcross, down - step * stepDown)];
        }
        return sum / (2 * (FAR - NEAR + 1));
    }
}
