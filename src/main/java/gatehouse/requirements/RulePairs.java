package gatehouse.requirements;

import gatehouse.requirements.RuleSetDifference.Aspect;
import gatehouse.requirements.RuleSetDifference.RuleChange;
import gatehouse.requirements.language.Attributes;
import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.Meanings;
import gatehouse.requirements.language.VettedRule;
import gatehouse.vocabulary.InstitutionType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which rule of a later set is which of an earlier: by its id, else by its name, else by asking for the same under the same conditions, else by
 * asking for the same of the same types of institution.
 */
final class RulePairs {

    private final Meanings meanings;
    private final LocalDate asOf;
    private final Map<RuleReference, ReferencedRule> unpairedBefore = new LinkedHashMap<>();
    private final Map<RuleReference, ReferencedRule> unpairedAfter = new LinkedHashMap<>();
    private final Map<RuleReference, RuleReference> forwards = new HashMap<>();
    private final Map<RuleReference, RuleReference> backwards = new HashMap<>();
    private final Map<RuleReference, RuleChange> changed = new LinkedHashMap<>();

    RulePairs(List<ReferencedRule> before, List<ReferencedRule> after, LocalDate asOf, Meanings meanings) {
        this.meanings = meanings;
        this.asOf = asOf;
        before.forEach(rule -> unpairedBefore.put(rule.reference(), rule));
        after.forEach(rule -> unpairedAfter.put(rule.reference(), rule));
        pairAlike(rule -> rule.reference().id());
        pairAlike(rule -> rule.reference().sentence());
        pairAlike(rule -> String.join("; ", meanings.whole(rule.rule())));
        pairAlike(rule -> meanings.demands(rule.rule()) + " of " + types(rule.rule()));
    }

    private static List<InstitutionType> types(VettedRule rule) {
        return Arrays.stream(InstitutionType.values()).filter(rule::canFireFor).toList();
    }

    private void pairAlike(Function<ReferencedRule, String> likeness) {
        Map<String, Deque<ReferencedRule>> befores = new HashMap<>();
        unpairedBefore.values().forEach(rule -> befores.computeIfAbsent(likeness.apply(rule), any -> new ArrayDeque<>()).add(rule));
        for (ReferencedRule rule : List.copyOf(unpairedAfter.values())) {
            Deque<ReferencedRule> alike = befores.get(likeness.apply(rule));
            if (alike != null && !alike.isEmpty()) {
                pair(alike.remove(), rule);
            }
        }
    }

    private void pair(ReferencedRule before, ReferencedRule after) {
        unpairedBefore.remove(before.reference());
        unpairedAfter.remove(after.reference());
        forwards.put(before.reference(), after.reference());
        backwards.put(after.reference(), before.reference());
        Set<Aspect> aspects = aspects(before.rule(), after.rule());
        if (!aspects.isEmpty()) {
            boolean looksToo = RuleChange.isOnlyReworded(aspects);
            List<String> said = texts(before.rule(), looksToo);
            List<String> says = texts(after.rule(), looksToo);
            changed.put(before.reference(), new RuleChange(before.reference(), after.reference(), aspects, otherwiseConditioned(before.rule(), after.rule()),
                    Matrix.rows(after.rule()), without(said, says), without(says, said),
                    asksClients(before.rule()) && asksClients(after.rule()) || !Collections.disjoint(meanings.demands(before.rule()), meanings.demands(after.rule()))));
        }
    }

    private List<InstitutionType> otherwiseConditioned(VettedRule before, VettedRule after) {
        return types(before).stream().filter(after::canFireFor)
                .filter(type -> !meanings.conditions(before, type).equals(meanings.conditions(after, type))).toList();
    }

    private static boolean asksClients(VettedRule rule) {
        return rule.demands().stream().anyMatch(demand -> !(demand instanceof Demand.Review));
    }

    private static List<String> texts(VettedRule rule, boolean looksToo) {
        return rule.demands().stream().filter(demand -> looksToo || !(demand instanceof Demand.Review)).map(Demand::text).distinct().toList();
    }

    private static List<String> without(List<String> texts, List<String> others) {
        return texts.stream().filter(text -> !others.contains(text)).toList();
    }

    private Set<Aspect> aspects(VettedRule before, VettedRule after) {
        EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        note(aspects, Aspect.NAME, before.name(), after.name());
        note(aspects, Aspect.SALIENCE, before.attributes().salience(), after.attributes().salience());
        note(aspects, Aspect.PERIOD, period(before.attributes()), period(after.attributes()));
        note(aspects, Aspect.CONDITIONS, meanings.conditions(before), meanings.conditions(after));
        boolean alikeOtherwise = aspects.isEmpty();
        if (!meanings.demands(before).equals(meanings.demands(after))) {
            // A person looks at what a text says: only of a rule that is the same otherwise are other words no other demand.
            aspects.add(alikeOtherwise && meanings.differInWordsOfLooks(before, after) ? Aspect.REASON : Aspect.DEMAND);
        } else {
            note(aspects, Aspect.REASON, meanings.reasons(before), meanings.reasons(after));
            if (!aspects.contains(Aspect.CONDITIONS)) {
                // The same is asked, but it may be of another of several like facts.
                note(aspects, Aspect.DEMAND, meanings.whole(before), meanings.whole(after));
            }
        }
        if (!aspects.isEmpty() && !(before.attributes().inForce(asOf) && after.attributes().inForce(asOf))) {
            aspects.add(Aspect.VOICE);
        }
        return aspects;
    }

    private static void note(Set<Aspect> aspects, Aspect aspect, Object before, Object after) {
        if (!before.equals(after)) {
            aspects.add(aspect);
        }
    }

    private static Attributes period(Attributes attributes) {
        return new Attributes(0, attributes.enabled(), attributes.effective(), attributes.expires());
    }

    Optional<RuleReference> after(RuleReference before) {
        return Optional.ofNullable(forwards.get(before));
    }

    Optional<RuleReference> before(RuleReference after) {
        return Optional.ofNullable(backwards.get(after));
    }

    /** Whether the rule asks for what its counterpart asks for. */
    boolean demandsTheSame(RuleReference before) {
        RuleChange change = changed.get(before);
        return change == null || !change.aspects().contains(Aspect.DEMAND);
    }

    /** Whether it is told of the rule that it asks of this type under other conditions. */
    boolean areItsConditionsTold(RuleReference before, InstitutionType type) {
        RuleChange change = changed.get(before);
        return change != null && change.hasOtherConditions() && change.types().contains(type);
    }

    List<RuleReference> removed() {
        return List.copyOf(unpairedBefore.keySet());
    }

    List<RuleReference> added() {
        return List.copyOf(unpairedAfter.keySet());
    }

    /** In the order of the later set's files and lines. */
    List<RuleChange> changed() {
        return changed.values().stream().sorted(Comparator.comparing(RuleChange::after, RuleReference.FILE_ORDER)).toList();
    }
}
