package gatehouse.imagechecks.ocr;

import ai.onnxruntime.OrtException;

/**
 * A small convolutional network that tells the 37 characters of the machine-readable zone apart, and where there is none,
 * at every second pixel along a strip of text {@value #HEIGHT} pixels high with about {@value #PITCH} pixels from one
 * character to the next. Two convolutions with pooling, then one hidden layer over a window of {@value #WINDOW} columns.
 * {@code GlyphTrainer}, which draws its own text, trained it.
 */
final class GlyphNet {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";
    static final int NONE = ALPHABET.length();
    static final int CLASSES = NONE + 1;
    static final int HEIGHT = 32;
    static final int PITCH = 16;
    static final int STRIDE = 2;
    static final int WINDOW = 12;

    private final OnnxNet net;

    GlyphNet(byte[] model) throws OrtException {
        net = new OnnxNet(model);
    }

    /**
     * @param strip row by row, {@value #HEIGHT} rows of {@code width} values with mean about 0 and deviation about 1, ink
     *              positive; the width a multiple of two
     * @return for each class the logarithms of its probability at each position; position i looks at the window around
     *         pixel {@code 2 i + WINDOW} of the strip
     */
    float[][] logProbabilities(float[] strip, int width) {
        float[][][] classes = ((float[][][][]) net.run(strip, 1, 1, HEIGHT, width))[0];
        float[][] log = new float[CLASSES][];
        for (int k = 0; k < CLASSES; k++) {
            log[k] = classes[k][0];
        }
        return log;
    }
}
