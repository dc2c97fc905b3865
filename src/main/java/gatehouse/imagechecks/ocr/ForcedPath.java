package gatehouse.imagechecks.ocr;

/** The likeliest path of connectionist temporal classification that spells exactly so many characters of a small alphabet. */
final class ForcedPath {
    private static final double LEAST = 1e-7;

    private ForcedPath() {}

    /** @param index for each character of {@link GlyphNet#ALPHABET} its class */
    static ReadLine decode(float[][] probabilities, int[] index, int length, Alphabet alphabet) {
        int times = probabilities.length;
        int chars = index.length;
        double[][] none = new double[times + 1][length + 1];
        double[][][] on = new double[times + 1][length + 1][chars];
        // Where each state came from: -1 from none, otherwise from that character; the count tells whether it began here.
        byte[][][] back = new byte[times + 1][length + 1][chars];
        byte[][] backNone = new byte[times + 1][length + 1];
        for (double[] row : none) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (double[][] table : on) {
            for (double[] row : table) {
                java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
            }
        }
        none[0][0] = 0;
        for (int t = 1; t <= times; t++) {
            float[] at = probabilities[t - 1];
            double blank = Math.log(at[0] + LEAST);
            for (int n = 0; n <= Math.min(length, t); n++) {
                int bestChar = best(on[t - 1][n], -1);
                double stay = none[t - 1][n];
                double leave = bestChar < 0 ? Double.NEGATIVE_INFINITY : on[t - 1][n][bestChar];
                none[t][n] = blank + Math.max(stay, leave);
                backNone[t][n] = (byte) (stay >= leave ? -1 : bestChar);
                if (n > 0) {
                    step(at, index, on, none, back, t, n, alphabet);
                }
            }
        }
        return trace(probabilities, index, none, on, back, backNone, length);
    }

    private static final byte KEPT = 100;

    private static void step(float[] at, int[] index, double[][][] on, double[][] none, byte[][][] back, int t, int n,
            Alphabet alphabet) {
        double[] before = on[t - 1][n - 1];
        int first = best(before, -1);
        int second = best(before, first);
        for (int c = 0; c < index.length; c++) {
            if (!alphabet.allows(n - 1, c)) {
                continue;
            }
            double keep = on[t - 1][n][c];
            double fromNone = none[t - 1][n - 1];
            int other = first == c ? second : first;
            double fromOther = other < 0 ? Double.NEGATIVE_INFINITY : before[other];
            double most = Math.max(keep, Math.max(fromNone, fromOther));
            on[t][n][c] = Math.log(at[index[c]] + LEAST) + most;
            back[t][n][c] = most == keep ? KEPT : most == fromNone ? (byte) -1 : (byte) other;
        }
    }

    private static int best(double[] values, int except) {
        int best = -1;
        for (int c = 0; c < values.length; c++) {
            if (c != except && values[c] > (best < 0 ? Double.NEGATIVE_INFINITY : values[best])) {
                best = c;
            }
        }
        return best;
    }

    private static ReadLine trace(float[][] probabilities, int[] index, double[][] none, double[][][] on, byte[][][] back,
            byte[][] backNone, int length) {
        int t = probabilities.length;
        int n = length;
        int last = best(on[t][n], -1);
        int c = last >= 0 && on[t][n][last] > none[t][n] ? last : -1;
        double score = c >= 0 ? on[t][n][c] : none[t][n];
        char[] text = new char[length];
        java.util.Arrays.fill(text, '<');
        double[] sure = new double[length];
        while (t > 0 && score > Double.NEGATIVE_INFINITY) {
            if (c < 0) {
                c = backNone[t][n];
            } else {
                text[n - 1] = GlyphNet.ALPHABET.charAt(c);
                sure[n - 1] = Math.max(sure[n - 1], probabilities[t - 1][index[c]]);
                byte from = back[t][n][c];
                if (from != KEPT) {
                    n--;
                    c = from;
                }
            }
            t--;
        }
        return new ReadLine(new String(text), sure, score / length);
    }
}
