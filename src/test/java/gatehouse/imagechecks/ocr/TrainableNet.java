package gatehouse.imagechecks.ocr;

import gatehouse.imagechecks.OnnxFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** The weights of {@link GlyphNet}, and its way forward step by step, as {@link GlyphTrainer} needs them. */
final class TrainableNet {
    static final int FIRST = 12;
    static final int SECOND = 24;
    static final int HIDDEN = 64;
    static final int ROWS = GlyphNet.HEIGHT / 4;

    final float[] w1 = new float[FIRST * 25];
    final float[] b1 = new float[FIRST];
    final float[] w2 = new float[SECOND * FIRST * 9];
    final float[] b2 = new float[SECOND];
    final float[] w3 = new float[HIDDEN * SECOND * ROWS * GlyphNet.WINDOW];
    final float[] b3 = new float[HIDDEN];
    final float[] w4 = new float[GlyphNet.CLASSES * HIDDEN];
    final float[] b4 = new float[GlyphNet.CLASSES];

    /** All weights and biases, in the order in which they are stored. */
    float[][] parameters() {
        return new float[][] {w1, b1, w2, b2, w3, b3, w4, b4};
    }

    static TrainableNet random(long seed) {
        TrainableNet net = new TrainableNet();
        Random random = new Random(seed);
        fill(net.w1, 25, random);
        fill(net.w2, FIRST * 9, random);
        fill(net.w3, SECOND * ROWS * GlyphNet.WINDOW, random);
        fill(net.w4, HIDDEN, random);
        return net;
    }

    private static void fill(float[] weights, int inputs, Random random) {
        double deviation = Math.sqrt(2.0 / inputs);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    static TrainableNet read(DataInputStream in) throws IOException {
        TrainableNet net = new TrainableNet();
        readParts(in, net.parameters());
        return net;
    }

    static void readParts(DataInputStream in, float[][] parts) throws IOException {
        for (float[] part : parts) {
            float scale = in.readFloat();
            for (int i = 0; i < part.length; i++) {
                part[i] = in.readShort() * scale;
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        writeParts(out, parameters());
    }

    /** Sixteen bits a weight, scaled by the largest of its part. */
    static void writeParts(DataOutputStream out, float[][] parts) throws IOException {
        for (float[] part : parts) {
            float most = 1e-9f;
            for (float value : part) {
                most = Math.max(most, Math.abs(value));
            }
            float scale = most / 32767;
            out.writeFloat(scale);
            for (float value : part) {
                out.writeShort(Math.round(value / scale));
            }
        }
    }

    /** What {@link GlyphNet} gives. */
    float[][] logProbabilities(float[] strip, int width) {
        return new Pass(this, width).forward(strip).logSoftmax();
    }

    /** The net as it is run. */
    byte[] onnx() {
        return new OnnxFile("strip", 1, 1, GlyphNet.HEIGHT, 0)
                .layer("Conv", OnnxFile.numbers("pads", 2, 2, 2, 2), OnnxFile.weights(w1, FIRST, 1, 5, 5), OnnxFile.weights(b1, FIRST))
                .layer("Relu").layer("MaxPool", OnnxFile.numbers("kernel_shape", 2, 2), OnnxFile.numbers("strides", 2, 2))
                .layer("Conv", OnnxFile.numbers("pads", 1, 1, 1, 1), OnnxFile.weights(w2, SECOND, FIRST, 3, 3), OnnxFile.weights(b2, SECOND))
                .layer("Relu").layer("MaxPool", OnnxFile.numbers("kernel_shape", 2, 1), OnnxFile.numbers("strides", 2, 1))
                .layer("Conv", OnnxFile.weights(w3, HIDDEN, SECOND, ROWS, GlyphNet.WINDOW), OnnxFile.weights(b3, HIDDEN)).layer("Relu")
                .layer("Conv", OnnxFile.weights(w4, GlyphNet.CLASSES, HIDDEN, 1, 1), OnnxFile.weights(b4, GlyphNet.CLASSES))
                .layer("LogSoftmax", OnnxFile.number("axis", 1)).bytes(1, GlyphNet.CLASSES, 1, 0);
    }

    /** One strip on its way through the net. Kept apart from the weights, so that the net is shared between threads. */
    static final class Pass {
        final TrainableNet net;
        final int width;
        final int half;
        final int positions;
        final float[] conv1;
        final float[] pool1;
        final float[] conv2;
        final float[] pool2;
        final float[] hidden;
        final float[] scores;
        float[] strip = new float[0];

        Pass(TrainableNet net, int width) {
            this.net = net;
            this.width = width;
            this.half = width / 2;
            this.positions = half - GlyphNet.WINDOW + 1;
            conv1 = new float[FIRST * GlyphNet.HEIGHT * width];
            pool1 = new float[FIRST * GlyphNet.HEIGHT / 2 * half];
            conv2 = new float[SECOND * GlyphNet.HEIGHT / 2 * half];
            pool2 = new float[SECOND * ROWS * half];
            hidden = new float[HIDDEN * positions];
            scores = new float[GlyphNet.CLASSES * positions];
        }

        Pass forward(float[] input) {
            strip = input;
            convolve(input, 1, GlyphNet.HEIGHT, width, net.w1, net.b1, FIRST, 5, conv1);
            halve(conv1, FIRST, GlyphNet.HEIGHT, width, pool1);
            convolve(pool1, FIRST, GlyphNet.HEIGHT / 2, half, net.w2, net.b2, SECOND, 3, conv2);
            halveDown(conv2, SECOND, GlyphNet.HEIGHT / 2, half, pool2);
            dense();
            classify();
            return this;
        }

        private static void convolve(float[] in, int inputs, int rows, int cols, float[] weights, float[] bias, int outputs, int size,
                float[] out) {
            int reach = size / 2;
            for (int o = 0; o < outputs; o++) {
                int base = o * rows * cols;
                Arrays.fill(out, base, base + rows * cols, bias[o]);
                for (int c = 0; c < inputs; c++) {
                    for (int dy = -reach; dy <= reach; dy++) {
                        for (int dx = -reach; dx <= reach; dx++) {
                            float weight = weights[((o * inputs + c) * size + dy + reach) * size + dx + reach];
                            addShifted(in, c * rows * cols, out, base, rows, cols, dy, dx, weight);
                        }
                    }
                }
                for (int i = base; i < base + rows * cols; i++) {
                    out[i] = Math.max(0, out[i]);
                }
            }
        }

        private static void addShifted(float[] in, int from, float[] out, int to, int rows, int cols, int dy, int dx, float weight) {
            int first = Math.max(0, -dx);
            int last = Math.min(cols, cols - dx);
            for (int y = Math.max(0, -dy); y < Math.min(rows, rows - dy); y++) {
                int source = from + (y + dy) * cols + dx;
                int target = to + y * cols;
                for (int x = first; x < last; x++) {
                    out[target + x] += weight * in[source + x];
                }
            }
        }

        private static void halve(float[] in, int maps, int rows, int cols, float[] out) {
            int half = cols / 2;
            for (int row = 0; row < maps * rows / 2; row++) {
                int upper = row * 2 * cols;
                for (int x = 0; x < half; x++) {
                    int at = upper + 2 * x;
                    out[row * half + x] = Math.max(Math.max(in[at], in[at + 1]), Math.max(in[at + cols], in[at + cols + 1]));
                }
            }
        }

        private static void halveDown(float[] in, int maps, int rows, int cols, float[] out) {
            for (int row = 0; row < maps * rows / 2; row++) {
                for (int x = 0; x < cols; x++) {
                    out[row * cols + x] = Math.max(in[row * 2 * cols + x], in[(row * 2 + 1) * cols + x]);
                }
            }
        }

        private void dense() {
            for (int k = 0; k < HIDDEN; k++) {
                int base = k * positions;
                Arrays.fill(hidden, base, base + positions, net.b3[k]);
                for (int row = 0; row < SECOND * ROWS; row++) {
                    for (int dx = 0; dx < GlyphNet.WINDOW; dx++) {
                        float weight = net.w3[(k * SECOND * ROWS + row) * GlyphNet.WINDOW + dx];
                        int source = row * half + dx;
                        for (int x = 0; x < positions; x++) {
                            hidden[base + x] += weight * pool2[source + x];
                        }
                    }
                }
                for (int i = base; i < base + positions; i++) {
                    hidden[i] = Math.max(0, hidden[i]);
                }
            }
        }

        private void classify() {
            for (int k = 0; k < GlyphNet.CLASSES; k++) {
                int base = k * positions;
                Arrays.fill(scores, base, base + positions, net.b4[k]);
                for (int h = 0; h < HIDDEN; h++) {
                    float weight = net.w4[k * HIDDEN + h];
                    for (int x = 0; x < positions; x++) {
                        scores[base + x] += weight * hidden[h * positions + x];
                    }
                }
            }
        }

        float[][] logSoftmax() {
            float[][] result = new float[GlyphNet.CLASSES][positions];
            for (int x = 0; x < positions; x++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < GlyphNet.CLASSES; k++) {
                    most = Math.max(most, scores[k * positions + x]);
                }
                double sum = 0;
                for (int k = 0; k < GlyphNet.CLASSES; k++) {
                    sum += Math.exp(scores[k * positions + x] - most);
                }
                double log = most + Math.log(sum);
                for (int k = 0; k < GlyphNet.CLASSES; k++) {
                    result[k][x] = (float) (scores[k * positions + x] - log);
                }
            }
            return result;
        }
    }
}
