package gatehouse.imagechecks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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

    /** The file as protocol buffers, by the field numbers of onnx.proto. */
    private static byte[] onnx() {
        Message conv = new Message().text(1, "data").text(1, "steps").text(2, "cells").text(3, "cells").text(4, "Conv")
                .message(5, ints("kernel_shape", STEP, STEP)).message(5, ints("strides", STEP, STEP));
        Message flatten = new Message().text(1, "cells").text(2, "fc1").text(3, "row").text(4, "Flatten")
                .message(5, new Message().text(1, "axis").number(3, 1).number(20, 2));
        Message graph = new Message().message(1, conv).message(1, flatten).text(2, "stand-in").message(5, steps())
                .message(11, value("data", 1, 3, EDGE, EDGE)).message(12, value("fc1", 1, 2 * CELLS));
        return new Message().number(1, 8).message(7, graph).message(8, new Message().text(1, "").number(2, 11)).bytes();
    }

    private static Message steps() {
        ByteBuffer weights = ByteBuffer.allocate(2 * 3 * STEP * STEP * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int which = 0; which < 2; which++) {
            for (int at = 0; at < 3 * STEP * STEP; at++) {
                int along = which == 0 ? at % STEP : at / STEP % STEP;
                weights.putFloat(along < STEP / 2 ? -1 : 1);
            }
        }
        return new Message().number(1, 2).number(1, 3).number(1, STEP).number(1, STEP).number(2, 1).text(8, "steps").bytes(9, weights.array());
    }

    private static Message ints(String name, long... values) {
        Message attribute = new Message().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    private static Message value(String name, long... shape) {
        Message dimensions = new Message();
        for (long size : shape) {
            dimensions.message(1, new Message().number(1, size));
        }
        return new Message().text(1, name).message(2, new Message().message(1, new Message().number(1, 1).message(2, dimensions)));
    }

    /** A message of protocol buffers, written field by field. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

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
