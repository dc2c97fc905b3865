package gatehouse.imagechecks.mrz;

import gatehouse.imagechecks.mrz.FieldReading.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What counts as read of a zone, field by field, and what is wrong with the document itself. */
public final class ZoneReading {
    /** Two readers of one line hold nearly all of it alike. */
    private static final double ALIKE = 0.6;

    private final @Nullable ZoneFormat format;
    private final List<Reading> readings;
    private final LocalDate asOf;
    private final Map<ZoneField, FieldReading> fields;

    private ZoneReading(@Nullable ZoneFormat format, List<Reading> readings, LocalDate asOf, Map<ZoneField, FieldReading> fields) {
        this.format = format;
        this.readings = readings;
        this.asOf = asOf;
        this.fields = fields;
    }

    static ZoneReading of(@Nullable ZoneFormat format, List<Reading> readings, LocalDate asOf) {
        Map<ZoneField, FieldReading> fields = new EnumMap<>(ZoneField.class);
        if (format != null) {
            format.fields().forEach(field -> fields.put(field, new FieldVote(field, readings, asOf).result()));
            if (!areInPlace(format, readings)) {
                fields.replaceAll((field, reading) -> format.check(field).isEmpty() && reading.counts() ? FieldReading.without(Standing.UNSURE) : reading);
            }
        }
        return new ZoneReading(format, List.copyOf(readings), asOf, fields);
    }

    /**
     * Whether the lines were surely found where they are. Where two readers hold one of them quite differently, they may all have been cut
     * beside their first character, and what has no check digit would be read alike and wrong.
     */
    private static boolean areInPlace(ZoneFormat format, List<Reading> readings) {
        return IntStream.range(0, format.lines()).allMatch(line -> readings.stream().allMatch(one -> readings.stream()
                .allMatch(other -> alike(one.zone().lines().get(line), other.zone().lines().get(line)) >= ALIKE)));
    }

    /** The share of the characters that are the same. */
    private static double alike(String one, String other) {
        return IntStream.range(0, one.length()).filter(i -> one.charAt(i) == other.charAt(i)).count() / (double) one.length();
    }

    /** A reading of no zone. */
    public static ZoneReading none(LocalDate asOf) {
        return of(null, List.of(), asOf);
    }

    /** Lets what one reader holds count where something else, such as the printed text, says the same, and its check digit holds. */
    public ZoneReading confirmedBy(Evidence evidence) {
        Map<ZoneField, FieldReading> confirmed = new EnumMap<>(fields);
        fields.forEach((field, reading) -> {
            if (reading.standing() == Standing.UNSURE) {
                new FieldVote(field, readings, asOf).confirmed(value -> evidence.says(field, value, asOf))
                        .ifPresent(value -> confirmed.put(field, new FieldReading(Standing.CONFIRMED, value)));
            }
        });
        return new ZoneReading(format, readings, asOf, confirmed);
    }

    /** Null where no reader found a zone. */
    public @Nullable ZoneFormat format() {
        return format;
    }

    /** Whether some reader found a zone, whatever counts of it. */
    public boolean isFound() {
        return format != null;
    }

    public FieldReading field(ZoneField field) {
        return fields.getOrDefault(field, FieldReading.without(Standing.UNREAD));
    }

    /** A field's value, fillers cut at its end; null where it doesn't count. */
    public @Nullable String value(ZoneField field) {
        FieldReading reading = field(field);
        String value = reading.value();
        return !reading.counts() || value == null ? null : value.replaceAll("<+$", "");
    }

    public @Nullable String documentNumber() {
        String value = value(ZoneField.DOCUMENT_NUMBER);
        return value == null || value.isEmpty() ? null : value.replace("<", "");
    }

    /** Null where it doesn't count or a part of it is unknown. */
    public @Nullable LocalDate dateOfBirth() {
        String value = value(ZoneField.DATE_OF_BIRTH);
        return value == null ? null : ZoneDates.birth(value, asOf);
    }

    /** Null where it doesn't count or lies outside a sensible time. */
    public @Nullable LocalDate expiry() {
        String value = value(ZoneField.EXPIRY);
        return value == null ? null : ZoneDates.expiry(value, asOf);
    }

    /** Null where it doesn't count. */
    public @Nullable ZoneName name() {
        FieldReading reading = field(ZoneField.NAME);
        return reading.counts() && reading.value() != null ? ZoneName.of(reading.value()) : null;
    }

    /** The date that tells the centuries. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The lines, each empty where not every field in it counts; none where no line does. */
    public List<String> lines() {
        return format == null || readings.isEmpty() ? List.of() : AgreedLines.of(format, fields, readings, areInPlace(format, readings));
    }

    /** Whether every line counts and every check digit of the zone so made holds. */
    public boolean isValid() {
        List<String> lines = lines();
        return format != null && !lines.isEmpty() && lines.stream().noneMatch(String::isEmpty) && new Zone(format, lines).isValid();
    }

    /** What two readers agree on and can't be right: facts about the document. */
    public List<ZoneFault> faults() {
        List<ZoneFault> faults = new ArrayList<>();
        fields.forEach((field, reading) -> faults.addAll(new FieldVote(field, readings, asOf).faults(reading)));
        if (compositeIsWrong()) {
            faults.add(new ZoneFault.WrongCheckDigit(ZoneCheck.COMPOSITE));
        }
        return List.copyOf(faults);
    }

    private boolean compositeIsWrong() {
        if (fields.values().stream().anyMatch(reading -> reading.standing() == Standing.FAULTY)) {
            return false;
        }
        return format != null && AgreedLines.compositeFails(format, lines());
    }
}
