package gatehouse.imagechecks;

import gatehouse.imagechecks.mrz.ZoneField;
import gatehouse.imagechecks.mrz.ZoneName;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedDates;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.imagechecks.ocr.PrintedText.Label;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the print of the page that holds the zone says what the zone does, as it must by ICAO 9303 part 3. One reader's print is
 * no proof, so a difference is a doubt, and only where the zone's value left no trace in all of the print and another value of its
 * kind stands in its place: at its label, or told by the other dates; or, of number and name, where both dates left theirs, so that the
 * print is legible. Since each line read costs time, no more are read once all of
 * them left a trace.
 */
final class ZoneAgainstPrint {
    private static final double LIKELY = 0.7;
    /** A date set with gaps, which the reader often leaves out. */
    private static final Pattern GAPS_LOST = Pattern.compile("^([0-9]{2}) ?([0-9]{2}) ?([0-9]{4})$");
    private static final int SHORTEST_NUMBER = 6;
    private static final int SHORTEST_NAME = 3;
    /** Birth, issue and expiry: with fewer read, any of them may be missing. */
    private static final int ALL_DATES = 3;
    /** Between a document's issue and its expiry there are no more years but on a few for old people. */
    private static final int LONGEST_VALIDITY = 16;
    private static final int FEWEST_DATES = 2;
    private static final int FEWEST_PARTS = 3;

    private final ZoneReading zone;
    private final PrintedText printed;
    private final PrintedTrace trace;

    ZoneAgainstPrint(ZoneReading zone, PrintedText printed) {
        this.zone = zone;
        this.printed = printed;
        this.trace = new PrintedTrace(printed.texts(), zone.asOf());
    }

    /** Whether nothing more needs to be read: all that the zone tells left a trace in the print so far, both dates among it. */
    boolean isBorneOut() {
        return zone.dateOfBirth() != null && zone.expiry() != null && parts().stream().allMatch(Part::isTraced);
    }

    /** One finding at most, which names what differs. */
    List<Finding> look() {
        if (!printed.isWhole()) {
            return List.of();
        }
        List<Part> parts = parts();
        List<String> different = isAnothers(parts) ? parts.stream().map(Part::name).toList()
                : parts.stream().filter(part -> !part.isTraced() && part.isOtherwise().getAsBoolean()).map(Part::name).toList();
        return different.isEmpty() ? List.of() : PictureCheck.doubt(FindingCode.TAMPERED, LIKELY,
                "The printed text and the machine-readable zone differ in: " + String.join(", ", different) + ".", null);
    }

    /** Nothing at all of the zone is printed, though dates were read. */
    private boolean isAnothers(List<Part> parts) {
        return parts.size() >= FEWEST_PARTS && parts.stream().noneMatch(Part::isTraced) && dated().size() >= FEWEST_DATES;
    }

    /**
     * What the zone tells.
     *
     * @param isTraced    whether something printed may be it
     * @param isOtherwise whether another value of its kind is printed in its place
     */
    private record Part(String name, boolean isTraced, BooleanSupplier isOtherwise) {}

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String number = zone.documentNumber();
        LocalDate birth = zone.dateOfBirth();
        LocalDate expiry = zone.expiry();
        ZoneName name = zone.name();
        if (number != null && number.length() >= SHORTEST_NUMBER) {
            parts.add(new Part("document number", trace.ofNumber(number), 
                    () -> printed.number().filter(this::isNumber).isPresent() || areDatesTraced()));
        }
        if (birth != null) {
            parts.add(new Part("date of birth", trace.ofDate(birth), () -> isDateAt(Label.DATE_OF_BIRTH) || isAnotherBirth(expiry)));
        }
        if (expiry != null) {
            parts.add(new Part("expiry", trace.ofDate(expiry), () -> isDateAt(Label.EXPIRY) || isAnotherExpiry(birth)));
        }
        if (name != null && !name.surname().isEmpty()) {
            parts.add(new Part("name", trace.ofName(name.surname()), () -> isName(name.surname()) || areDatesTraced()));
        }
        return parts;
    }

    /** Whether the print is legible, so that what left no trace in it isn't there. */
    private boolean areDatesTraced() {
        LocalDate birth = zone.dateOfBirth();
        LocalDate expiry = zone.expiry();
        return birth != null && expiry != null && trace.ofDate(birth) && trace.ofDate(expiry);
    }

    /** The holder's own number often stands on the document too, and in the zone beside. */
    private boolean isNumber(String value) {
        return value.length() >= SHORTEST_NUMBER && Stream.of(ZoneField.OPTIONAL, ZoneField.OPTIONAL_2).map(zone::value)
                .noneMatch(beside -> beside != null && new PrintedTrace(List.of(beside), zone.asOf()).ofNumber(value));
    }

    private boolean isDateAt(Label label) {
        return printed.at(label).filter(text -> !datesIn(text).isEmpty()).isPresent();
    }

    /** Beside the zone's expiry a date so much older that it is no date of issue. */
    private boolean isAnotherBirth(@Nullable LocalDate expiry) {
        return expiry != null && dated().size() >= ALL_DATES && dates().anyMatch(expiry::equals)
                && dates().anyMatch(expiry.minusYears(LONGEST_VALIDITY)::isAfter);
    }

    /** Beside the zone's date of birth a date that is still to come. */
    private boolean isAnotherExpiry(@Nullable LocalDate birth) {
        return birth != null && dated().size() >= ALL_DATES && dates().anyMatch(birth::equals) && dates().anyMatch(zone.asOf()::isBefore);
    }

    private Stream<LocalDate> dates() {
        return dated().stream().flatMap(List::stream);
    }

    /** Of each line that tells any its dates: two where day and month could be swapped. */
    private List<List<LocalDate>> dated() {
        return printed.lines().stream().map(line -> datesIn(line.text())).filter(dates -> !dates.isEmpty()).toList();
    }

    private List<LocalDate> datesIn(String text) {
        return PrintedDates.in(GAPS_LOST.matcher(text).replaceFirst("$1 $2 $3"), zone.asOf());
    }

    /** One letter of a short name misread leaves hardly any of it. */
    private boolean isName(String surname) {
        return Stream.of(surname.split(" ")).anyMatch(word -> word.length() >= PrintedTrace.LONG_WORD) && printed.at(Label.SURNAME)
                .filter(text -> text.replaceAll("\\P{L}", "").length() >= SHORTEST_NAME && !text.matches(".*[0-9<].*")).isPresent();
    }
}
