package gatehouse.imagechecks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a net of layers that follow one another as an ONNX model: protocol buffers, by the field numbers of onnx.proto. */
public final class OnnxFile {
    private static final int OPERATORS = 13;
    private static final int FLOATS = 1;

    private final Message nodes = new Message();
    private final Message weights = new Message();
    private final Message inputs = new Message();
    private String last;
    private int layers;

    /** @param shape with 0 for what may be of any size */
    public OnnxFile(String input, long... shape) {
        last = input;
        inputs.message(11, value(input, shape));
    }

    /** What a layer has beside its input: weights, in the order in which the operator takes them, or an attribute. */
    public sealed interface Part {}

    private record Weights(float[] values, long[] shape) implements Part {}

    private record Attribute(Message message) implements Part {}

    public static Part weights(float[] values, long... shape) {
        return new Weights(values, shape);
    }

    public static Part number(String name, long value) {
        return new Attribute(new Message().text(1, name).number(3, value).number(20, 2));
    }

    public static Part numbers(String name, long... values) {
        Message attribute = new Message().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return new Attribute(attribute.number(20, 7));
    }

    public OnnxFile layer(String operator, Part... parts) {
        return layer("layer-" + (layers + 1), operator, parts);
    }

    /** @param output what it gives is called so */
    public OnnxFile layer(String output, String operator, Part... parts) {
        layers++;
        Message node = new Message().text(1, last);
        Message attributes = new Message();
        for (Part part : parts) {
            if (part instanceof Weights values) {
                String name = output + "-weights-" + node.size();
                node.text(1, name);
                weights.message(5, tensor(name, values));
            } else if (part instanceof Attribute attribute) {
                attributes.message(5, attribute.message());
            }
        }
        nodes.message(1, node.text(2, output).text(3, output).text(4, operator).append(attributes));
        last = output;
        return this;
    }

    /** @param shape of what the last layer gives, with 0 for what may be of any size */
    public byte[] bytes(long... shape) {
        Message graph = new Message().append(nodes).text(2, "net").append(weights).append(inputs).message(12, value(last, shape));
        return new Message().number(1, 8).message(7, graph).message(8, new Message().text(1, "").number(2, OPERATORS)).bytes();
    }

    private static Message tensor(String name, Weights weights) {
        ByteBuffer raw = ByteBuffer.allocate(weights.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(weights.values());
        Message tensor = new Message();
        for (long size : weights.shape()) {
            tensor.number(1, size);
        }
        return tensor.number(2, FLOATS).text(8, name).bytes(9, raw.array());
    }

    private static Message value(String name, long... shape) {
        Message dimensions = new Message();
        for (int i = 0; i < shape.length; i++) {
            dimensions.message(1, shape[i] == 0 ? new Message().text(2, "any-" + i) : new Message().number(1, shape[i]));
        }
        return new Message().text(1, name).message(2, new Message().message(1, new Message().number(1, FLOATS).message(2, dimensions)));
    }

    /** A message of protocol buffers, written field by field. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        int size() {
            return out.size();
        }

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        /** Fields of the other become fields of this one. */
        Message append(Message other) {
            out.writeBytes(other.bytes());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while (left > 127) {
                out.write((int) (left & 127 | 128));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
