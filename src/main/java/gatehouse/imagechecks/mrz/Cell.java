package gatehouse.imagechecks.mrz;

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
}
