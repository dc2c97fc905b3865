package gatehouse.imagechecks.workers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What passes between the server and a worker: a head in JSON and a body of plain bytes, each after its length.
 *
 * @param head such as what is asked; empty where there is no answer
 * @param body such as a picture; may be empty
 */
record Frame(byte[] head, byte[] body) {
    /** Above any head or picture that one side makes of what the intake let in; more is a broken stream. */
    private static final int MOST = 64_000_000;
    private static final int LONGEST_FAULT = 300;
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static Frame of(Object head, byte[] body) {
        try {
            return new Frame(JSON.writeValueAsBytes(head), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every head can be written.", e);
        }
    }

    /** An answer that is none. @param why and where it failed, without anything of the picture */
    static Frame ofFault(String why) {
        return new Frame(new byte[0], why.getBytes(StandardCharsets.UTF_8));
    }

    boolean isFault() {
        return head.length == 0;
    }

    /** Why there is no answer, as one short line whatever the worker wrote. */
    String fault() {
        String why = new String(body, 0, Math.min(body.length, LONGEST_FAULT), StandardCharsets.UTF_8);
        return why.replaceAll("[^\\x20-\\x7E]", "?");
    }

    <T> T head(Class<T> type) throws IOException {
        return JSON.readValue(head, type);
    }

    static Frame read(DataInputStream in) throws IOException {
        return new Frame(part(in), part(in));
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("A frame of " + length + " bytes.");
        }
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new java.io.EOFException("The stream ends within a frame.");
        }
        return part;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(head.length);
        out.write(head);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }
}
