package gatehouse.imagechecks.mrz;

/**
 * The check digit of ICAO 9303 part 3, 4.9: weights 7, 3, 1 over the values of the characters, modulo ten.
 *
 * <p>It cannot tell characters apart whose values differ by ten: 6 from G, nor the filler from A, K or U. The first of these
 * and the filler read as K are usual misreadings, so a digit that holds is no proof of the value.
 */
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static int of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Math.max(0, Character.digit(text.charAt(i), 36)) * WEIGHTS[i % 3];
        }
        return sum % 10;
    }

    /** Whether the digit is the text's. */
    static boolean holds(String text, char digit) {
        return digit == (char) ('0' + of(text));
    }
}
