package gatehouse.imagechecks.ocr;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads a line of the zone by its even pitch: the net looks at every second pixel, and the best path of so many characters at
 * nearly even distances is the reading (dynamic programming, as in Viterbi's algorithm).
 */
final class GridReader {
    private static final double MARGIN = 2;
    /** Distances between neighbours tried, in steps of the net. */
    private static final int NEAREST = 6;
    private static final int FARTHEST = 10;
    private static final int EVEN = GlyphNet.PITCH / GlyphNet.STRIDE;

    private final GlyphNet net;

    GridReader(GlyphNet net) {
        this.net = net;
    }

    /** One look at a line. */
    Look look(Mat grey, TextLine line, int length) {
        Mat strip = ZoneStrip.cut(grey, line, length, GlyphNet.PITCH, 20, GlyphNet.HEIGHT, MARGIN);
        int width = strip.cols();
        return new Look(net.logProbabilities(ZoneStrip.normalised(ZoneStrip.floats(strip), width), width), length);
    }

    /** What the net saw along a line. */
    record Look(float[][] log, int length) implements LineLook {

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
                score[0][x] = worth + gap(x - EVEN / 2);
                return;
            }
            score[n][x] = Double.NEGATIVE_INFINITY;
            for (int d = NEAREST; d <= FARTHEST && d <= x; d++) {
                double off = d - EVEN;
                double value = score[n - 1][x - d] + worth + gap(x - d / 2) - 0.25 * off * off;
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
                double value = score[length - 1][at] + gap(at + EVEN / 2);
                if (value > end) {
                    end = value;
                    x = at;
                }
            }
            char[] text = new char[length];
            double[] sure = new double[length];
            for (int n = length - 1; n >= 0; n--) {
                text[n] = GlyphNet.ALPHABET.charAt(best[n][x]);
                sure[n] = Math.exp(log[best[n][x]][x]);
                x = from[n][x];
            }
            return new ReadLine(new String(text), sure, end / length);
        }
    }
}
