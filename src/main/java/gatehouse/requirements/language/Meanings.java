package gatehouse.requirements.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what rules mean so that equal ones can be told, whatever the order of their words, their names and their reasons. What one
 * instance writes may be compared, for it numbers what it has seen.
 */
public final class Meanings {

    private final Canonical canonical = new Canonical();

    /** What a test says of one fact; it must name no variable. */
    public static String test(Test test) {
        return Canonical.test(test, Map.of());
    }

    /** What a branch says of which of its facts: two of which this is equal are met by the same facts in the same order. */
    public static String branch(Branch branch) {
        return Canonical.inOrder(branch);
    }

    /** When the rule fires. */
    public String conditions(VettedRule rule) {
        return String.valueOf(canonical.number(rule, null));
    }

    /** What it asks for, each of what kind of fact; of what is to be looked at, the text is a reason. */
    public List<String> demands(VettedRule rule) {
        return rule.demands().stream().map(demand -> demand(rule, demand)).sorted().toList();
    }

    /** The same with the reasons. */
    public List<String> reasons(VettedRule rule) {
        return rule.demands().stream().map(demand -> demand(rule, demand) + " because " + demand.text()).sorted().toList();
    }

    private static String demand(VettedRule rule, Demand demand) {
        return rule.factsOf(demand.of()) + " " + withoutText(demand);
    }

    /** What it asks for, of which fact that its conditions name, and when. */
    public List<String> subjects(VettedRule rule) {
        return rule.demands().stream().map(demand -> canonical.number(rule, demand.of()) + " " + withoutText(demand)).sorted().toList();
    }

    /** The same with what is to be looked at: two rules of which all this is equal differ in their names and reasons alone. */
    public String whole(VettedRule rule) {
        return rule.demands().stream().map(demand -> canonical.number(rule, demand.of()) + " " + Canonical.demand(demand)).sorted()
                .collect(Collectors.joining("; "));
    }

    private static String withoutText(Demand demand) {
        return demand instanceof Demand.Review ? "review" : Canonical.demand(demand);
    }
}
