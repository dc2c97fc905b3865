package gatehouse.imagechecks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A net of the shape of SFace, of 112 by 112 pixels in and a row of numbers out, which the operator's model takes the place of: it
 * tells the steps from left to right and from top to bottom in each eighth of a face. It knows nobody, but the same picture from another.
 */
public final class StandInFaceModel {

    private static final int EDGE = 112;
    private static final int STEP = 8;
    private static final int CELLS = EDGE / STEP * (EDGE / STEP);

    private StandInFaceModel() {}

    public static FaceModel in(Path folder) throws IOException {
        byte[] bytes = onnx();
        return new FaceModel(Files.write(folder.resolve("stand-in.onnx"), bytes).toString(), Models.sha256(bytes));
    }

    private static byte[] onnx() {
        return new OnnxFile("data", 1, 3, EDGE, EDGE)
                .layer("Conv", OnnxFile.numbers("kernel_shape", STEP, STEP), OnnxFile.numbers("strides", STEP, STEP),
                        OnnxFile.weights(steps(), 2, 3, STEP, STEP))
                .layer("fc1", "Flatten", OnnxFile.number("axis", 1)).bytes(1, 2 * CELLS);
    }

    private static float[] steps() {
        float[] weights = new float[2 * 3 * STEP * STEP];
        for (int i = 0; i < weights.length; i++) {
            int along = i < weights.length / 2 ? i % STEP : i / STEP % STEP;
            weights[i] = along < STEP / 2 ? -1 : 1;
        }
        return weights;
    }
}
