package gatehouse.web.staff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what rules looked at: their fields, and the values of these. */
@Component("factWords")
public class FactWords {

    private static final List<String> CODES = List.of("institution-type.", "party-role.", "party-kind.", "fund-type.", "institution-category.", "identity-type.");

    private final MessageSource texts;

    FactWords(MessageSource texts) {
        this.texts = texts;
    }

    public String field(String field) {
        return find("rule-field." + field, find("information." + field, field));
    }

    public String value(@Nullable Object value) {
        if (value == null) {
            return find("why.not-stated", "");
        }
        if (value instanceof Boolean yes) {
            return find(yes ? "why.yes" : "why.no", "");
        }
        return value instanceof List<?> list ? list.stream().map(this::value).collect(Collectors.joining(", ")) : code(value.toString());
    }

    private String code(String value) {
        return CODES.stream().map(area -> texts.getMessage(area + value, null, null, Locale.ENGLISH)).filter(Objects::nonNull).findFirst().orElse(value);
    }

    private String find(String key, String otherwise) {
        return Objects.requireNonNull(texts.getMessage(key, null, otherwise, Locale.ENGLISH));
    }
}
