package gatehouse.requirements.language;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes conditions in one way whatever their order and the names of their variables, so that equal ones can be told. */
final class Canonical {

    private Canonical() {}

    /** A rule's conditions, and which fact of them a statement is about. */
    static String of(VettedRule rule, @Nullable String variable) {
        return rule.branches().stream().map(branch -> branch(branch, variable)).sorted().collect(Collectors.joining(" | "));
    }

    private static String branch(Branch branch, @Nullable String variable) {
        return sorted(branch.conditions(), condition -> condition(condition, variable));
    }

    private static String condition(Condition.Single condition, @Nullable String variable) {
        if (condition instanceof Condition.Match match) {
            boolean subject = variable != null && match.variable() != null && match.variable().text().equals(variable);
            return (subject ? "*" : "") + pattern(match.pattern());
        }
        if (condition instanceof Condition.Absent absent) {
            return "not " + pattern(absent.pattern());
        }
        if (condition instanceof Condition.Present present) {
            return "exists " + pattern(present.pattern());
        }
        Condition.ForAll forAll = (Condition.ForAll) condition;
        return "forall " + pattern(forAll.each()) + " " + pattern(forAll.holds());
    }

    private static String pattern(Pattern pattern) {
        return pattern.fact().text() + "(" + sorted(pattern.tests(), Canonical::test) + ")";
    }

    private static String test(Test test) {
        if (test instanceof Test.Every every) {
            return "every(" + sorted(every.tests(), Canonical::test) + ")";
        }
        if (test instanceof Test.Some some) {
            return "some(" + sorted(some.tests(), Canonical::test) + ")";
        }
        if (test instanceof Test.Comparison comparison) {
            return comparison.field().text() + " " + comparison.operator().written() + " " + sorted(comparison.values(), Canonical::value);
        }
        return "";
    }

    private static String value(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        if (operand instanceof Operand.Number number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        if (operand instanceof Operand.YesNo yesNo) {
            return String.valueOf(yesNo.value());
        }
        return operand instanceof Operand.Variable variable ? variable.name() : "null";
    }

    private static <T> String sorted(List<T> parts, Function<T, String> write) {
        return parts.stream().map(write).filter(part -> !part.isEmpty()).sorted().collect(Collectors.joining(", "));
    }
}
