package gatehouse.imagechecks.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** A neural net with one input and one output, run by ONNX Runtime on the thread that asks. Shared between threads. */
final class OnnxNet implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    OnnxNet(byte[] model) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        session = environment.createSession(model, options);
        input = session.getInputNames().iterator().next();
    }

    /** What the model says of itself by that name. */
    String metadata(String name) throws OrtException {
        return session.getMetadata().getCustomMetadata().get(name);
    }

    /** @return arrays in arrays, as many deep as the output has dimensions */
    Object run(float[] values, long... shape) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            return result.get(0).getValue();
        } catch (OrtException e) {
            throw new IllegalStateException("A net could not be run.", e);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
