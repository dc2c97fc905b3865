package gatehouse.requirements;

import gatehouse.requirements.language.Comparing;
import gatehouse.requirements.language.Operand;
import gatehouse.requirements.language.Operator;
import gatehouse.requirements.language.Test;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a test holds of a fact, given the facts that earlier patterns matched. */
@FunctionalInterface
interface Check {

    boolean holds(Fact self, List<Fact> earlier);

    /** The field that a variable names: of the fact at hand, or of an earlier one. */
    record Source(int pattern, Function<Fact, @Nullable Object> field) {

        static final int SELF = -1;

        Source(int pattern, String field) {
            this(pattern, Fact.reader(field));
        }

        @Nullable Object value(Fact self, List<Fact> earlier) {
            return field.apply(pattern == SELF ? self : earlier.get(pattern));
        }
    }

    /** All of these tests together. */
    static Check all(List<Test> tests, Map<String, Source> variables) {
        Check[] checks = checks(tests, variables);
        return checks.length == 1 ? checks[0] : (self, earlier) -> {
            for (Check check : checks) {
                if (!check.holds(self, earlier)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** One of these tests at least. */
    private static Check any(List<Test> tests, Map<String, Source> variables) {
        Check[] checks = checks(tests, variables);
        return (self, earlier) -> {
            for (Check check : checks) {
                if (check.holds(self, earlier)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Check[] checks(List<Test> tests, Map<String, Source> variables) {
        return tests.stream().map(test -> of(test, variables)).toArray(Check[]::new);
    }

    private static Check of(Test test, Map<String, Source> variables) {
        if (test instanceof Test.Every every) {
            return all(every.tests(), variables);
        }
        if (test instanceof Test.Some some) {
            return any(some.tests(), variables);
        }
        if (test instanceof Test.Comparison comparison) {
            return comparison(comparison, variables);
        }
        return (self, earlier) -> true;
    }

    private static Check comparison(Test.Comparison comparison, Map<String, Source> variables) {
        Function<Fact, @Nullable Object> field = Fact.reader(comparison.field().text());
        Operand first = comparison.values().get(0);
        if (first instanceof Operand.Variable variable) {
            Source source = variables.get(variable.name());
            BiPredicate<@Nullable Object, @Nullable Object> compare = Comparing.two(comparison.operator());
            return (self, earlier) -> compare.test(field.apply(self), source.value(self, earlier));
        }
        if (comparison.operator() == Operator.MATCHES && first instanceof Operand.Text text) {
            return matching(field, Pattern.compile(text.value()));
        }
        Predicate<@Nullable Object> fits = Comparing.with(comparison.operator(), comparison.values());
        return (self, earlier) -> fits.test(field.apply(self));
    }

    private static Check matching(Function<Fact, @Nullable Object> field, Pattern pattern) {
        return (self, earlier) -> field.apply(self) instanceof String text
                && pattern.matcher(new MeteredText(text, self.run().budget())).matches();
    }
}
