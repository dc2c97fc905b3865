package gatehouse.imagechecks.mrz;

import java.util.stream.IntStream;

/** Characters of OCR-B that readers of pictures mistake for each other. */
final class Confusion {
    private static final String LETTERS = "OQDIZSGB";
    private static final String THEIR_DIGITS = "00012568";

    /** Each two neighbours are one pair. */
    private static final String PAIRS = "O0Q0D0I1Z2S5G6B8OQODQD";

    /** Where nothing but digits may stand. In a number they would leave hardly any misreading with one explanation only. */
    private static final String PAIRS_OF_DIGITS = "1738566808";

    private Confusion() {}

    static char asDigit(char c) {
        int at = LETTERS.indexOf(c);
        return at < 0 ? c : THEIR_DIGITS.charAt(at);
    }

    /** A nought is taken for O, by far the most usual; a country's code may say otherwise, see {@link IssuingStates#resolve}. */
    static char asLetter(char c) {
        int at = THEIR_DIGITS.indexOf(c);
        return at < 0 ? c : LETTERS.charAt(at);
    }

    /** The characters that this one may be a misreading of. */
    static String alternatives(char c, Kind kind) {
        boolean onlyDigits = kind == Kind.DIGIT || kind == Kind.DIGIT_OR_FILLER;
        String pairs = onlyDigits ? PAIRS_OF_DIGITS : PAIRS;
        return IntStream.range(0, pairs.length()).filter(i -> pairs.charAt(i) == c).mapToObj(i -> pairs.substring(i ^ 1, (i ^ 1) + 1))
                .distinct().reduce("", String::concat);
    }
}
