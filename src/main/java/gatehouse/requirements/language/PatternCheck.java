package gatehouse.requirements.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether every {@code matches} pattern of a rule is one that cannot take long. */
final class PatternCheck {

    private final Faults values;

    PatternCheck(Faults values) {
        this.values = values;
    }

    void check(List<Branch> branches) {
        for (Branch branch : branches) {
            for (Condition.Single condition : branch.conditions()) {
                patterns(condition).forEach(pattern -> tests(pattern.tests()));
            }
        }
    }

    private static List<Pattern> patterns(Condition.Single condition) {
        if (condition instanceof Condition.Match match) {
            return List.of(match.pattern());
        }
        if (condition instanceof Condition.Absent absent) {
            return List.of(absent.pattern());
        }
        if (condition instanceof Condition.Present present) {
            return List.of(present.pattern());
        }
        Condition.ForAll forAll = (Condition.ForAll) condition;
        return List.of(forAll.each(), forAll.holds());
    }

    private void tests(List<Test> tests) {
        for (Test test : tests) {
            if (test instanceof Test.Every every) {
                tests(every.tests());
            } else if (test instanceof Test.Some some) {
                tests(some.tests());
            } else if (test instanceof Test.Comparison comparison && comparison.operator() == Operator.MATCHES
                    && comparison.values().get(0) instanceof Operand.Text text) {
                judge(text);
            }
        }
    }

    private void judge(Operand.Text text) {
        @Nullable String fault = PlainPattern.fault(text.value());
        if (fault != null) {
            values.add(Code.PATTERN_UNSAFE, text.place(), fault);
        }
    }
}
