package gatehouse.imagechecks.mrz;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A field's value, fillers included, and its own check digit.
 *
 * @param digit null where the field has none
 */
record Cell(String value, @Nullable Character digit) {

    /** Whether its digit, where it has one, is the value's. An empty value of a field that may be empty can go without. */
    boolean holds() {
        return digit == null || CheckDigit.holds(value, digit) || digit == '<' && value.chars().allMatch(c -> c == '<');
    }

    /**
     * Whether its digit is wrong, and would be right were one nought an O or one O a nought. These look alike to every reader, so that
     * two who take one for the other prove nothing about the document.
     */
    boolean mistakesANought() {
        return digit != null && !holds() && IntStream.range(0, value.length()).anyMatch(i -> "0O".indexOf(value.charAt(i)) >= 0
                && CheckDigit.holds(value.substring(0, i) + (value.charAt(i) == '0' ? 'O' : '0') + value.substring(i + 1), digit));
    }
}
