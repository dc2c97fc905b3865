package gatehouse.requirements.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the comparisons mean, for the engine that judges facts and for the vetter that looks for rules which can never fire. A value is
 * a text, a number, a yes or no, a set of roles, or null where it was not supplied. Patterns are not judged here: they cost what their
 * text costs, and each caller has a measure of its own.
 */
public final class Comparing {

    private Comparing() {}

    /** Whether a field's value fits these literals. */
    public static Predicate<@Nullable Object> with(Operator operator, List<Operand> literals) {
        List<@Nullable Object> values = literals.stream().<@Nullable Object>map(Comparing::value).toList();
        return switch (operator) {
            case IN -> value -> among(value, values);
            case NOT_IN -> value -> !among(value, values);
            case CONTAINS -> value -> contains(value, String.valueOf(values.get(0)));
            case NOT_CONTAINS -> value -> !contains(value, String.valueOf(values.get(0)));
            default -> one(two(operator), values.get(0));
        };
    }

    private static Predicate<@Nullable Object> one(BiPredicate<@Nullable Object, @Nullable Object> compare, @Nullable Object literal) {
        // A yes or no that was not given means no.
        return literal instanceof Boolean ? value -> compare.test(Boolean.TRUE.equals(value), literal) : value -> compare.test(value, literal);
    }

    /** Whether two fields' values stand in this relation. */
    public static BiPredicate<@Nullable Object, @Nullable Object> two(Operator operator) {
        return switch (operator) {
            case EQUAL -> Comparing::same;
            case UNEQUAL -> (a, b) -> !same(a, b);
            case LESS -> (a, b) -> a != null && b != null && order(a, b) < 0;
            case AT_MOST -> (a, b) -> a != null && b != null && order(a, b) <= 0;
            case GREATER -> (a, b) -> a != null && b != null && order(a, b) > 0;
            case AT_LEAST -> (a, b) -> a != null && b != null && order(a, b) >= 0;
            default -> throw new IllegalStateException(operator + " compares no two values");
        };
    }

    /** Numbers are equal by value: 50 and 50.0 are one number. */
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal && b instanceof BigDecimal) {
            return order(a, b) == 0;
        }
        return a == null ? b == null : a.equals(b);
    }

    private static int order(Object a, Object b) {
        return ((BigDecimal) a).compareTo((BigDecimal) b);
    }

    private static boolean among(@Nullable Object value, List<@Nullable Object> literals) {
        return value != null && literals.stream().anyMatch(literal -> same(value, literal));
    }

    private static boolean contains(@Nullable Object value, String literal) {
        return value instanceof Set<?> roles ? roles.contains(literal) : value instanceof String text && text.contains(literal);
    }

    /** A literal as the facts would hold it. */
    static @Nullable Object value(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        return operand instanceof Operand.YesNo yesNo ? yesNo.value() : null;
    }
}
