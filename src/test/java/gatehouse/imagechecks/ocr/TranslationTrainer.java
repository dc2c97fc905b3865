package gatehouse.imagechecks.ocr;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains the translation of what PP-OCR's recogniser sees and writes its weights: {@code TranslationTrainer OUT LINES}. Has the
 * recogniser read drawn lines, then fits the softmax by Adam (Kingma and Ba, 2015). A tenth of the lines is only judged by.
 */
final class TranslationTrainer {
    private static final long FIRST_SEED = 500_000;
    private static final int THREADS = 2;
    private static final long STACK = 16L << 20;
    private static final int ROUNDS = 12;
    private static final int BATCH = 64;
    private static final double RATE = 3e-2;
    private static final float NONE_COUNTS = 0.3f;
    private static final float NEGLIGIBLE = 1e-8f;

    /** A line as the recogniser saw it, and the class at each moment, or -1 where none is asked. */
    private record Line(float[][] signs, int[] labels) {}

    private record Moment(Line line, int at) {}

    private final ZoneTranslation translation = new ZoneTranslation();
    private final float[][] gradient = zeros();
    private final float[][] momentum = zeros();
    private final float[][] spread = zeros();
    private int step;

    private float[][] zeros() {
        return Arrays.stream(translation.parameters()).map(part -> new float[part.length]).toArray(float[][]::new);
    }

    public static void main(String[] args) throws Exception {
        List<Line> lines = drawn(Integer.parseInt(args[1]));
        int held = lines.size() / 10;
        TranslationTrainer trainer = new TranslationTrainer();
        trainer.train(lines.subList(held, lines.size()), lines.subList(0, held));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            TrainableNet.writeParts(out, trainer.translation.parameters());
        }
    }

    private static List<Line> drawn(int count) throws Exception {
        LineRecogniser recogniser = recogniser();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> new Thread(null, work, "lines", STACK));
        List<Callable<Line>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long seed = FIRST_SEED + i;
            tasks.add(() -> seen(recogniser, DrawnStrip.ofWholeLine(new Random(seed))));
        }
        List<Line> lines = new ArrayList<>();
        for (Future<Line> line : threads.invokeAll(tasks)) {
            lines.add(line.get());
        }
        threads.shutdown();
        return lines;
    }

    private static LineRecogniser recogniser() throws Exception {
        try (InputStream in = Objects.requireNonNull(LineRecogniser.class.getResourceAsStream("/models/ch_PP-OCRv4_rec_infer.onnx"))) {
            return new LineRecogniser(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Line seen(LineRecogniser recogniser, DrawnStrip drawn) throws Exception {
        int width = (drawn.width + ZoneTranslation.STRIDE - 1) / ZoneTranslation.STRIDE * ZoneTranslation.STRIDE;
        float[] grey = new float[LineRecogniser.HEIGHT * width];
        for (int y = 0; y < LineRecogniser.HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = drawn.grey[y * drawn.width + Math.min(x, drawn.width - 1)];
            }
        }
        float[][] signs = ZoneTranslation.signs(recogniser.probabilities(grey, width), recogniser.signIndex());
        return new Line(signs, labels(drawn, signs.length));
    }

    private static int[] labels(DrawnStrip drawn, int moments) {
        int[] labels = new int[moments];
        double pitch = drawn.centres[1] - drawn.centres[0];
        for (int t = 0; t < moments; t++) {
            double place = ((t + 0.5) * ZoneTranslation.STRIDE - drawn.centres[0]) / pitch;
            int nearest = (int) Math.round(place);
            double off = Math.abs(place - nearest);
            if (nearest < 0 || nearest >= drawn.text.length()) {
                labels[t] = place < -0.6 || place > drawn.text.length() - 0.4 ? GlyphNet.NONE : -1;
            } else {
                labels[t] = off < 0.22 ? GlyphNet.ALPHABET.indexOf(drawn.text.charAt(nearest)) : off > 0.4 ? GlyphNet.NONE : -1;
            }
        }
        return labels;
    }

    private void train(List<Line> lines, List<Line> held) {
        List<Moment> moments = new ArrayList<>();
        for (Line line : lines) {
            for (int t = 0; t < line.labels.length; t++) {
                if (line.labels[t] >= 0) {
                    moments.add(new Moment(line, t));
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(moments, new Random(round));
            for (int from = 0; from + BATCH <= moments.size(); from += BATCH) {
                double progress = (round + (double) from / moments.size()) / ROUNDS;
                learn(moments.subList(from, from + BATCH));
                update(RATE * (0.5 + 0.5 * Math.cos(Math.PI * progress)) + 1e-5);
            }
            System.out.printf(Locale.ROOT, "%d/%d  right, of lines never seen: %.4f%n", round + 1, ROUNDS, right(held));
        }
    }

    /** Share of the moments at a character's middle that are told right. */
    private double right(List<Line> lines) {
        int right = 0;
        int all = 0;
        for (Line line : lines) {
            float[][] log = translation.logProbabilities(line.signs);
            for (int t = 0; t < line.labels.length; t++) {
                if (line.labels[t] >= 0 && line.labels[t] != GlyphNet.NONE) {
                    all++;
                    right += best(log, t) == line.labels[t] ? 1 : 0;
                }
            }
        }
        return (double) right / Math.max(1, all);
    }

    private static int best(float[][] log, int t) {
        int best = 0;
        for (int k = 0; k < log.length; k++) {
            best = log[k][t] > log[best][t] ? k : best;
        }
        return best;
    }

    private void learn(List<Moment> batch) {
        for (float[] part : gradient) {
            Arrays.fill(part, 0);
        }
        float[] scores = new float[GlyphNet.CLASSES];
        for (Moment moment : batch) {
            int label = moment.line.labels[moment.at];
            float most = translation.score(moment.line.signs, moment.at, scores);
            double sum = 0;
            for (float score : scores) {
                sum += Math.exp(score - most);
            }
            double all = most + Math.log(sum);
            float weight = (label == GlyphNet.NONE ? NONE_COUNTS : 1) / batch.size();
            for (int k = 0; k < scores.length; k++) {
                float slope = weight * ((float) Math.exp(scores[k] - all) - (k == label ? 1 : 0));
                if (Math.abs(slope) > NEGLIGIBLE) {
                    add(moment, k, slope);
                }
            }
        }
    }

    private void add(Moment moment, int k, float slope) {
        float[][] signs = moment.line.signs;
        gradient[1][k] += slope;
        for (int around = -ZoneTranslation.AROUND; around <= ZoneTranslation.AROUND; around++) {
            float[] at = signs[Math.max(0, Math.min(signs.length - 1, moment.at + around))];
            int from = k * ZoneTranslation.INPUTS + (around + ZoneTranslation.AROUND) * ZoneTranslation.SIGNS;
            for (int i = 0; i < at.length; i++) {
                gradient[0][from + i] += slope * at[i];
            }
        }
    }

    private void update(double rate) {
        step++;
        double first = 1 - Math.pow(0.9, step);
        double second = 1 - Math.pow(0.999, step);
        float[][] parameters = translation.parameters();
        for (int p = 0; p < parameters.length; p++) {
            for (int i = 0; i < parameters[p].length; i++) {
                float slope = gradient[p][i];
                momentum[p][i] = 0.9f * momentum[p][i] + 0.1f * slope;
                spread[p][i] = 0.999f * spread[p][i] + 0.001f * slope * slope;
                parameters[p][i] -= (float) (rate * momentum[p][i] / first / (Math.sqrt(spread[p][i] / second) + 1e-8));
            }
        }
    }
}
