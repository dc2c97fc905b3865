package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ZoneTranslationTests {

    private static ZoneTranslation random() {
        ZoneTranslation translation = new ZoneTranslation();
        Random random = new Random(3);
        for (float[] part : translation.parameters()) {
            for (int i = 0; i < part.length; i++) {
                part[i] = (float) random.nextGaussian();
            }
        }
        return translation;
    }

    @Test
    void signsAreLogarithmsThatDoNotDependOnWhatOtherSignsThereAre() {
        int[] index = new int[ZoneTranslation.SIGNS];
        Arrays.setAll(index, i -> i);
        float[] seen = new float[ZoneTranslation.SIGNS + 1];
        Arrays.fill(seen, 0.001f);
        seen[5] = 0.5f;
        float[] halved = seen.clone();
        for (int i = 0; i < ZoneTranslation.SIGNS; i++) {
            halved[i] /= 2;
        }
        halved[ZoneTranslation.SIGNS] = 0.5f;
        float[] signs = ZoneTranslation.signs(new float[][] {seen}, index)[0];
        assertThat(signs[5]).isGreaterThan(signs[4]);
        assertThat(ZoneTranslation.signs(new float[][] {halved}, index)[0]).containsExactly(signs, Offset.offset(1e-4f));
    }

    @Test
    void knowsTheSignsByTheRecognisersOwnList() {
        int[] index = ZoneTranslation.index(List.of("字", "<", "A", "《"));
        assertThat(index[1 + '<' - '!']).isEqualTo(2);
        assertThat(index[1 + 'A' - '!']).isEqualTo(3);
        assertThat(index[1 + 94 + ZoneTranslation.LIKE_FILLERS.indexOf('《')]).isEqualTo(4);
        assertThat(index[0]).as("none").isZero();
    }

    @Test
    void givesProbabilitiesThatSumToOne() {
        float[][] signs = new float[6][ZoneTranslation.SIGNS];
        signs[2][7] = 1;
        float[][] log = random().logProbabilities(signs);
        for (int t = 0; t < signs.length; t++) {
            double sum = 0;
            for (float[] row : log) {
                sum += Math.exp(row[t]);
            }
            assertThat(sum).isCloseTo(1, Offset.offset(1e-4));
        }
    }

    @Test
    void believesWhatTheRecogniserTakesNothingElseForAndTranslatesTheRest() {
        int[] index = new int[ZoneTranslation.SIGNS];
        Arrays.setAll(index, i -> i);
        float[][] seen = new float[3][ZoneTranslation.SIGNS];
        seen[0][1 + 'S' - '!'] = 0.9f;
        seen[1][1 + 'K' - '!'] = 0.9f;
        seen[2][0] = 0.9f;
        float[][] translated = random().logProbabilities(ZoneTranslation.signs(seen, index));
        float[][] log = Arrays.stream(translated).map(float[]::clone).toArray(float[][]::new);
        ZoneTranslation.believe(log, seen, index);
        int s = GlyphNet.ALPHABET.indexOf('S');
        assertThat(Math.exp(log[s][0])).isCloseTo(0.9 + 0.1 * Math.exp(translated[s][0]), Offset.offset(1e-5));
        for (int k = 0; k < GlyphNet.CLASSES; k++) {
            assertThat(Math.exp(log[k][1])).as("after a K").isCloseTo(Math.exp(translated[k][1]), Offset.offset(1e-5));
            assertThat(Math.exp(log[k][2])).as("after none").isCloseTo(Math.exp(translated[k][2]), Offset.offset(1e-5));
        }
    }

    @Test
    void weightsComeBackFromTheirFileAsTheyWere() throws IOException {
        ZoneTranslation translation = random();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TrainableNet.writeParts(new DataOutputStream(bytes), translation.parameters());
        ZoneTranslation back = ZoneTranslation.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.weights).containsExactly(translation.weights, Offset.offset(1e-3f));
        assertThat(back.bias).containsExactly(translation.bias, Offset.offset(1e-3f));
    }
}
