package gatehouse.imagechecks.barcodes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the PDF417 of a driving licence or identity card of the United States or Canada says, by the AAMVA DL/ID Card Design
 * Standard, annex D, in any of its versions; each part null where it isn't said.
 *
 * @param country      USA or CAN
 * @param nameMayBeCut whether the issuer marks a part of the name as cut for want of room, or as perhaps cut
 */
public record AamvaLicence(
        @Nullable String number, @Nullable String familyName, @Nullable String givenNames, @Nullable LocalDate dateOfBirth,
        @Nullable LocalDate expiry, @Nullable String country, boolean nameMayBeCut) {

    private static final int LONGEST = 10_000;
    private static final Pattern HEADER = Pattern.compile("(?:ANSI|AAMVA) {0,2}[0-9]{6,14}?(?=(?:DL|ID|EN|Z[A-Z])[0-9]{8}|DLD|IDD)");
    private static final Pattern DIRECTORY = Pattern.compile("^(?:(?:DL|ID|EN|Z[A-Z])[0-9]{8})+");
    private static final Pattern ELEMENT = Pattern.compile("^(?:DL|ID)?(D[A-Z]{2})(.*)$");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Set<String> NOT_SAID = Set.of("", "NONE", "UNAVL", "UNAV", "N/A");

    /** Reads the text of a barcode; empty where it is of no such licence. Never throws. */
    public static Optional<AamvaLicence> parse(String barcode) {
        String text = barcode.substring(0, Math.min(barcode.length(), LONGEST));
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return Optional.empty();
        }
        Map<String, String> said = elements(DIRECTORY.matcher(text.substring(header.end())).replaceFirst(""));
        return said.containsKey("DAQ") || said.containsKey("DBB") ? Optional.of(of(said)) : Optional.empty();
    }

    /** Elements stand one to a line; the first of a subfile comes after its two letters. */
    private static Map<String, String> elements(String body) {
        Map<String, String> said = new HashMap<>();
        for (String line : body.split("[\\n\\r\\u001e\\u001d\\u001c]")) {
            Matcher element = ELEMENT.matcher(line.strip());
            if (element.matches() && !NOT_SAID.contains(element.group(2).strip().toUpperCase(Locale.ROOT))) {
                said.putIfAbsent(element.group(1), element.group(2).strip());
            }
        }
        return said;
    }

    private static AamvaLicence of(Map<String, String> said) {
        boolean cut = Stream.of("DDE", "DDF", "DDG").map(said::get).anyMatch("T"::equals);
        return new AamvaLicence(said.get("DAQ"), familyName(said), givenNames(said), date(said.get("DBB")), date(said.get("DBA")),
                said.get("DCG"), cut);
    }

    /** The first version had one element for the whole name, surname first, parted by commas. */
    private static @Nullable String familyName(Map<String, String> said) {
        String own = said.getOrDefault("DCS", said.get("DAB"));
        return own != null ? own : said.containsKey("DAA") ? spaced(said.get("DAA").split("[,@]", -1)[0]) : null;
    }

    private static @Nullable String givenNames(Map<String, String> said) {
        String whole = said.getOrDefault("DAA", "");
        String afterSurname = whole.contains(",") ? whole.substring(whole.indexOf(',') + 1) : null;
        String together = said.getOrDefault("DCT", afterSurname);
        String apart = Stream.of("DAC", "DAD").map(said::get).filter(java.util.Objects::nonNull).collect(Collectors.joining(" "));
        return !apart.isEmpty() ? spaced(apart) : together == null ? null : spaced(together);
    }

    private static @Nullable String spaced(String names) {
        String spaced = names.replaceAll("[,@$\\s]+", " ").strip();
        return spaced.isEmpty() ? null : spaced;
    }

    /** Month, day, year in the United States, year first in Canada and in the first version: never both a day of our time. */
    private static @Nullable LocalDate date(@Nullable String digits) {
        if (digits == null || !DATE.matcher(digits).matches()) {
            return null;
        }
        LocalDate yearLast = date(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4));
        return yearLast != null ? yearLast : date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2099 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
