package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;

/** Whether a rule can be judged quickly however many parties there are. */
final class CostCheck {

    private static final int MOST_MATCHES = 3;
    private static final int MOST_CONDITIONS = 16;
    private static final int MOST_TESTS = 200;
    private static final int MOST_STATEMENTS = 100;
    private static final int LONGEST_NAME = 300;

    private final Faults faults;

    CostCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Rule rule) {
        List<Condition.Single> all = new ArrayList<>();
        rule.conditions().forEach(condition -> collect(condition, all));
        List<Condition.Match> matches = all.stream().filter(Condition.Match.class::isInstance).map(Condition.Match.class::cast).toList();
        if (rule.name().text().length() > LONGEST_NAME) {
            faults.add(Code.VALUE_OUT_OF_RANGE, rule.name().place(), "A name has " + LONGEST_NAME + " characters at most. Name the rule by the sentence that states it.");
        } else if (rule.statements().size() > MOST_STATEMENTS) {
            faults.add(Code.TOO_COSTLY, rule.name().place(), "A rule may have " + MOST_STATEMENTS + " statements at most. Split it.");
        } else if (matches.size() > MOST_MATCHES) {
            faults.add(Code.TOO_COSTLY, matches.get(MOST_MATCHES).pattern().fact().place(),
                    "A rule may have " + MOST_MATCHES + " positive patterns at most. Write exists where a fact only has to be there, or split the rule.");
        } else if (all.size() > MOST_CONDITIONS) {
            faults.add(Code.TOO_COSTLY, rule.name().place(), "A rule may have " + MOST_CONDITIONS + " conditions at most. Split it.");
        } else if (Branch.of(rule.conditions()).size() > Branch.MOST) {
            faults.add(Code.TOO_COSTLY, rule.name().place(), "The rule's \"or\" give more than " + Branch.MOST + " combinations. Split it.");
        } else if (all.stream().mapToLong(CostCheck::tests).sum() > MOST_TESTS) {
            faults.add(Code.TOO_COSTLY, rule.name().place(), "A rule may compare with " + MOST_TESTS + " values at most. Split it.");
        }
    }

    private static void collect(Condition condition, List<Condition.Single> all) {
        if (condition instanceof Condition.Both both) {
            collect(both.left(), all);
            collect(both.right(), all);
        } else if (condition instanceof Condition.Either either) {
            collect(either.left(), all);
            collect(either.right(), all);
        } else {
            all.add((Condition.Single) condition);
        }
    }

    private static long tests(Condition.Single condition) {
        if (condition instanceof Condition.ForAll forAll) {
            return count(forAll.each().tests()) + count(forAll.holds().tests());
        }
        Pattern pattern = condition instanceof Condition.Match match ? match.pattern()
                : condition instanceof Condition.Absent absent ? absent.pattern() : ((Condition.Present) condition).pattern();
        return count(pattern.tests());
    }

    private static long count(List<Test> tests) {
        return tests.stream().mapToLong(test -> test instanceof Test.Every every ? count(every.tests())
                : test instanceof Test.Some some ? count(some.tests())
                : test instanceof Test.Comparison comparison ? comparison.values().size() : 1).sum();
    }
}
