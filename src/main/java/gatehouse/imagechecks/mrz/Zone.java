package gatehouse.imagechecks.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One machine-readable zone as somebody read it, right or wrong.
 *
 * @param lines as many and as wide as the format says
 */
public record Zone(ZoneFormat format, List<String> lines) {

    public Zone {
        lines = List.copyOf(lines);
        if (lines.size() != format.lines() || lines.stream().anyMatch(line -> line.length() != format.width())) {
            throw new IllegalArgumentException("The lines are not of the format.");
        }
    }

    /** A field as it stands, fillers included; empty where the format has no such field. */
    public String value(ZoneField field) {
        return cell(field).map(Cell::value).orElse("");
    }

    /** The number without fillers, with the part that ran on into the optional data. */
    public String documentNumber() {
        return value(ZoneField.DOCUMENT_NUMBER).replace("<", "");
    }

    public ZoneName name() {
        return ZoneName.of(value(ZoneField.NAME));
    }

    /** Null where a part is unknown or there is no such day. */
    public @Nullable LocalDate dateOfBirth(LocalDate asOf) {
        return ZoneDates.birth(value(ZoneField.DATE_OF_BIRTH), asOf);
    }

    /** Null where there is no such day within a sensible time of the assessment's. */
    public @Nullable LocalDate expiry(LocalDate asOf) {
        return ZoneDates.expiry(value(ZoneField.EXPIRY), asOf);
    }

    /** Each check digit that the format has, and whether it holds. */
    public Map<ZoneCheck, Boolean> checks() {
        Map<ZoneCheck, Boolean> verdicts = new EnumMap<>(ZoneCheck.class);
        for (CheckPlace check : format.checks()) {
            verdicts.put(check.check(), holds(check));
        }
        return verdicts;
    }

    /** Whether every check digit holds; no proof that every character is right. */
    public boolean isValid() {
        return !checks().containsValue(false);
    }

    private boolean holds(CheckPlace check) {
        ZoneField field = check.check().field();
        if (field != null) {
            return cell(field).orElseThrow().holds();
        }
        return CheckDigit.holds(text(check.covered()), check.digit().in(lines).charAt(0));
    }

    private String text(List<Place> places) {
        return places.stream().map(place -> place.in(lines)).collect(Collectors.joining());
    }

    /** A field with its digit. */
    Optional<Cell> cell(ZoneField field) {
        if (!format.has(field)) {
            return Optional.empty();
        }
        String value = format.place(field).in(lines);
        if (numberRunsOn()) {
            String rest = runOn();
            if (field == ZoneField.DOCUMENT_NUMBER) {
                return Optional.of(new Cell(value + rest.substring(0, rest.length() - 1), rest.charAt(rest.length() - 1)));
            }
            if (field == ZoneField.OPTIONAL) {
                return Optional.of(new Cell(value.substring(rest.length()), null));
            }
        }
        return Optional.of(new Cell(value, format.check(field).map(check -> check.digit().in(lines).charAt(0)).orElse(null)));
    }

    /** A filler in the digit's place says that the number goes on in the optional data, its digit last: part 5, 4.2.2, note j. */
    boolean numberRunsOn() {
        return format.letsTheNumberRunOn() && runOn().length() > 1
                && format.check(ZoneField.DOCUMENT_NUMBER).orElseThrow().digit().in(lines).equals("<");
    }

    private String runOn() {
        String optional = format.place(ZoneField.OPTIONAL).in(lines);
        int end = optional.indexOf('<');
        return end < 0 ? optional : optional.substring(0, end);
    }

    /** This zone with another text at a place. */
    Zone with(Place place, String text) {
        List<String> changed = new ArrayList<>(lines);
        String line = lines.get(place.line());
        changed.set(place.line(), line.substring(0, place.from()) + text + line.substring(place.to()));
        return new Zone(format, changed);
    }

    /** With the one sign replaced that a failing check digit gives away as misread; a guess. Empty where none or several would do. */
    public Optional<Zone> mended() {
        return Repair.of(this).map(Repair::zone);
    }

    /** What is wrong with it, check digits first. */
    public List<ZoneFault> faults(LocalDate asOf) {
        return ZoneFaults.of(this, asOf);
    }
}
