package gatehouse.requirements;

import gatehouse.requirements.language.VettedRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The firings of one rule that asked for one thing. */
final class Occasions {

    /** Nobody reads more. */
    private static final int MOST = 20;

    private final VettedRule rule;
    private final Set<Explanation.Occasion> told = new LinkedHashSet<>();
    private int firings;
    private int repeated;

    Occasions(VettedRule rule) {
        this.rule = rule;
    }

    void add(Run run, int branch, List<Fact> matched) {
        firings++;
        if (told.size() < MOST && !told.add(Explainer.occasion(run, rule.branches().get(branch), matched))) {
            repeated++;
        }
    }

    boolean areAny() {
        return firings > 0;
    }

    Explanation explanation(RuleReference reference) {
        return new Explanation(reference, rule.lastLine(), List.copyOf(told), firings - repeated - told.size());
    }
}
