package gatehouse.imagechecks;

import org.jspecify.annotations.Nullable;

/**
 * Whether a wave was rounded to larger steps before the file rounded it to its own: then only some heights occur, those next to a
 * multiple of the larger step (Lukáš and Fridrich, 2003), and each height tells how likely its block went through that (after Lin,
 * He, Tang and Tang, 2009).
 *
 * @param ratios by height in the file's steps, {@link BlockWaves#MOST} being no height: the logarithm of how much likelier it is
 *               where the wave was rounded before than where it was not; 0 where it tells nothing
 */
record EarlierSteps(double[] ratios) {
    /** How often a wave that was rounded before has a height that this allows: the rounding of pixels in between disturbs some. */
    private static final double KEPT = 0.93;
    /** Least share of the heights that must have been rounded before: a piece put in is less than half of a document. */
    private static final double PART = 0.5;
    /** Least evidence a height; what chance makes of a smooth distribution stays below 0.07. */
    private static final double EVIDENCE = 0.1;
    private static final int FEWEST = 200;
    /** No camera's step for so slow a wave is larger. */
    private static final int LARGEST = 15;

    /** The step that explains the heights best; null where none does. */
    static @Nullable EarlierSteps of(byte[] heights, int size) {
        int[] counts = new int[2 * BlockWaves.MOST + 1];
        for (byte height : heights) {
            if (height != BlockWaves.UNKNOWN && height != 0) {
                counts[height + BlockWaves.MOST]++;
            }
        }
        EarlierSteps best = null;
        double most = 0;
        for (int earlier = size + 1; earlier <= LARGEST; earlier++) {
            double[] ratios = ratios((double) earlier / size, size);
            double evidence = evidence(counts, ratios);
            if (evidence > most) {
                most = evidence;
                best = new EarlierSteps(ratios);
            }
        }
        return best;
    }

    double ratio(byte height) {
        return ratios[height + BlockWaves.MOST];
    }

    private static double[] ratios(double larger, int size) {
        int most = BlockWaves.MOST;
        boolean[] allowed = new boolean[2 * most + 1];
        for (int height = -most; height <= most; height++) {
            // Pixels are whole numbers, which moves a wave by a third or so.
            allowed[height + most] = Math.abs(Math.rint(height / larger) * larger - height) <= 0.5 + 0.6 / size;
        }
        double[] ratios = new double[2 * most + 1];
        int around = (int) Math.ceil(larger);
        for (int height = -most; height <= most; height++) {
            double chance = share(allowed, height, around);
            if (height != 0 && chance < KEPT) {
                ratios[height + most] = allowed[height + most] ? Math.log(KEPT / chance) : Math.log((1 - KEPT) / (1 - chance));
            }
        }
        return ratios;
    }

    /** How many of the heights around one are allowed, zero left out: it is, whatever the steps. */
    private static double share(boolean[] allowed, int height, int around) {
        int hits = 0;
        int of = 0;
        for (int other = Math.max(-BlockWaves.MOST, height - around); other <= Math.min(BlockWaves.MOST, height + around); other++) {
            if (other != 0) {
                of++;
                hits += allowed[other + BlockWaves.MOST] ? 1 : 0;
            }
        }
        return (double) hits / of;
    }

    /** Of all the heights together; 0 where it is too little. */
    private static double evidence(int[] counts, double[] ratios) {
        double sum = 0;
        double allowed = 0;
        double byChance = 0;
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            double ratio = ratios[i];
            if (ratio != 0) {
                sum += counts[i] * ratio;
                all += counts[i];
                allowed += ratio > 0 ? counts[i] : 0;
                byChance += counts[i] * (ratio > 0 ? KEPT / Math.exp(ratio) : 1 - (1 - KEPT) / Math.exp(ratio));
            }
        }
        boolean holds = all >= FEWEST && allowed - byChance > PART * (KEPT * all - byChance) && sum > EVIDENCE * all;
        return holds ? sum : 0;
    }
}
