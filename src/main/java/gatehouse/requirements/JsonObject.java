package gatehouse.requirements;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of an application's text and its place. Absent, null and blank fields read as null; anything of another kind is a fault. */
final class JsonObject {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 60;

    private final Map<?, ?> fields;
    private final String pointer;

    private JsonObject(Map<?, ?> fields, String pointer) {
        this.fields = fields;
        this.pointer = pointer;
    }

    static JsonObject root(@Nullable Object value) throws JsonFault {
        if (value instanceof Map<?, ?> fields) {
            return new JsonObject(fields, "");
        }
        throw new JsonFault("INVALID", null, "An application is a JSON object.");
    }

    String pointer() {
        return pointer;
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    /** The inner object, or null where it is absent. */
    @Nullable JsonObject object(String name) throws JsonFault {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> inner) {
            return new JsonObject(inner, at(name));
        }
        throw JsonFault.invalid(at(name), "An object belongs here.");
    }

    /** The inner object, without any field where it is absent. */
    JsonObject objectOrEmpty(String name) throws JsonFault {
        JsonObject object = object(name);
        return object == null ? new JsonObject(Map.of(), at(name)) : object;
    }

    List<JsonObject> objects(String name) throws JsonFault {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : array(name)) {
            String place = at(name) + "/" + objects.size();
            if (!(element instanceof Map<?, ?> inner)) {
                throw JsonFault.invalid(place, "An object belongs here.");
            }
            objects.add(new JsonObject(inner, place));
        }
        return objects;
    }

    private List<?> array(String name) throws JsonFault {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw JsonFault.invalid(at(name), "A list belongs here.");
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) throws JsonFault {
        List<E> constants = new ArrayList<>();
        int index = 0;
        for (Object element : array(name)) {
            constants.add(constant(type, element, at(name) + "/" + index++));
        }
        return constants;
    }

    @Nullable String text(String name) throws JsonFault {
        Object value = fields.get(name);
        if (value == null || value instanceof String) {
            return Blank.toNull((String) value);
        }
        throw JsonFault.invalid(at(name), "A text belongs here.");
    }

    String required(String name) throws JsonFault {
        String text = text(name);
        if (text == null) {
            throw JsonFault.missing(at(name), "The field " + name + " is missing.");
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) throws JsonFault {
        String text = text(name);
        return text == null ? null : constant(type, text, at(name));
    }

    <E extends Enum<E>> E requiredConstant(String name, Class<E> type) throws JsonFault {
        return constant(type, required(name), at(name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable Object value, String place) throws JsonFault {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw JsonFault.invalid(place, "One of these belongs here: " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    @Nullable LocalDate date(String name) throws JsonFault {
        String text = text(name);
        return text == null ? null : date(text, at(name));
    }

    LocalDate requiredDate(String name) throws JsonFault {
        return date(required(name), at(name));
    }

    /** Plain digits only: other scripts' digits are no date here. There was no year 0. */
    private static LocalDate date(String text, String place) throws JsonFault {
        if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw JsonFault.invalid(place, "There is no such date.");
            }
        }
        throw JsonFault.invalid(place, "A date such as 2026-11-24 belongs here.");
    }

    @Nullable Boolean yesNo(String name) throws JsonFault {
        Object value = fields.get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw JsonFault.invalid(at(name), "true or false belongs here.");
    }

    @Nullable BigDecimal percent(String name) throws JsonFault {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number && number.signum() >= 0 && number.compareTo(HUNDRED) <= 0 && isShort(number)) {
            return number.signum() == 0 ? BigDecimal.ZERO : number;
        }
        throw JsonFault.invalid(at(name), "A number from 0 to 100 belongs here.");
    }

    private static boolean isShort(BigDecimal number) {
        return number.signum() == 0 || number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    @Nullable Address address(String name) throws JsonFault {
        JsonObject address = object(name);
        if (address == null) {
            return null;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (Object field : address.fields.keySet()) {
            String text = address.text(field.toString());
            if (text != null) {
                filled.put(field.toString(), text);
            }
        }
        return new Address(filled);
    }
}
