package gatehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatehouse.imagechecks.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one party of the application format; what it says about the person is compared with their pictures. */
final class DeclaredParty {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Why the file can't be used. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final @Nullable String pointer;

        Unusable(String code, @Nullable String pointer, String message) {
            super(message);
            this.code = code;
            this.pointer = pointer;
        }

        String code() {
            return code;
        }

        @Nullable String pointer() {
            return pointer;
        }
    }

    private DeclaredParty() {}

    static Declared read(Path file) throws Unusable {
        JsonNode party = parse(file);
        if (!party.isObject()) {
            throw new Unusable("INVALID", null, "A party is a JSON object.");
        }
        return new Declared(
                text(party, "/details/fullName"), date(party, "/details/dateOfBirth"),
                text(party, "/identityDocument/number"), date(party, "/identityDocument/expiry"),
                text(party, "/details/nationality"), text(party, "/details/nameInLocalScript"));
    }

    private static JsonNode parse(Path file) throws Unusable {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            return node == null ? JSON.nullNode() : node;
        } catch (JsonProcessingException e) {
            throw new Unusable("NOT_JSON", null, "This is no JSON; it goes wrong at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new Unusable(Lines.UNREADABLE, null, Lines.whyUnreadable(file));
        }
    }

    private static @Nullable String text(JsonNode party, String pointer) throws Unusable {
        JsonNode value = party.at(pointer);
        if (value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Unusable("INVALID", pointer, "A text belongs here.");
        }
        return value.textValue();
    }

    private static @Nullable LocalDate date(JsonNode party, String pointer) throws Unusable {
        String text = text(party, pointer);
        try {
            if (text != null && !DATE.matcher(text).matches()) {
                throw new DateTimeException("not of the form yyyy-mm-dd");
            }
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unusable("INVALID", pointer, "A date such as 2026-11-24 belongs here.");
        }
    }
}
