package gatehouse.imagechecks.ocr;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains the net on drawn strips and writes its weights, and beside them the model that is run, as ONNX:
 * {@code GlyphTrainer OUT STRIPS [FROM]}. Adam (Kingma and Ba, 2015) on
 * the cross-entropy of every position near the middle of a character or of a gap.
 */
final class GlyphTrainer {
    private static final int LENGTH = 14;
    private static final int BATCH = 16;
    private static final int THREADS = 2;

    private final TrainableNet net;
    private final float[][] momentum;
    private final float[][] spread;
    private int step;

    private GlyphTrainer(TrainableNet net) {
        this.net = net;
        this.momentum = zeros(net);
        this.spread = zeros(net);
    }

    private static float[][] zeros(TrainableNet net) {
        return Arrays.stream(net.parameters()).map(part -> new float[part.length]).toArray(float[][]::new);
    }

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        int strips = Integer.parseInt(args[1]);
        TrainableNet net = args.length > 2 ? TrainableNet.read(new DataInputStream(Files.newInputStream(Path.of(args[2])))) : TrainableNet.random(1);
        GlyphTrainer trainer = new GlyphTrainer(net);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        double loss = 0;
        double right = 0;
        int batches = strips / BATCH;
        for (int batch = 0; batch < batches; batch++) {
            List<Callable<Backward>> work = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                long seed = (args.length > 2 ? 1_000_000_007L : 0) + (long) batch * THREADS + t;
                work.add(() -> new Backward(net).learn(new Random(seed), BATCH / THREADS));
            }
            List<Backward> done = new ArrayList<>();
            for (Future<Backward> future : threads.invokeAll(work)) {
                done.add(future.get());
            }
            double progress = (double) batch / batches;
            double rate = 2e-3 * Math.min(1, (batch + 1) / 100.0) * (0.5 + 0.5 * Math.cos(Math.PI * progress)) + 1e-5;
            trainer.update(done, rate);
            loss += done.stream().mapToDouble(b -> b.loss / b.counted).average().orElse(0);
            right += done.stream().mapToDouble(b -> b.right / Math.max(1, b.characters)).average().orElse(0);
            if (batch % 200 == 199) {
                System.out.printf("%d/%d  loss %.4f  right %.4f  %.0f s%n", batch + 1, batches, loss / 200, right / 200,
                        (System.nanoTime() - begin) / 1e9);
                loss = 0;
                right = 0;
                save(net, out);
            }
        }
        save(net, out);
        threads.shutdown();
    }

    private static void save(TrainableNet net, Path out) throws Exception {
        try (DataOutputStream stream = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            net.write(stream);
        }
        Files.write(out.resolveSibling(out.getFileName().toString().replaceFirst("\\.bin$", "") + ".onnx"), net.onnx());
    }

    private void update(List<Backward> done, double rate) {
        step++;
        float[][] parameters = net.parameters();
        double first = 1 - Math.pow(0.9, step);
        double second = 1 - Math.pow(0.999, step);
        double counted = done.stream().mapToDouble(b -> b.counted).sum();
        for (int p = 0; p < parameters.length; p++) {
            for (int i = 0; i < parameters[p].length; i++) {
                float gradient = 0;
                for (Backward b : done) {
                    gradient += b.gradients[p][i];
                }
                gradient /= (float) counted;
                momentum[p][i] = 0.9f * momentum[p][i] + 0.1f * gradient;
                spread[p][i] = 0.999f * spread[p][i] + 0.001f * gradient * gradient;
                parameters[p][i] -= (float) (rate * (momentum[p][i] / first / (Math.sqrt(spread[p][i] / second) + 1e-8)
                        + 1e-4 * parameters[p][i]));
            }
        }
    }

    /** Gradients of a few strips. */
    private static final class Backward {
        private final TrainableNet net;
        private final float[][] gradients;
        private double loss;
        private double counted;
        private double right;
        private double characters;

        Backward(TrainableNet net) {
            this.net = net;
            this.gradients = zeros(net);
        }

        Backward learn(Random random, int strips) {
            for (int i = 0; i < strips; i++) {
                DrawnStrip drawn = DrawnStrip.of(random, LENGTH);
                TrainableNet.Pass pass = new TrainableNet.Pass(net, drawn.width).forward(drawn.strip);
                back(pass, labels(drawn, pass.positions));
            }
            return this;
        }

        /** The class at each position, or -1 where none is asked. */
        private static int[] labels(DrawnStrip drawn, int positions) {
            int[] labels = new int[positions];
            double pitch = drawn.centres[1] - drawn.centres[0];
            for (int i = 0; i < positions; i++) {
                double at = i * GlyphNet.STRIDE + GlyphNet.WINDOW;
                double place = (at - drawn.centres[0]) / pitch;
                int nearest = (int) Math.round(place);
                double off = Math.abs(place - nearest);
                if (nearest < 0 || nearest >= drawn.text.length()) {
                    labels[i] = off < 0.5 && (place < -0.6 || place > drawn.text.length() - 0.4) ? GlyphNet.NONE : -1;
                } else {
                    labels[i] = off < 0.16 ? GlyphNet.ALPHABET.indexOf(drawn.text.charAt(nearest)) : off > 0.4 ? GlyphNet.NONE : -1;
                }
            }
            return labels;
        }

        private void back(TrainableNet.Pass pass, int[] labels) {
            int n = pass.positions;
            float[][] log = pass.logSoftmax();
            float[] dScores = new float[GlyphNet.CLASSES * n];
            for (int x = 0; x < n; x++) {
                if (labels[x] < 0) {
                    continue;
                }
                float weight = labels[x] == GlyphNet.NONE ? 0.3f : 1;
                loss -= weight * log[labels[x]][x];
                counted += weight;
                int best = 0;
                for (int k = 0; k < GlyphNet.CLASSES; k++) {
                    dScores[k * n + x] = weight * ((float) Math.exp(log[k][x]) - (k == labels[x] ? 1 : 0));
                    best = log[k][x] > log[best][x] ? k : best;
                }
                if (labels[x] != GlyphNet.NONE) {
                    characters++;
                    right += best == labels[x] ? 1 : 0;
                }
            }
            float[] dHidden = backClassify(pass, dScores, n);
            float[] dPool2 = backDense(pass, dHidden, n);
            float[] dConv2 = new float[pass.conv2.length];
            unhalveDown(pass.conv2, dPool2, TrainableNet.SECOND, GlyphNet.HEIGHT / 2, pass.half, dConv2);
            float[] dPool1 = new float[pass.pool1.length];
            backConvolve(pass.pool1, TrainableNet.FIRST, GlyphNet.HEIGHT / 2, pass.half, net.w2, TrainableNet.SECOND, 3, dConv2, gradients[2],
                    gradients[3], dPool1);
            float[] dConv1 = new float[pass.conv1.length];
            unhalve(pass.conv1, dPool1, TrainableNet.FIRST, GlyphNet.HEIGHT, pass.width, dConv1);
            backConvolve(pass.strip, 1, GlyphNet.HEIGHT, pass.width, net.w1, TrainableNet.FIRST, 5, dConv1, gradients[0], gradients[1], null);
        }

        private float[] backClassify(TrainableNet.Pass pass, float[] dScores, int n) {
            float[] dHidden = new float[pass.hidden.length];
            for (int k = 0; k < GlyphNet.CLASSES; k++) {
                gradients[7][k] += sum(dScores, k * n, n);
                for (int h = 0; h < TrainableNet.HIDDEN; h++) {
                    gradients[6][k * TrainableNet.HIDDEN + h] += dot(dScores, k * n, pass.hidden, h * n, n);
                    axpy(net.w4[k * TrainableNet.HIDDEN + h], dScores, k * n, dHidden, h * n, n);
                }
            }
            for (int i = 0; i < dHidden.length; i++) {
                dHidden[i] = pass.hidden[i] > 0 ? dHidden[i] : 0;
            }
            return dHidden;
        }

        private float[] backDense(TrainableNet.Pass pass, float[] dHidden, int n) {
            float[] dPool2 = new float[pass.pool2.length];
            int rows = TrainableNet.SECOND * TrainableNet.ROWS;
            for (int k = 0; k < TrainableNet.HIDDEN; k++) {
                gradients[5][k] += sum(dHidden, k * n, n);
                for (int row = 0; row < rows; row++) {
                    for (int dx = 0; dx < GlyphNet.WINDOW; dx++) {
                        int w = (k * rows + row) * GlyphNet.WINDOW + dx;
                        gradients[4][w] += dot(dHidden, k * n, pass.pool2, row * pass.half + dx, n);
                        axpy(net.w3[w], dHidden, k * n, dPool2, row * pass.half + dx, n);
                    }
                }
            }
            return dPool2;
        }

        private static void backConvolve(float[] in, int inputs, int rows, int cols, float[] weights, int outputs, int size, float[] dOut,
                float[] dWeights, float[] dBias, float[] dIn) {
            int reach = size / 2;
            for (int o = 0; o < outputs; o++) {
                int base = o * rows * cols;
                dBias[o] += sum(dOut, base, rows * cols);
                for (int c = 0; c < inputs; c++) {
                    for (int dy = -reach; dy <= reach; dy++) {
                        for (int dx = -reach; dx <= reach; dx++) {
                            int w = ((o * inputs + c) * size + dy + reach) * size + dx + reach;
                            int first = Math.max(0, -dx);
                            int count = Math.min(cols, cols - dx) - first;
                            float total = 0;
                            for (int y = Math.max(0, -dy); y < Math.min(rows, rows - dy); y++) {
                                int source = c * rows * cols + (y + dy) * cols + dx + first;
                                int target = base + y * cols + first;
                                total += dot(dOut, target, in, source, count);
                                if (dIn != null) {
                                    axpy(weights[w], dOut, target, dIn, source, count);
                                }
                            }
                            dWeights[w] += total;
                        }
                    }
                }
            }
        }

        /** The gradient goes to the largest of the four, and through the rectifier only where that was open. */
        private static void unhalve(float[] in, float[] dOut, int maps, int rows, int cols, float[] dIn) {
            int half = cols / 2;
            for (int row = 0; row < maps * rows / 2; row++) {
                for (int x = 0; x < half; x++) {
                    int at = row * 2 * cols + 2 * x;
                    int best = at;
                    best = in[at + 1] > in[best] ? at + 1 : best;
                    best = in[at + cols] > in[best] ? at + cols : best;
                    best = in[at + cols + 1] > in[best] ? at + cols + 1 : best;
                    dIn[best] += in[best] > 0 ? dOut[row * half + x] : 0;
                }
            }
        }

        private static void unhalveDown(float[] in, float[] dOut, int maps, int rows, int cols, float[] dIn) {
            for (int row = 0; row < maps * rows / 2; row++) {
                for (int x = 0; x < cols; x++) {
                    int upper = row * 2 * cols + x;
                    int best = in[upper + cols] > in[upper] ? upper + cols : upper;
                    dIn[best] += in[best] > 0 ? dOut[row * cols + x] : 0;
                }
            }
        }

        private static float sum(float[] a, int from, int n) {
            float sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[from + i];
            }
            return sum;
        }

        private static float dot(float[] a, int from, float[] b, int other, int n) {
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            int i = 0;
            for (; i + 3 < n; i += 4) {
                s0 += a[from + i] * b[other + i];
                s1 += a[from + i + 1] * b[other + i + 1];
                s2 += a[from + i + 2] * b[other + i + 2];
                s3 += a[from + i + 3] * b[other + i + 3];
            }
            for (; i < n; i++) {
                s0 += a[from + i] * b[other + i];
            }
            return s0 + s1 + s2 + s3;
        }

        private static void axpy(float weight, float[] in, int from, float[] out, int to, int n) {
            for (int i = 0; i < n; i++) {
                out[to + i] += weight * in[from + i];
            }
        }
    }
}
