package gatehouse.requirements;

import gatehouse.requirements.language.VettedRule;
import java.util.ArrayList;
import java.util.List;

/** Something that rules of a set may ask, of whomever, and the rules that may, in their order. */
record Question(Asked what, List<Asker> askers) {

    Question(Asked what) {
        this(what, new ArrayList<>(1));
    }

    /** This rule among the askers; rules come in their order, so that it is the last if it is there. */
    Asker asker(VettedRule rule, RuleReference reference, int[] conditions) {
        if (askers.isEmpty() || askers.get(askers.size() - 1).rule() != rule) {
            askers.add(new Asker(rule, reference, conditions));
        }
        return askers.get(askers.size() - 1);
    }
}
