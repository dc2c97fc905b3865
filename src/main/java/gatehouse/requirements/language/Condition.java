package gatehouse.requirements.language;

import org.jspecify.annotations.Nullable;

/** One condition of a rule. */
public sealed interface Condition {

    /** A condition that is no combination of others: what a {@link Branch} consists of. */
    sealed interface Single extends Condition {}

    /** One fact for each that fits; the rule holds for each of them. */
    record Match(@Nullable Name variable, Pattern pattern) implements Single {}

    /** There is none. */
    record Absent(Pattern pattern) implements Single {}

    /** There is at least one. */
    record Present(Pattern pattern) implements Single {}

    /** Every fact that fits the first pattern fits the second too. */
    record ForAll(Pattern each, Pattern holds) implements Single {}

    record Both(Condition left, Condition right) implements Condition {}

    record Either(Condition left, Condition right) implements Condition {}
}
