package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/** Golden cases as they are kept and exported. */
final class GoldenJson {

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private GoldenJson() {}

    /** The same text for the same cases. */
    static String write(List<GoldenCase> cases) {
        try {
            return JSON.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts can be written", e);
        }
    }

    /** What is expected of one case, apart from its application. */
    private record Expected(String name, GoldenCase.Expectation expected) {

        Expected {
            Objects.requireNonNull(name);
            Objects.requireNonNull(expected);
        }
    }

    static String writeExpected(GoldenCase golden) {
        try {
            return JSON.writeValueAsString(new Expected(golden.name(), golden.expected()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts can be written", e);
        }
    }

    /** @throws IllegalArgumentException where {@code expected} is none that was written here */
    static GoldenCase read(String application, String expected) {
        try {
            Expected read = JSON.readValue(expected, Expected.class);
            return new GoldenCase(read.name(), application, read.expected());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is nothing expected of a golden case: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalArgumentException where the text is none that was written here */
    static List<GoldenCase> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These are no golden cases: " + e.getOriginalMessage(), e);
        }
    }
}
