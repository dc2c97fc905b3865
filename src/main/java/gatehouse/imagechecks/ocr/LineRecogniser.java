package gatehouse.imagechecks.ocr;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads a line of print with PP-OCR's recogniser (PaddleOCR, Apache-2.0): a network that gives, for each eighth pixel of a line
 * 48 pixels high, the probabilities of some 6,600 characters and of none; its path through time is decoded by connectionist
 * temporal classification (Graves and others, 2006).
 */
final class LineRecogniser implements AutoCloseable {
    static final int HEIGHT = 48;

    private final OnnxNet net;
    private final String[] characters;
    private final int[] signIndex;

    LineRecogniser(byte[] model) throws OrtException {
        net = new OnnxNet(model);
        String list = net.metadata("character");
        characters = list.split("\n");
        signIndex = ZoneTranslation.index(List.of(characters));
    }

    /** Probabilities by time and class; class 0 is none. */
    float[][] probabilities(Mat strip) {
        return probabilities(ZoneStrip.floats(strip), strip.cols());
    }

    /** @param grey a strip row by row, 0 to 255 */
    float[][] probabilities(float[] grey, int width) {
        float[] planes = new float[3 * HEIGHT * width];
        for (int i = 0; i < HEIGHT * width; i++) {
            float value = grey[i] / 127.5f - 1;
            planes[i] = value;
            planes[HEIGHT * width + i] = value;
            planes[2 * HEIGHT * width + i] = value;
        }
        return ((float[][][]) net.run(planes, 1, 3, HEIGHT, width))[0];
    }

    /** The classes of the signs that {@link ZoneTranslation} looks at. */
    int[] signIndex() {
        return signIndex;
    }

    /** Whatever is written, by the likeliest class at each time. */
    String readAny(float[][] probabilities) {
        StringBuilder text = new StringBuilder();
        int before = 0;
        for (float[] at : probabilities) {
            int best = 0;
            for (int k = 1; k < at.length; k++) {
                best = at[k] > at[best] ? k : best;
            }
            if (best != 0 && best != before) {
                text.append(best <= characters.length ? characters[best - 1] : " ");
            }
            before = best;
        }
        return text.toString();
    }

    @Override
    public void close() throws OrtException {
        net.close();
    }
}
