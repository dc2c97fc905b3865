package gatehouse.imagechecks.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the values that count back into lines. */
final class AgreedLines {

    private AgreedLines() {}

    /**
     * The lines, each empty where a field or digit in it doesn't count; none where no line does. A line that two readers hold
     * character for character is what stands there, even where it can't be right, unless they may have taken a nought for an O.
     *
     * @param inPlace whether the lines were surely found where they are
     */
    static List<String> of(ZoneFormat format, Map<ZoneField, FieldReading> fields, List<Reading> readings, boolean inPlace) {
        Zone zone = assembled(fields, readings);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            boolean counts = counts(zone, line, fields) && compositeCounts(zone, line, fields, readings)
                    && digitsOfEmptyFieldsCount(zone, line, readings);
            lines.add(counts ? zone.lines().get(line) : inPlace ? heldByTwo(readings, line) : "");
        }
        return lines.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(lines);
    }

    private static String heldByTwo(List<Reading> readings, int line) {
        List<String> texts = readings.stream().map(reading -> reading.zone().lines().get(line)).toList();
        return texts.stream().filter(text -> texts.stream().filter(text::equals).count() >= 2).findFirst()
                .filter(text -> readings.stream().map(Reading::zone).noneMatch(zone -> zone.lines().get(line).equals(text) && mistakesANought(zone, line)))
                .orElse("");
    }

    private static boolean mistakesANought(Zone zone, int line) {
        return zone.format().fields().stream().filter(field -> field.kind().allows('O') && zone.format().place(field).line() == line)
                .anyMatch(field -> zone.cell(field).filter(Cell::mistakesANought).isPresent());
    }

    /** Whether a composite digit that counts isn't that of what it covers, which must count too. */
    static boolean compositeFails(ZoneFormat format, List<String> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        List<String> filled = lines.stream().map(line -> line.isEmpty() ? "<".repeat(format.width()) : line).toList();
        return format.checks().stream().filter(check -> check.check() == ZoneCheck.COMPOSITE)
                .filter(check -> check.covered().stream().noneMatch(place -> lines.get(place.line()).isEmpty()))
                .anyMatch(check -> Boolean.FALSE.equals(new Zone(format, filled).checks().get(ZoneCheck.COMPOSITE)));
    }

    static boolean isWhole(List<String> lines) {
        return !lines.isEmpty() && lines.stream().noneMatch(String::isEmpty);
    }

    /** The reader's zone that holds most of what counts, with what others read better put in. */
    private static Zone assembled(Map<ZoneField, FieldReading> fields, List<Reading> readings) {
        Zone zone = readings.stream().map(Reading::zone).max(Comparator.comparingLong(read -> agreeing(read, fields))).orElseThrow();
        for (Map.Entry<ZoneField, FieldReading> entry : fields.entrySet()) {
            Place place = zone.format().place(entry.getKey());
            String value = entry.getValue().counts() ? Objects.requireNonNull(entry.getValue().value()) : "";
            if (value.length() == place.length() && !zone.value(entry.getKey()).equals(value)) {
                zone = zone.with(place, value);
            }
            zone = withItsDigit(zone, entry.getKey(), value);
        }
        return zone;
    }

    /** A value counts only because some reader's digit holds, and that is the one digit there can be. */
    private static Zone withItsDigit(Zone zone, ZoneField field, String value) {
        boolean itsOwn = zone.value(field).equals(value) && !zone.numberRunsOn() && !zone.cell(field).orElseThrow().holds();
        return !itsOwn ? zone : zone.format().check(field)
                .map(check -> zone.with(check.digit(), String.valueOf(CheckDigit.of(value)))).orElse(zone);
    }

    private static long agreeing(Zone zone, Map<ZoneField, FieldReading> fields) {
        return fields.entrySet().stream().filter(entry -> entry.getValue().counts())
                .filter(entry -> isIn(zone, entry.getKey(), entry.getValue())).count();
    }

    private static boolean counts(Zone zone, int line, Map<ZoneField, FieldReading> fields) {
        return fields.entrySet().stream().filter(entry -> zone.format().place(entry.getKey()).line() == line)
                .allMatch(entry -> entry.getValue().counts() && isIn(zone, entry.getKey(), entry.getValue()));
    }

    /** An empty field's digit is nought or a filler, and its value does not say which: two readers must hold it. */
    private static boolean digitsOfEmptyFieldsCount(Zone zone, int line, List<Reading> readings) {
        return zone.format().checks().stream().filter(check -> check.check().field() != null && check.digit().line() == line)
                .filter(check -> zone.value(Objects.requireNonNull(check.check().field())).chars().allMatch(c -> c == '<'))
                .allMatch(check -> holders(check, zone, readings) >= 2);
    }

    private static boolean isIn(Zone zone, ZoneField field, FieldReading reading) {
        return zone.cell(field).filter(cell -> cell.holds() && cell.value().equals(reading.value())).isPresent();
    }

    /** The composite digit is no field of its own: two readers hold it, or all that it covers counts and it is the digit of that. */
    private static boolean compositeCounts(Zone zone, int line, Map<ZoneField, FieldReading> fields, List<Reading> readings) {
        return zone.format().checks().stream().filter(check -> check.check() == ZoneCheck.COMPOSITE && check.digit().line() == line)
                .allMatch(check -> holders(check, zone, readings) >= 2 || Boolean.TRUE.equals(zone.checks().get(ZoneCheck.COMPOSITE))
                        && check.covered().stream().allMatch(place -> counts(zone, place.line(), fields)));
    }

    private static long holders(CheckPlace check, Zone zone, List<Reading> readings) {
        String digit = check.digit().in(zone.lines());
        return readings.stream().filter(reading -> check.digit().in(reading.zone().lines()).equals(digit)).count();
    }
}
