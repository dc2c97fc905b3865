package gatehouse.requirements;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON to the letter: UTF-8 without a mark, one value, no name twice in an object, numbers in exact decimals.
 * Values become maps, lists, texts, {@link BigDecimal}s, Booleans and null.
 */
final class JsonText {

    static final int DEEPEST = 50;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 10).build())
            .build();

    private final JsonParser parser;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    static @Nullable Object read(byte[] bytes) throws JsonFault {
        if (bytes.length > MOST_BYTES) {
            throw new JsonFault("TOO_LARGE", null, "The file has more than " + MOST_BYTES + " bytes.");
        }
        String text = decode(bytes);
        try (JsonParser parser = JSON.createParser(text)) {
            JsonText reader = new JsonText(parser);
            if (parser.nextToken() == null) {
                throw new JsonFault("NOT_JSON", null, "The file is empty.");
            }
            Object value = reader.value(1, "");
            if (parser.nextToken() != null) {
                throw new JsonFault("NOT_JSON", null, "Something stands behind the end of the JSON.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new JsonFault("NOT_JSON", null, "Something at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + " is too long to be read.");
        } catch (JsonProcessingException e) {
            throw new JsonFault("NOT_JSON", null, "This is no JSON; it goes wrong at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    private static String decode(byte[] bytes) throws JsonFault {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith("\uFEFF")) {
                throw new JsonFault("NOT_JSON", null, "The file begins with a byte-order mark. Save it as UTF-8 without one.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new JsonFault("NOT_JSON", null, "The file is not UTF-8.");
        }
    }

    private @Nullable Object value(int depth, String pointer) throws IOException, JsonFault {
        if (depth > DEEPEST && parser.currentToken().isStructStart()) {
            throw new JsonFault("TOO_DEEP", null, "The JSON is nested deeper than " + DEEPEST + ".");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth, pointer);
            case START_ARRAY -> array(depth, pointer);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(int depth, String pointer) throws IOException, JsonFault {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (object.containsKey(name)) {
                throw JsonFault.invalid(inner, "This name stands twice in one object.");
            }
            parser.nextToken();
            object.put(name, value(depth + 1, inner));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth, String pointer) throws IOException, JsonFault {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1, pointer + "/" + array.size()));
        }
        return array;
    }
}
