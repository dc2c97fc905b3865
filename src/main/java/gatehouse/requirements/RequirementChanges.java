package gatehouse.requirements;

import gatehouse.requirements.RuleSetDifference.Change;
import gatehouse.requirements.RuleSetDifference.Stated;
import gatehouse.requirements.RuleSetDifference.Terms;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of each thing that each rule asks of one type of institution: it is asked alike, or on other terms or with other
 * documents by the same rule or under the same conditions, or by this rule no more, or by another. Whatever is not asked alike is
 * told, and with the rule that asks it: that another rule happens to ask for the same of others is no reason to be silent about it.
 */
final class RequirementChanges {

    /**
     * One thing that one rule asks.
     *
     * @param when what its conditions mean and of which of their facts it asks: equal where the same is meant
     * @param text its reason
     */
    record Asking(Matrix.Row row, Stated stated, String when, String text) {

        RuleReference rule() {
            return stated.rule();
        }

        private Terms terms() {
            return stated.terms();
        }
    }

    private final List<Asking> was;
    private final List<Asking> is;
    private final RulePairs pairs;
    private final InstitutionType type;
    private final List<Change> changes = new ArrayList<>();

    private RequirementChanges(List<Asking> was, List<Asking> is, RulePairs pairs, InstitutionType type) {
        this.was = new ArrayList<>(was);
        this.is = new ArrayList<>(is);
        this.pairs = pairs;
        this.type = type;
    }

    /** @param pairs which rule is which of before, and what is told of it as a whole */
    static List<Change> of(List<Asking> was, List<Asking> is, RulePairs pairs, InstitutionType type) {
        return new RequirementChanges(was, is, pairs, type).all();
    }

    private List<Change> all() {
        SortedSet<Matrix.Row> before = rows(was);
        SortedSet<Matrix.Row> after = rows(is);
        BiPredicate<Asking, Asking> rule = this::areOneRule;
        BiPredicate<Asking, Asking> row = alike(Asking::row);
        BiPredicate<Asking, Asking> when = alike(Asking::when);
        BiPredicate<Asking, Asking> terms = alike(Asking::terms);
        BiPredicate<Asking, Asking> alike = row.and(when).and(terms);
        BiPredicate<Asking, Asking> otherDocuments = (one, other) -> areAlike(one.row(), other.row());
        pair(alike.and(rule), false);
        pair(alike.and(alike(Asking::text)).and(this::hasNoTwin), false);
        // The nearest first: what is left of a rule may be several things.
        List.of(row.and(rule).and(when), row.and(rule).and(terms), row.and(rule), otherDocuments.and(rule), row.and(when), otherDocuments.and(when))
                .forEach(belongTogether -> pair(belongTogether, true));
        alone(before, after);
        return changes.stream().distinct().sorted(Comparator.comparing(Change::row)).toList();
    }

    private static BiPredicate<Asking, Asking> alike(Function<Asking, Object> part) {
        return (one, other) -> part.apply(one).equals(part.apply(other));
    }

    private static SortedSet<Matrix.Row> rows(List<Asking> all) {
        return all.stream().map(Asking::row).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean areOneRule(Asking was, Asking is) {
        return pairs.after(was.rule()).filter(is.rule()::equals).isPresent();
    }

    /** Whether the rule of neither asks for the same thing on the other side: then that is what has become of it. */
    private boolean hasNoTwin(Asking was, Asking is) {
        return this.is.stream().noneMatch(other -> other.row().equals(was.row()) && areOneRule(was, other))
                && this.was.stream().noneMatch(other -> other.row().equals(is.row()) && areOneRule(other, is));
    }

    /** Other documents will do, some of them the same, or all of them identity documents. */
    private static boolean areAlike(Matrix.Row was, Matrix.Row is) {
        return was.of().equals(is.of()) && was.kind() == RequirementKind.DOCUMENT && is.kind() == RequirementKind.DOCUMENT
                && (!Collections.disjoint(was.codes(), is.codes()) || DocumentCode.areIdentityDocuments(was.codes()) && DocumentCode.areIdentityDocuments(is.codes()));
    }

    /** Takes out what belongs together, each with the first that fits it. @param differs whether that is a change */
    private void pair(BiPredicate<Asking, Asking> belongTogether, boolean differs) {
        for (Iterator<Asking> each = was.iterator(); each.hasNext();) {
            Asking one = each.next();
            Optional<Asking> other = is.stream().filter(asking -> belongTogether.test(one, asking)).findFirst();
            if (other.isPresent()) {
                each.remove();
                is.remove(other.get());
                if (differs && !isTold(one, other.get())) {
                    changes.add(new Change(one.row(), other.get().row(), List.of(one.stated()), List.of(other.get().stated())));
                }
            }
        }
    }

    /** Whether nothing but its conditions is different, and that is told of the rule as a whole. */
    private boolean isTold(Asking was, Asking is) {
        return was.row().equals(is.row()) && was.terms().equals(is.terms()) && pairs.areItsConditionsTold(was.rule(), type);
    }

    /** What rules ask that did not ask it, or asked it. */
    private void alone(SortedSet<Matrix.Row> before, SortedSet<Matrix.Row> after) {
        for (Matrix.Row row : rows(Stream.concat(was.stream(), is.stream()).toList())) {
            List<Stated> gone = stated(was, row);
            List<Stated> come = stated(is, row);
            Stream.concat(gone.stream(), come.stream()).map(Stated::terms).distinct().forEach(terms -> changes.add(
                    new Change(before.contains(row) ? row : null, after.contains(row) ? row : null, on(terms, gone), on(terms, come))));
        }
    }

    private static List<Stated> stated(List<Asking> all, Matrix.Row row) {
        return all.stream().filter(asking -> asking.row().equals(row)).map(Asking::stated).distinct().toList();
    }

    private static List<Stated> on(Terms terms, List<Stated> all) {
        return all.stream().filter(stated -> stated.terms().equals(terms)).toList();
    }
}
