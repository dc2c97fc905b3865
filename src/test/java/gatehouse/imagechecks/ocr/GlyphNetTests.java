package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GlyphNetTests {
    private static final int LENGTH = 14;

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(GlyphNet.class.getResourceAsStream(path))) {
            return in.readAllBytes();
        }
    }

    private static byte[] model() throws IOException {
        return resource("/models/ocr-b-glyphs.onnx");
    }

    /** The same as the trainer left them. */
    private static byte[] weights() throws IOException {
        return resource("/models/ocr-b-glyphs.bin");
    }

    private static TrainableNet net(byte[] stored) throws IOException {
        return TrainableNet.read(new DataInputStream(new ByteArrayInputStream(stored)));
    }

    private static byte[] stored(TrainableNet net) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        net.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Strips as large in the photograph as on a card that nearly fills a small picture, or larger. */
    private static List<DrawnStrip> mildStrips(int count) {
        Random random = new Random(2026);
        List<DrawnStrip> strips = new ArrayList<>();
        while (strips.size() < count) {
            DrawnStrip strip = DrawnStrip.of(random, LENGTH);
            if (strip.pitch >= 11) {
                strips.add(strip);
            }
        }
        return strips;
    }

    @Test
    void readsDrawnStripsRight() throws IOException, OrtException {
        GlyphNet net = new GlyphNet(model());
        int right = 0;
        int whole = 0;
        List<DrawnStrip> strips = mildStrips(60);
        for (DrawnStrip strip : strips) {
            String read = new EvenLook(net.logProbabilities(strip.strip, strip.width), LENGTH, GlyphNet.PITCH / GlyphNet.STRIDE).read(Alphabet.whole(LENGTH)).text();
            for (int i = 0; i < LENGTH; i++) {
                right += read.charAt(i) == strip.text.charAt(i) ? 1 : 0;
            }
            whole += read.equals(strip.text) ? 1 : 0;
        }
        assertThat(right / (double) (strips.size() * LENGTH)).as("characters read right").isGreaterThan(0.96);
        assertThat(whole / (double) strips.size()).as("strips read right").isGreaterThan(0.75);
    }

    @Test
    void seesEachCharacterWhereItStands() throws IOException, OrtException {
        GlyphNet net = new GlyphNet(model());
        int right = 0;
        List<DrawnStrip> strips = mildStrips(20);
        for (DrawnStrip strip : strips) {
            float[][] log = net.logProbabilities(strip.strip, strip.width);
            for (int i = 0; i < LENGTH; i++) {
                int at = (int) Math.round((strip.centres[i] - GlyphNet.WINDOW) / GlyphNet.STRIDE);
                int best = 0;
                for (int k = 1; k < GlyphNet.CLASSES; k++) {
                    best = log[k][at] > log[best][at] ? k : best;
                }
                right += best == GlyphNet.ALPHABET.indexOf(strip.text.charAt(i)) ? 1 : 0;
            }
        }
        assertThat(right / (double) (strips.size() * LENGTH)).isGreaterThan(0.97);
    }

    @Test
    void givesProbabilitiesThatSumToOne() throws OrtException {
        float[][] log = new GlyphNet(TrainableNet.random(1).onnx()).logProbabilities(new float[GlyphNet.HEIGHT * 64], 64);
        for (int x = 0; x < log[0].length; x++) {
            double sum = 0;
            for (float[] row : log) {
                sum += Math.exp(row[x]);
            }
            assertThat(sum).isCloseTo(1, Offset.offset(1e-4));
        }
    }

    @Test
    void weightsComeBackFromTheirFileAsTheyWere() throws IOException {
        TrainableNet net = TrainableNet.random(7);
        TrainableNet back = net(stored(net));
        float[][] wanted = net.parameters();
        float[][] found = back.parameters();
        for (int part = 0; part < wanted.length; part++) {
            float most = 0;
            for (float weight : wanted[part]) {
                most = Math.max(most, Math.abs(weight));
            }
            assertThat(found[part]).containsExactly(wanted[part], Offset.offset(most / 32767 + 1e-9f));
        }
        assertThat(stored(net(weights()))).isEqualTo(weights());
    }

    /** Whoever trains it anew sees what is run. */
    @Test
    void theModelThatIsRunIsWhatItsTrainerMade() throws IOException, OrtException {
        TrainableNet trained = net(weights());
        assertThat(trained.onnx()).isEqualTo(model());
        GlyphNet net = new GlyphNet(model());
        for (DrawnStrip strip : mildStrips(5)) {
            float[][] stepByStep = trained.logProbabilities(strip.strip, strip.width);
            float[][] run = net.logProbabilities(strip.strip, strip.width);
            for (int k = 0; k < GlyphNet.CLASSES; k++) {
                assertThat(run[k]).containsExactly(stepByStep[k], Offset.offset(2e-3f));
            }
        }
    }
}
