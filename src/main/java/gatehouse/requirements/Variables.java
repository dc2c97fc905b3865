package gatehouse.requirements;

import gatehouse.requirements.language.Condition;
import gatehouse.requirements.language.Pattern;
import gatehouse.requirements.language.Test;
import java.util.HashMap;
import java.util.Map;

/** Which fields the variables of a branch name, as its patterns are read one after the other. */
final class Variables {

    private final Map<String, Check.Source> bound = new HashMap<>();
    private int patterns;

    /** Takes what the next positive pattern names. */
    void bind(Pattern pattern) {
        bind(pattern, patterns++, bound);
    }

    /** The variables known so far, and those that the pattern names of the fact at hand. */
    Map<String, Check.Source> within(Pattern pattern) {
        Map<String, Check.Source> inside = new HashMap<>(bound);
        bind(pattern, Check.Source.SELF, inside);
        return inside;
    }

    /** Whether a fact of the pattern's type fits it. */
    Check check(Pattern pattern) {
        return Check.all(pattern.tests(), within(pattern));
    }

    /** Whether a fact fits both patterns, given that it is of the first one's type. */
    Check check(Condition.ForAll forAll) {
        Map<String, Check.Source> inside = within(forAll.each());
        bind(forAll.holds(), Check.Source.SELF, inside);
        Check each = check(forAll.each());
        Check holds = Check.all(forAll.holds().tests(), inside);
        Class<? extends Fact> kind = Fact.kind(forAll.holds().type());
        return (self, earlier) -> each.holds(self, earlier) && kind.isInstance(self) && holds.holds(self, earlier);
    }

    private static void bind(Pattern pattern, int index, Map<String, Check.Source> variables) {
        for (Test test : pattern.tests()) {
            if (test instanceof Test.Binding binding) {
                variables.put(binding.variable().text(), new Check.Source(index, binding.field().text()));
            }
        }
    }
}
