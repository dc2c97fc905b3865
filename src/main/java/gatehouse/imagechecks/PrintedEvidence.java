package gatehouse.imagechecks;

import gatehouse.imagechecks.mrz.Evidence;
import gatehouse.imagechecks.mrz.ZoneField;
import gatehouse.imagechecks.names.Transliteration;
import gatehouse.imagechecks.ocr.PrintedDates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether something is printed on a document. One reader's print says nothing by itself, but that it says just what another
 * source does is hardly chance.
 *
 * @param texts the printed lines, as one reader read them
 */
record PrintedEvidence(List<String> texts, LocalDate asOf) implements Evidence {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    /** A shorter number may stand anywhere. */
    private static final int SHORTEST_NUMBER = 5;
    private static final Pattern FIELD = Pattern.compile("^(1|2|3|4[abcd]|5)[.):]? ?(?=[A-Z0-9])");

    @Override
    public boolean says(ZoneField field, String value, LocalDate on) {
        return switch (field) {
            case DATE_OF_BIRTH, EXPIRY -> dates().anyMatch(date -> SHORT.format(date).equals(value));
            case DOCUMENT_NUMBER -> saysNumber(value);
            case NAME -> saysName(value.replace('<', ' '));
            default -> false;
        };
    }

    boolean saysDate(LocalDate date) {
        return dates().anyMatch(date::equals);
    }

    private Stream<LocalDate> dates() {
        return texts.stream().flatMap(text -> PrintedDates.in(text, asOf).stream());
    }

    /** Whether the number stands as a text or a word of its own, however spaced. */
    boolean saysNumber(String number) {
        String wanted = signs(number);
        return wanted.length() >= SHORTEST_NUMBER && texts.stream().flatMap(PrintedEvidence::pieces).anyMatch(wanted::equals);
    }

    /** What looks like a field's number may be the beginning of the number itself. */
    private static Stream<String> pieces(String text) {
        return Stream.of(text, FIELD.matcher(text).replaceFirst("")).distinct()
                .flatMap(plain -> Stream.concat(Stream.of(signs(plain)), Stream.of(plain.split("[ :/]")).map(PrintedEvidence::signs)));
    }

    /** Whether every word of the name stands as a word of its own, in some spelling that documents permit. */
    boolean saysName(String name) {
        Set<String> printed = words();
        List<String> wanted = Stream.of(name.toUpperCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
        return !wanted.isEmpty() && wanted.stream().allMatch(word -> spelt(word).stream().anyMatch(printed::contains));
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (String spelling : Transliteration.spellings(text.replaceAll("[^\\p{L}' -]", " "))) {
                words.addAll(List.of(spelling.split(" ")));
                words.add(spelling.replace(" ", ""));
            }
        }
        return words;
    }

    /** Readers fold marks away: what the zone spells UE may be printed Ü and read U. */
    private static Set<String> spelt(String word) {
        Set<String> spellings = new HashSet<>(Transliteration.spellings(word));
        spellings.add(word);
        spellings.add(word.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A"));
        return spellings;
    }

    private static String signs(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
