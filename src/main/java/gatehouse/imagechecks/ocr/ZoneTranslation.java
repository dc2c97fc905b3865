package gatehouse.imagechecks.ocr;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Translates what PP-OCR's recogniser sees into the zone's alphabet. The recogniser knows no OCR-B: it takes a run of fillers for
 * K, 4 or 6 and a nought for an O, but always in the same manner. A linear softmax over the logarithms of its probabilities for
 * {@value #SIGNS} signs, at a moment and its neighbours, tells what was meant; signs that it takes nothing else for are believed as they
 * are. The network itself stays as it was published. Weights are those of {@code TranslationTrainer}.
 */
final class ZoneTranslation {
    /** Pixels from one character to the next, four moments, and height of a capital, in the proportions of ISO 1073-2. */
    static final int PITCH = 32;
    static final int CAPITAL = 30;
    /** Pixels of a strip that the recogniser makes one moment of. */
    static final int STRIDE = 8;
    /** Moments before and after that are looked at too. */
    static final int AROUND = 2;
    /** None, the printable signs of ASCII, and others that look like a filler. */
    static final String LIKE_FILLERS = "〈〉《（＋≤＜";
    static final int SIGNS = 1 + 94 + 7;
    static final int INPUTS = SIGNS * (2 * AROUND + 1);
    /** What it reads right where it is sure of it. Left out are O and nought, which are alike to it, a one for I, K and 4 for fillers. */
    private static final String BELIEVED = "ABCDEFGHIJLMNPQRSTUVWXYZ2356789<";
    private static final double SURE = 0.7;
    private static final float LEAST = 1e-30f;

    final float[] weights = new float[GlyphNet.CLASSES * INPUTS];
    final float[] bias = new float[GlyphNet.CLASSES];

    float[][] parameters() {
        return new float[][] {weights, bias};
    }

    /** @param index of the recogniser's classes for the signs */
    static float[][] signs(float[][] probabilities, int[] index) {
        float[][] signs = new float[probabilities.length][SIGNS];
        for (int t = 0; t < signs.length; t++) {
            float mean = 0;
            for (int i = 0; i < SIGNS; i++) {
                signs[t][i] = 0.1f * (float) Math.log(probabilities[t][index[i]] + LEAST);
                mean += signs[t][i] / SIGNS;
            }
            for (int i = 0; i < SIGNS; i++) {
                signs[t][i] -= mean;
            }
        }
        return signs;
    }

    /** For each class of {@link GlyphNet} the logarithms of its probability at each moment. */
    float[][] logProbabilities(float[][] signs) {
        float[][] log = new float[GlyphNet.CLASSES][signs.length];
        float[] scores = new float[GlyphNet.CLASSES];
        for (int t = 0; t < signs.length; t++) {
            double sum = 0;
            float most = score(signs, t, scores);
            for (float score : scores) {
                sum += Math.exp(score - most);
            }
            double all = most + Math.log(sum);
            for (int k = 0; k < scores.length; k++) {
                log[k][t] = (float) (scores[k] - all);
            }
        }
        return log;
    }

    /**
     * Believes the recogniser where it is sure of a sign that it takes nothing else for, and the translation for the rest.
     *
     * @param log           of {@link #logProbabilities}, changed in place
     * @param probabilities of the recogniser at the same moments
     * @param index         of its classes for the signs
     */
    static void believe(float[][] log, float[][] probabilities, int[] index) {
        for (int t = 0; t < probabilities.length; t++) {
            double believed = 0;
            for (int i = 0; i < BELIEVED.length(); i++) {
                believed += sure(probabilities[t][index[sign(BELIEVED.charAt(i))]]);
            }
            double rest = Math.max(0, 1 - believed);
            for (int k = 0; k < log.length; k++) {
                boolean own = k < GlyphNet.NONE && BELIEVED.indexOf(GlyphNet.ALPHABET.charAt(k)) >= 0;
                double seen = own ? sure(probabilities[t][index[sign(GlyphNet.ALPHABET.charAt(k))]]) : 0;
                log[k][t] = (float) Math.log(rest * Math.exp(log[k][t]) + seen + LEAST);
            }
        }
    }

    private static double sure(double probability) {
        return probability < SURE ? 0 : probability;
    }

    /** Where a printable sign of ASCII stands among the signs. */
    private static int sign(char ascii) {
        return 1 + ascii - '!';
    }

    /** The largest score. */
    float score(float[][] signs, int t, float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            float score = bias[k];
            for (int around = -AROUND; around <= AROUND; around++) {
                float[] at = signs[Math.max(0, Math.min(signs.length - 1, t + around))];
                int from = k * INPUTS + (around + AROUND) * SIGNS;
                for (int i = 0; i < SIGNS; i++) {
                    score += weights[from + i] * at[i];
                }
            }
            scores[k] = score;
            most = Math.max(most, score);
        }
        return most;
    }

    /** Sixteen bits a weight, scaled by the largest of its part. */
    static ZoneTranslation read(DataInputStream in) throws IOException {
        ZoneTranslation translation = new ZoneTranslation();
        for (float[] part : translation.parameters()) {
            float scale = in.readFloat();
            for (int i = 0; i < part.length; i++) {
                part[i] = in.readShort() * scale;
            }
        }
        return translation;
    }

    static int[] index(java.util.List<String> characters) {
        int[] index = new int[SIGNS];
        String signs = asciiSigns() + LIKE_FILLERS;
        for (int i = 0; i < signs.length(); i++) {
            index[i + 1] = characters.indexOf(signs.substring(i, i + 1)) + 1;
        }
        return index;
    }

    private static String asciiSigns() {
        char[] ascii = new char[94];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (char) ('!' + i);
        }
        return new String(ascii);
    }
}
