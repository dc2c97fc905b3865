package gatehouse.imagechecks.ocr;

import java.util.List;

/**
 * What a reader saw along a line of even pitch. The best path of so many characters at nearly even distances is the reading
 * (dynamic programming, as in Viterbi's algorithm).
 *
 * @param log  for each class of {@link GlyphNet} the logarithms of its probability at each step
 * @param even steps from one character to the next; neighbours stand within a quarter of that
 */
record EvenLook(float[][] log, int length, int even) implements LineLook {
    /** What a distance costs that is off by all of an even one; grows with the square. */
    private static final double UNEVEN = 16;

    /** What several looks of one reader at the same line say together. */
    static EvenLook together(List<EvenLook> looks) {
        EvenLook first = looks.get(0);
        float[][] mean = new float[first.log.length][first.log[0].length];
        for (EvenLook look : looks) {
            for (int k = 0; k < mean.length; k++) {
                for (int x = 0; x < mean[k].length; x++) {
                    mean[k][x] += look.log[k][x] / looks.size();
                }
            }
        }
        return new EvenLook(mean, first.length, first.even);
    }

    @Override
    public ReadLine read(Alphabet alphabet) {
        int positions = log[0].length;
        int[][] best = new int[length][positions];
        double[][] score = new double[length][positions];
        int[][] from = new int[length][positions];
        for (int n = 0; n < length; n++) {
            for (int x = 0; x < positions; x++) {
                best[n][x] = n > 0 && alphabet.isSame(n, n - 1) ? best[n - 1][x] : likeliest(alphabet, n, x);
                extend(score, from, n, x, log[best[n][x]][x]);
            }
        }
        return trace(best, from, score);
    }

    /**
     * Each sign weighed where the likeliest has its own. Left to find its own places, a text without a letter before a run of fillers
     * would pass the letter over and press one filler more into the run.
     */
    @Override
    public double doubt(String text, ReadLine likeliest) {
        double doubt = 0;
        for (int n = 0; n < length; n++) {
            if (text.charAt(n) != likeliest.text().charAt(n)) {
                int x = (int) likeliest.at()[n];
                doubt += log[GlyphNet.ALPHABET.indexOf(likeliest.text().charAt(n))][x] - log[GlyphNet.ALPHABET.indexOf(text.charAt(n))][x];
            }
        }
        return doubt;
    }

    private int likeliest(Alphabet alphabet, int n, int x) {
        int best = -1;
        for (int k = 0; k < GlyphNet.NONE; k++) {
            if (alphabet.allows(n, k) && (best < 0 || log[k][x] > log[best][x])) {
                best = k;
            }
        }
        return best;
    }

    private void extend(double[][] score, int[][] from, int n, int x, double worth) {
        if (n == 0) {
            score[0][x] = worth + gap(x - even / 2);
            return;
        }
        score[n][x] = Double.NEGATIVE_INFINITY;
        for (int d = even * 3 / 4; d <= even * 5 / 4 && d <= x; d++) {
            double off = (double) d / even - 1;
            double value = score[n - 1][x - d] + worth + gap(x - d / 2) - UNEVEN * off * off;
            if (value > score[n][x]) {
                score[n][x] = value;
                from[n][x] = x - d;
            }
        }
    }

    /** Half the worth of there being nothing at a position: the gaps count less than the characters. */
    private double gap(int x) {
        return x < 0 || x >= log[0].length ? 0 : 0.5 * Math.max(-4, log[GlyphNet.NONE][x]);
    }

    private ReadLine trace(int[][] best, int[][] from, double[][] score) {
        int x = 0;
        double end = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < log[0].length; at++) {
            double value = score[length - 1][at] + gap(at + even / 2);
            if (value > end) {
                end = value;
                x = at;
            }
        }
        char[] text = new char[length];
        double[] at = new double[length];
        for (int n = length - 1; n >= 0; n--) {
            text[n] = GlyphNet.ALPHABET.charAt(best[n][x]);
            at[n] = x;
            x = from[n][x];
        }
        return new ReadLine(new String(text), at, end / length);
    }
}
