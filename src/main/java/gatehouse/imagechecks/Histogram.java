package gatehouse.imagechecks;

/** Percentiles of 8-bit samples. */
final class Histogram {

    private Histogram() {}

    /** The least value at or below which the given share of all samples lies. */
    static int percentile(int[] counts, int total, double share) {
        long want = (long) Math.ceil(total * share);
        long sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += counts[value];
            if (sum >= want && sum > 0) {
                return value;
            }
        }
        return counts.length - 1;
    }

    static int percentile(byte[] samples, double share) {
        return percentile(counts(samples), samples.length, share);
    }

    /** How many samples there are of each value. */
    static int[] counts(byte[] samples) {
        int[] counts = new int[256];
        for (byte sample : samples) {
            counts[sample & 0xFF]++;
        }
        return counts;
    }
}
