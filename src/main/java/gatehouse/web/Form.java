package gatehouse.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as they typed it, and what is wrong with it. A page is always drawn from a form, so that an error, a
 * conflict or an expired sign-in gives everything back as it was. Reading a field as a value records what is wrong with it.
 */
public final class Form {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** What is wrong with a field: a key of the message files, with its arguments. */
    public record Fault(String field, String key, List<Object> arguments) {}

    public static Form empty() {
        return new Form();
    }

    /** The parameters of a request, but for those of the frame ({@code _csrf}, {@code _as}). */
    public static Form of(Map<String, String[]> parameters) {
        Form form = new Form();
        parameters.forEach((name, list) -> {
            if (!name.startsWith("_")) {
                form.values.put(name, Arrays.stream(list).map(Form::clean).toList());
            }
        });
        return form;
    }

    /** Browsers send line breaks as CR LF; and no text of ours holds a NUL. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    /** Sets a field; null empties it. */
    public Form set(String field, @Nullable Object value) {
        values.put(field, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    /** Sets a field of several values. */
    public Form setAll(String field, Collection<?> list) {
        values.put(field, list.stream().map(Object::toString).toList());
        return this;
    }

    /** Sets the three fields of a date: {@code name-day}, {@code name-month}, {@code name-year}. */
    public Form setDate(String field, @Nullable LocalDate date) {
        set(field + "-day", date == null ? null : date.getDayOfMonth());
        set(field + "-month", date == null ? null : date.getMonthValue());
        return set(field + "-year", date == null ? null : date.getYear());
    }

    /** The text of a field as it was typed; empty where there is none. */
    public String value(String field) {
        List<String> list = values.getOrDefault(field, List.of());
        return list.isEmpty() ? "" : list.get(0);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a box or choice is ticked. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public Map<String, List<String>> values() {
        return values;
    }

    // What is wrong ------------------------------------------------------------------------------------------------

    public void fault(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, new Fault(field, key, List.of(arguments)));
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    /** All faults, in the order in which the fields were read. */
    public List<Fault> faults() {
        return new ArrayList<>(faults.values());
    }

    public @Nullable Fault faultOf(String field) {
        return faults.get(field);
    }

    public boolean isBad(String field) {
        return faults.containsKey(field);
    }

    // Reading as values --------------------------------------------------------------------------------------------

    /** The text without spaces around it; null where there is none. Too long is a fault. */
    public @Nullable String text(String field, int longest) {
        String text = value(field).strip();
        if (text.length() > longest) {
            fault(field, "form.too-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that must be there. */
    public String required(String field, int longest) {
        String text = text(field, longest);
        if (text == null) {
            fault(field, "form.required." + field);
        }
        return text == null ? "" : text;
    }

    /** A date out of three fields; null where all are blank. A part missing or no date at all is a fault of {@code field}. */
    public @Nullable LocalDate date(String field) {
        List<String> parts = List.of(value(field + "-year").strip(), value(field + "-month").strip(), value(field + "-day").strip());
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        if (parts.stream().anyMatch(String::isEmpty)) {
            fault(field, "form.date.part");
            return null;
        }
        try {
            int year = Integer.parseInt(parts.get(0));
            if (year < 1000 || year > 9999) {
                fault(field, "form.date.year");
                return null;
            }
            return LocalDate.of(year, Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (NumberFormatException | DateTimeException e) {
            fault(field, "form.date.none");
            return null;
        }
    }

    /** One of the codes; null where none was chosen. Anything else is a fault. */
    public <E extends Enum<E>> @Nullable E code(String field, Class<E> type) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            fault(field, "form.choice");
            return null;
        }
    }

    /** The codes that were ticked. Anything else among them is a fault. */
    public <E extends Enum<E>> Set<E> codes(String field, Class<E> type) {
        Map<String, E> known = EnumSet.allOf(type).stream().collect(Collectors.toMap(Enum::name, e -> e));
        Set<E> chosen = EnumSet.noneOf(type);
        for (String text : all(field)) {
            E code = known.get(text);
            if (code == null) {
                fault(field, "form.choice");
            } else {
                chosen.add(code);
            }
        }
        return chosen;
    }

    public boolean yes(String field) {
        return value(field).equals("true") || value(field).equals("on") || value(field).equals("yes");
    }

    /** A country as ISO 3166-1 alpha-2; null where none was chosen. */
    public @Nullable String country(String field) {
        String text = value(field).strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!COUNTRIES.contains(text)) {
            fault(field, "form.country");
        }
        return text;
    }

    /** A percentage from 0 to 100, with a point or a comma; null where none was typed. */
    public @Nullable BigDecimal percent(String field) {
        String text = value(field).strip().replace("%", "").strip().replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
            fault(field, "form.percent");
            return null;
        }
        return new BigDecimal(text);
    }

    /** A whole number such as a version; -1 where it is none. */
    public int number(String field) {
        String text = value(field).strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
