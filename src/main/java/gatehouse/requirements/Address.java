package gatehouse.requirements;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A postal address: the fields that were filled, by their names. It is supplied once {@code line1}, {@code city} and
 * {@code country} are; less counts as no address at all.
 */
public record Address(Map<String, String> fields) {

    public Address {
        SortedMap<String, String> filled = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (Blank.toNull(value) != null) {
                filled.put(name, value);
            }
        });
        fields = Collections.unmodifiableMap(filled);
    }

    /** An address of the usual fields; null where one is not filled. */
    public static Address of(@Nullable String line1, @Nullable String line2, @Nullable String city,
            @Nullable String region, @Nullable String postalCode, @Nullable String country) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "line1", line1);
        put(fields, "line2", line2);
        put(fields, "city", city);
        put(fields, "region", region);
        put(fields, "postalCode", postalCode);
        put(fields, "country", country);
        return new Address(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** ISO 3166-1 alpha-2, or null. */
    public @Nullable String country() {
        return fields.get("country");
    }

    public boolean isComplete() {
        return fields.containsKey("line1") && fields.containsKey("city") && fields.containsKey("country");
    }

    /** Whether every filled field is the same, ignoring case and runs of spaces. */
    public boolean isSameAs(Address other) {
        return folded().equals(other.folded());
    }

    private Map<String, String> folded() {
        Map<String, String> folded = new TreeMap<>();
        fields.forEach((name, value) -> folded.put(name, fold(value)));
        return folded;
    }

    private static String fold(String value) {
        StringBuilder spaced = new StringBuilder();
        value.codePoints().forEach(c -> spaced.appendCodePoint(Blank.isSpace(c) ? ' ' : c));
        return spaced.toString().trim().replaceAll(" +", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
