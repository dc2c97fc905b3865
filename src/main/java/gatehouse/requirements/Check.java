package gatehouse.requirements;

import gatehouse.requirements.language.Operand;
import gatehouse.requirements.language.Operator;
import gatehouse.requirements.language.Test;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a test holds of a fact, given the facts that earlier patterns matched. */
@FunctionalInterface
interface Check {

    boolean holds(Fact self, List<Fact> earlier);

    /** The field that a variable names: of the fact at hand, or of an earlier one. */
    record Source(int pattern, String field) {

        static final int SELF = -1;

        @Nullable Object value(Fact self, List<Fact> earlier) {
            return (pattern == SELF ? self : earlier.get(pattern)).value(field);
        }
    }

    /** All of these tests together. */
    static Check all(List<Test> tests, Map<String, Source> variables) {
        List<Check> checks = tests.stream().map(test -> of(test, variables)).toList();
        return (self, earlier) -> checks.stream().allMatch(check -> check.holds(self, earlier));
    }

    private static Check of(Test test, Map<String, Source> variables) {
        if (test instanceof Test.Every every) {
            return all(every.tests(), variables);
        }
        if (test instanceof Test.Some some) {
            List<Check> checks = some.tests().stream().map(inner -> of(inner, variables)).toList();
            return (self, earlier) -> checks.stream().anyMatch(check -> check.holds(self, earlier));
        }
        if (test instanceof Test.Comparison comparison) {
            return comparison(comparison, variables);
        }
        return (self, earlier) -> true;
    }

    private static Check comparison(Test.Comparison comparison, Map<String, Source> variables) {
        String field = comparison.field().text();
        if (comparison.values().get(0) instanceof Operand.Variable variable) {
            Source source = variables.get(variable.name());
            BiPredicate<@Nullable Object, @Nullable Object> compare = comparing(comparison.operator());
            return (self, earlier) -> compare.test(self.value(field), source.value(self, earlier));
        }
        List<@Nullable Object> literals = comparison.values().stream().<@Nullable Object>map(Check::literal).toList();
        return switch (comparison.operator()) {
            case IN -> (self, earlier) -> among(self.value(field), literals);
            case NOT_IN -> (self, earlier) -> !among(self.value(field), literals);
            case CONTAINS -> (self, earlier) -> contains(self.value(field), String.valueOf(literals.get(0)));
            case NOT_CONTAINS -> (self, earlier) -> !contains(self.value(field), String.valueOf(literals.get(0)));
            case MATCHES -> matching(field, Pattern.compile(String.valueOf(literals.get(0))));
            default -> comparing(field, comparison.operator(), literals.get(0));
        };
    }

    private static Check comparing(String field, Operator operator, @Nullable Object literal) {
        BiPredicate<@Nullable Object, @Nullable Object> compare = comparing(operator);
        if (literal instanceof Boolean) {
            // A yes or no that was not given means no.
            return (self, earlier) -> compare.test(Boolean.TRUE.equals(self.value(field)), literal);
        }
        return (self, earlier) -> compare.test(self.value(field), literal);
    }

    private static BiPredicate<@Nullable Object, @Nullable Object> comparing(Operator operator) {
        return switch (operator) {
            case EQUAL -> Check::same;
            case UNEQUAL -> (a, b) -> !same(a, b);
            case LESS -> (a, b) -> a != null && b != null && order(a, b) < 0;
            case AT_MOST -> (a, b) -> a != null && b != null && order(a, b) <= 0;
            case GREATER -> (a, b) -> a != null && b != null && order(a, b) > 0;
            case AT_LEAST -> (a, b) -> a != null && b != null && order(a, b) >= 0;
            default -> throw new IllegalStateException(operator + " takes no variable");
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

    private static Check matching(String field, Pattern pattern) {
        return (self, earlier) -> self.value(field) instanceof String text
                && pattern.matcher(new MeteredText(text, self.run().budget())).matches();
    }

    private static @Nullable Object literal(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        return operand instanceof Operand.YesNo yesNo ? yesNo.value() : null;
    }
}
