package gatehouse.requirements;

import gatehouse.requirements.RuleSetDifference.Change;
import gatehouse.requirements.RuleSetDifference.Look;
import gatehouse.requirements.RuleSetDifference.LookChange;
import gatehouse.requirements.RuleSetDifference.LookKind;
import gatehouse.requirements.RuleSetDifference.Stated;
import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.Meanings;
import gatehouse.vocabulary.InstitutionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two rule sets by what their rules state of each type of institution on one date. */
final class RuleSetComparison {

    private final List<ReferencedRule> before;
    private final List<ReferencedRule> after;
    private final LocalDate asOf;
    private final Meanings meanings = new Meanings();
    private final RulePairs pairs;

    RuleSetComparison(List<ReferencedRule> before, List<ReferencedRule> after, LocalDate asOf) {
        this.before = before;
        this.after = after;
        this.asOf = asOf;
        this.pairs = new RulePairs(before, after, asOf, meanings);
    }

    RuleSetDifference difference() {
        Map<InstitutionType, RuleSetDifference.OfType> byType = new EnumMap<>(InstitutionType.class);
        for (InstitutionType type : InstitutionType.values()) {
            List<ReferencedRule> was = firing(before, type);
            List<ReferencedRule> is = firing(after, type);
            List<Change> requirements = RequirementChanges.of(askings(was, type), askings(is, type), pairs, type);
            List<LookChange> looks = looks(looks(was, type), looks(is, type), type);
            if (!requirements.isEmpty() || !looks.isEmpty()) {
                byType.put(type, new RuleSetDifference.OfType(requirements, looks));
            }
        }
        return new RuleSetDifference(byType, pairs.added(), pairs.removed(), pairs.changed());
    }

    private List<ReferencedRule> firing(List<ReferencedRule> rules, InstitutionType type) {
        return rules.stream().filter(rule -> rule.rule().attributes().inForce(asOf) && rule.rule().canFireFor(type)).toList();
    }

    private List<RequirementChanges.Asking> askings(List<ReferencedRule> rules, InstitutionType type) {
        Set<RequirementChanges.Asking> askings = new LinkedHashSet<>();
        for (ReferencedRule rule : rules) {
            for (Demand demand : rule.rule().demands()) {
                Stated stated = new Stated(rule.reference(), RuleSetDifference.Terms.of(demand));
                String when = meanings.subject(rule.rule(), demand, type);
                for (String of : rule.rule().factsOf(demand, type)) {
                    Matrix.Row.asked(demand, of).map(row -> new RequirementChanges.Asking(row, stated, when, demand.text())).ifPresent(askings::add);
                }
            }
        }
        return List.copyOf(askings);
    }

    /** What is looked at, and each of which facts that the conditions of its rule name. */
    private Map<Look, Set<String>> looks(List<ReferencedRule> rules, InstitutionType type) {
        Map<Look, Set<String>> looks = new LinkedHashMap<>();
        for (ReferencedRule rule : rules) {
            rule.rule().demands().stream().filter(Demand.Review.class::isInstance).forEach(demand -> looks
                    .computeIfAbsent(new Look(demand.text(), rule.reference()), any -> new HashSet<>()).add(meanings.subject(rule.rule(), demand, type)));
        }
        return looks;
    }

    private List<LookChange> looks(Map<Look, Set<String>> was, Map<Look, Set<String>> is, InstitutionType type) {
        List<LookChange> changes = new ArrayList<>();
        is.keySet().stream().filter(look -> was.keySet().stream().noneMatch(before -> areOne(before, look)))
                .forEach(look -> changes.add(new LookChange(isAmong(was.keySet(), look) ? LookKind.RULE_MORE : LookKind.ADDED, look)));
        was.keySet().stream().filter(look -> is.keySet().stream().noneMatch(after -> areOne(look, after)))
                .forEach(look -> changes.add(new LookChange(isAmong(is.keySet(), look) ? LookKind.RULE_LESS : LookKind.REMOVED, look)));
        is.forEach((look, subjects) -> pairs.before(look.rule()).filter(before -> !pairs.areItsConditionsTold(before, type))
                .map(before -> was.get(new Look(look.text(), before))).filter(before -> !before.equals(subjects))
                .ifPresent(before -> changes.add(new LookChange(LookKind.OTHERWISE, look))));
        return List.copyOf(changes);
    }

    /** Whether one rule has the same looked at, or only words it otherwise. */
    private boolean areOne(Look was, Look is) {
        return pairs.after(was.rule()).filter(is.rule()::equals).isPresent()
                && (was.text().equals(is.text()) || pairs.demandsTheSame(was.rule()));
    }

    private static boolean isAmong(Set<Look> looks, Look look) {
        return looks.stream().anyMatch(other -> other.text().equals(look.text()));
    }
}
