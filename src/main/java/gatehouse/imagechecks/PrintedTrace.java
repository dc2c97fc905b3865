package gatehouse.imagechecks;

import gatehouse.imagechecks.names.Transliteration;
import gatehouse.imagechecks.ocr.PrintedDates;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether anything printed may be a value that was read with slips: the opposite of {@link PrintedEvidence}, for what leaves no
 * trace in print that was read well is not printed there. Texts are compared by approximate matching (Sellers, 1980).
 *
 * @param texts the printed lines, as one reader read them
 */
record PrintedTrace(List<String> texts, LocalDate asOf) {
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("yy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd");
    private static final List<DateTimeFormatter> DIGITS = Stream.of("ddMMyyyy", "MMddyyyy", "yyyyMMdd").map(DateTimeFormatter::ofPattern).toList();
    static final int LONG_WORD = 4;
    private static final String LOOKALIKES = "OQDILSBZGA";
    private static final String THEIR_DIGITS = "0001158264";

    /** Whether so much was read that what left no trace is missing: dates of two years, birth and issue or expiry, at the least. */
    boolean isReadWell() {
        return texts.stream().flatMap(text -> PrintedDates.in(text, asOf).stream()).map(LocalDate::getYear).distinct().count() > 1;
    }

    /** One sign in four may be misread. */
    boolean ofNumber(String number) {
        String wanted = signs(number);
        return texts.stream().map(PrintedTrace::signs).anyMatch(text -> isWithin(wanted, text, wanted.length() / 4));
    }

    /** A date that is near, or a line that holds its day and its year, whatever the month was taken for. */
    boolean ofDate(LocalDate date) {
        return texts.stream().anyMatch(text -> isLike(date, text));
    }

    private boolean isLike(LocalDate date, String text) {
        if (PrintedDates.in(text, asOf).stream().anyMatch(printed -> Likeness.ofDates(date, printed) != Likeness.DIFFERENT)) {
            return true;
        }
        String digits = signs(text);
        int day = digits.indexOf(date.format(DAY));
        boolean dayAndYear = day >= 0 && (digits.contains(date.format(YEAR)) || digits.endsWith(date.format(SHORT_YEAR)) && digits.length() < 14);
        return dayAndYear || DIGITS.stream().anyMatch(pattern -> isWithin(date.format(pattern), digits, 1));
    }

    /**
     * Whether any word of a name, or the whole of it, is there: one letter in four may be misread, a short word must stand alone. A
     * name in letters that can't be compared may always be.
     */
    boolean ofName(String name) {
        if (words(name).findAny().isEmpty()) {
            return true;
        }
        PrintedEvidence words = new PrintedEvidence(texts, asOf);
        List<String> printed = texts.stream().map(PrintedTrace::letters).toList();
        return words(name).anyMatch(word -> word.length() < LONG_WORD ? words.saysName(word)
                : printed.stream().anyMatch(text -> isWithin(word, text, word.length() / 4)));
    }

    /** Each in the spellings that may be printed. Readers fold marks away: what the zone spells UE may be printed Ü and read U. */
    private static Stream<String> words(String name) {
        return Transliteration.spellings(name).stream().flatMap(spelling -> Stream.concat(Stream.of(spelling.replace(" ", "")),
                Stream.of(spelling.split(" ")))).flatMap(word -> Stream.of(word,
                        word.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A"))).filter(word -> !word.isEmpty()).distinct();
    }

    private static String letters(String text) {
        return folded(text).replace('0', 'O').replace('1', 'I').replaceAll("[^A-Z]", "");
    }

    /** What readers take for one another made one. */
    private static String signs(String text) {
        StringBuilder signs = new StringBuilder();
        for (char c : folded(text).toCharArray()) {
            int lookalike = LOOKALIKES.indexOf(c);
            if (lookalike >= 0) {
                signs.append(THEIR_DIGITS.charAt(lookalike));
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                signs.append(c);
            }
        }
        return signs.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("Ø", "O").replace("Ł", "L");
    }

    /** Whether some part of the text is the wanted one but for so many signs put in, left out or replaced. */
    private static boolean isWithin(String wanted, String text, int most) {
        int[] above = new int[text.length() + 1];
        for (int i = 1; i <= wanted.length(); i++) {
            int[] row = new int[text.length() + 1];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int replaced = above[j - 1] + (wanted.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        int least = Integer.MAX_VALUE;
        for (int distance : above) {
            least = Math.min(least, distance);
        }
        return least <= most;
    }
}
