package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

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

    /** @throws IllegalArgumentException where the text is none that was written here */
    static List<GoldenCase> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These are no golden cases: " + e.getOriginalMessage(), e);
        }
    }
}
