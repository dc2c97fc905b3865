package gatehouse.requirements;

import gatehouse.requirements.RuleSetDifference.Change;
import gatehouse.requirements.RuleSetDifference.Look;
import gatehouse.requirements.RuleSetDifference.LookChange;
import gatehouse.requirements.RuleSetDifference.LookKind;
import gatehouse.requirements.RuleSetDifference.Stated;
import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.Meanings;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            List<Change> requirements = requirements(rows(was), rows(is));
            List<LookChange> looks = looks(looks(was), looks(is));
            if (!requirements.isEmpty() || !looks.isEmpty()) {
                byType.put(type, new RuleSetDifference.OfType(requirements, looks));
            }
        }
        return new RuleSetDifference(byType, pairs.added(), pairs.removed(), pairs.changed());
    }

    private List<ReferencedRule> firing(List<ReferencedRule> rules, InstitutionType type) {
        return rules.stream().filter(rule -> rule.rule().attributes().inForce(asOf) && rule.rule().canFireFor(type)).toList();
    }

    private static SortedMap<Matrix.Row, List<Stated>> rows(List<ReferencedRule> rules) {
        SortedMap<Matrix.Row, List<Stated>> rows = new TreeMap<>();
        for (ReferencedRule rule : rules) {
            for (Demand demand : rule.rule().demands()) {
                Stated stated = new Stated(rule.reference(), RuleSetDifference.Terms.of(demand));
                for (String of : rule.rule().factsOf(demand)) {
                    Matrix.Row.asked(demand, of).map(row -> rows.computeIfAbsent(row, any -> new ArrayList<>()))
                            .filter(all -> !all.contains(stated)).ifPresent(all -> all.add(stated));
                }
            }
        }
        return rows;
    }

    private List<Change> requirements(SortedMap<Matrix.Row, List<Stated>> was, SortedMap<Matrix.Row, List<Stated>> is) {
        SortedMap<Matrix.Row, List<Stated>> removed = without(was, is);
        SortedMap<Matrix.Row, List<Stated>> added = without(is, was);
        List<Change> changes = new ArrayList<>(otherCodes(removed, added));
        // The row from which or to which a rule went with other codes stays, because another rule asks for the same.
        List<Change> from = new ArrayList<>();
        added.forEach((row, stated) -> moved(row, stated, was, is, pairs::before).ifPresent(other -> from.add(new Change(other.getKey(), row, other.getValue(), stated))));
        List<Change> to = new ArrayList<>();
        removed.forEach((row, stated) -> moved(row, stated, is, was, pairs::after).ifPresent(other -> to.add(new Change(row, other.getKey(), stated, other.getValue()))));
        from.forEach(change -> added.remove(change.after()));
        to.forEach(change -> removed.remove(change.before()));
        changes.addAll(from);
        changes.addAll(to);
        Set<Stated> moved = Stream.concat(from.stream().map(Change::was), to.stream().map(Change::is)).flatMap(List::stream).collect(Collectors.toSet());
        removed.forEach((row, stated) -> changes.add(new Change(row, null, stated, List.of())));
        added.forEach((row, stated) -> changes.add(new Change(null, row, List.of(), stated)));
        without(was, without(was, is)).forEach((row, all) -> {
            List<Stated> stated = all.stream().filter(one -> !moved.contains(one)).toList();
            List<Stated> now = is.getOrDefault(row, List.of()).stream().filter(one -> !moved.contains(one)).toList();
            List<Stated> gone = left(stated, now, pairs::after);
            List<Stated> fresh = left(now, stated, pairs::before);
            if (gone.isEmpty() && fresh.isEmpty()) {
                gone = alone(stated, now, pairs::after);
                fresh = alone(now, stated, pairs::before);
                if (!gone.isEmpty() && !fresh.isEmpty()) {
                    return; // written by other rules, and the same is asked
                }
            }
            if (!gone.isEmpty() || !fresh.isEmpty()) {
                changes.add(new Change(row, row, gone, fresh));
            }
        });
        changes.sort((one, other) -> one.row().compareTo(other.row()));
        return List.copyOf(changes);
    }

    private static SortedMap<Matrix.Row, List<Stated>> without(SortedMap<Matrix.Row, List<Stated>> all, SortedMap<Matrix.Row, List<Stated>> others) {
        SortedMap<Matrix.Row, List<Stated>> left = new TreeMap<>(all);
        left.keySet().removeAll(others.keySet());
        return left;
    }

    /**
     * Takes out of both what a rule still asks but with other documents that will do: that is a change, and not one requirement gone
     * and another come.
     */
    private List<Change> otherCodes(SortedMap<Matrix.Row, List<Stated>> removed, SortedMap<Matrix.Row, List<Stated>> added) {
        List<Change> changes = new ArrayList<>();
        Iterator<Map.Entry<Matrix.Row, List<Stated>>> rows = removed.entrySet().iterator();
        while (rows.hasNext()) {
            Map.Entry<Matrix.Row, List<Stated>> was = rows.next();
            Optional<Matrix.Row> other = added.keySet().stream()
                    .filter(row -> areAlike(was.getKey(), row) && oneRuleAsksBoth(was.getValue(), added.get(row))).findFirst();
            other.ifPresent(row -> {
                changes.add(new Change(was.getKey(), row, was.getValue(), added.remove(row)));
                rows.remove();
            });
        }
        return changes;
    }

    /**
     * The row that a rule of this one asked before, or asks now, in its place, and what those rules state of it; empty where they ask both on
     * that side, or none.
     *
     * @param asked       what rules of this side state of the row
     * @param there       the rows of the other side
     * @param here        the rows of this side
     * @param counterpart of a rule of this side among those of the other
     */
    private static Optional<Map.Entry<Matrix.Row, List<Stated>>> moved(Matrix.Row row, List<Stated> asked, SortedMap<Matrix.Row, List<Stated>> there,
            SortedMap<Matrix.Row, List<Stated>> here, Function<RuleReference, Optional<RuleReference>> counterpart) {
        Set<RuleReference> rules = asked.stream().map(Stated::rule).collect(Collectors.toSet());
        Set<RuleReference> theirs = rules.stream().map(counterpart).flatMap(Optional::stream).collect(Collectors.toSet());
        return there.entrySet().stream().filter(other -> areAlike(other.getKey(), row) && here.containsKey(other.getKey()))
                .filter(other -> here.get(other.getKey()).stream().noneMatch(stated -> rules.contains(stated.rule())))
                .map(other -> Map.entry(other.getKey(), other.getValue().stream().filter(stated -> theirs.contains(stated.rule())).toList()))
                .filter(other -> !other.getValue().isEmpty()).findFirst();
    }

    private static boolean areAlike(Matrix.Row was, Matrix.Row is) {
        return was.of().equals(is.of()) && was.kind() == RequirementKind.DOCUMENT && is.kind() == RequirementKind.DOCUMENT
                && (!Collections.disjoint(was.codes(), is.codes()) || DocumentCode.areIdentityDocuments(was.codes()) && DocumentCode.areIdentityDocuments(is.codes()));
    }

    private boolean oneRuleAsksBoth(List<Stated> was, List<Stated> is) {
        return was.stream().map(stated -> pairs.after(stated.rule())).flatMap(Optional::stream)
                .anyMatch(rule -> is.stream().anyMatch(stated -> stated.rule().equals(rule)));
    }

    /** What a rule's counterpart states otherwise; of a rule without one, what no rule of the others states. */
    private static List<Stated> left(List<Stated> all, List<Stated> others, Function<RuleReference, Optional<RuleReference>> counterpart) {
        return all.stream().filter(stated -> counterpart.apply(stated.rule())
                .map(rule -> !others.contains(new Stated(rule, stated.terms())))
                .orElseGet(() -> others.stream().noneMatch(other -> other.terms().equals(stated.terms())))).toList();
    }

    /** What is stated by rules without a counterpart among the others. */
    private static List<Stated> alone(List<Stated> all, List<Stated> others, Function<RuleReference, Optional<RuleReference>> counterpart) {
        return all.stream().filter(stated -> counterpart.apply(stated.rule())
                .filter(rule -> others.stream().anyMatch(other -> other.rule().equals(rule))).isEmpty()).toList();
    }

    /** What is looked at, and each of which facts that the conditions of its rule name. */
    private Map<Look, Set<String>> looks(List<ReferencedRule> rules) {
        Map<Look, Set<String>> looks = new LinkedHashMap<>();
        for (ReferencedRule rule : rules) {
            rule.rule().demands().stream().filter(Demand.Review.class::isInstance).forEach(demand -> looks
                    .computeIfAbsent(new Look(demand.text(), rule.reference()), any -> new HashSet<>()).add(meanings.subject(rule.rule(), demand)));
        }
        return looks;
    }

    private List<LookChange> looks(Map<Look, Set<String>> was, Map<Look, Set<String>> is) {
        List<LookChange> changes = new ArrayList<>();
        is.keySet().stream().filter(look -> was.keySet().stream().noneMatch(before -> areOne(before, look)))
                .forEach(look -> changes.add(new LookChange(isAmong(was.keySet(), look) ? LookKind.RULE_MORE : LookKind.ADDED, look)));
        was.keySet().stream().filter(look -> is.keySet().stream().noneMatch(after -> areOne(look, after)))
                .forEach(look -> changes.add(new LookChange(isAmong(is.keySet(), look) ? LookKind.RULE_LESS : LookKind.REMOVED, look)));
        is.forEach((look, subjects) -> pairs.before(look.rule()).filter(before -> !pairs.areItsConditionsTold(before))
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
