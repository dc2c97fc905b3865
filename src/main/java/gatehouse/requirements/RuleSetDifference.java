package gatehouse.requirements;

import gatehouse.requirements.language.Age;
import gatehouse.requirements.language.Demand;
import gatehouse.vocabulary.InstitutionType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set asks differently from one before it, as their rules state it and on one date.
 *
 * @param byType       in the order of the types; only those of which something else is asked
 * @param addedRules   rules that the later set alone has
 * @param removedRules rules that the earlier set alone has
 * @param changedRules rules of both that differ in more than where they stand
 */
public record RuleSetDifference(
        Map<InstitutionType, OfType> byType,
        List<RuleReference> addedRules,
        List<RuleReference> removedRules,
        List<RuleChange> changedRules) {

    public boolean isEmpty() {
        return byType.isEmpty() && addedRules.isEmpty() && removedRules.isEmpty() && changedRules.isEmpty();
    }

    /** Rules of which only words are different, their names or their reasons; and those that give other reasons for what they ask otherwise. */
    public List<RuleChange> reworded() {
        return changedRules.stream().filter(change -> change.isOnlyReworded() || change.givesOtherReasons()).toList();
    }

    /** Rules that speak earlier or later than before among those that ask for the same. */
    public List<RuleChange> speakingElsewhere() {
        return changedRules.stream().filter(change -> change.aspects().contains(Aspect.SALIENCE) && !change.aspects().contains(Aspect.VOICE)).toList();
    }

    /** Rules that ask for the same under other conditions, or under other conditions for something else. */
    public List<RuleChange> conditionsChanged() {
        return changedRules.stream().filter(RuleChange::hasOtherConditions).toList();
    }

    /** What is asked differently of one type of institution, and what is looked at differently. */
    public record OfType(List<Change> requirements, List<LookChange> looks) {}

    /**
     * What one rule asks otherwise of a type, or others in its place; there may be several about one requirement.
     *
     * @param before null where it was not asked of this type
     * @param after  null where it is not asked of this type any more; else as {@code before}, but that other codes may do
     * @param was    what rules stated that state it so no more; empty where a rule more asks for what others ask too
     * @param is     what rules state that did not state it so before; empty where a rule less asks for what others ask still; on the same
     *               terms as before where other rules ask it, or the same of others
     */
    public record Change(Matrix.@Nullable Row before, Matrix.@Nullable Row after, List<Stated> was, List<Stated> is) {

        Matrix.Row row() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        public boolean isAdded() {
            return before == null;
        }

        public boolean isRemoved() {
            return after == null;
        }
    }

    /** What one rule states of a requirement. */
    public record Stated(RuleReference rule, Terms terms) {}

    /**
     * The terms of a requirement in the words of a rule.
     *
     * @param identity  whether it is an identity document that is accepted, with all that belongs to it
     * @param documents what each document that will do must be, by code; else empty
     * @param atLeast   the least number or share, or null where none is asked
     */
    public record Terms(boolean identity, List<Document> documents, @Nullable BigDecimal atLeast) {

        static Terms of(Demand demand) {
            return new Terms(demand instanceof Demand.Identity, documents(demand), atLeast(demand));
        }

        private static List<Document> documents(Demand demand) {
            return demand instanceof Demand.Document document
                    ? document.alternatives().stream().map(Document::of).sorted(Comparator.comparing(Document::code)).toList() : List.of();
        }

        private static @Nullable BigDecimal atLeast(Demand demand) {
            BigDecimal number = demand instanceof Demand.Information information ? information.atLeast()
                    : demand instanceof Demand.Owner owner ? owner.percent() : null;
            // As people write it, so that 25 and 25.0 are one number.
            return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }

    /** What a document must be; at most one of the ages is given. */
    public record Document(
            String code, boolean signed, boolean certified, @Nullable Integer notOlderThanDays, @Nullable Integer notOlderThanMonths) {

        private static Document of(Demand.Alternative alternative) {
            return new Document(alternative.code().name(), alternative.signed(), alternative.certified(),
                    number(alternative.age(), Age.Unit.DAYS), number(alternative.age(), Age.Unit.MONTHS));
        }

        private static @Nullable Integer number(@Nullable Age age, Age.Unit unit) {
            return age == null || age.unit() != unit ? null : age.number();
        }
    }

    /** What has become of a look. */
    public enum LookKind {
        ADDED, REMOVED,
        /** A rule more has it looked at, as others did. */
        RULE_MORE,
        /** A rule less has it looked at, and others do still. */
        RULE_LESS,
        /** The same rule has it looked at, but of other facts, or at other times, and no change of its conditions as a whole says so. */
        OTHERWISE
    }

    /** @param look as the earlier rule has it where it is removed or a rule less, else as the later */
    public record LookChange(LookKind kind, Look look) {}

    /** That a rule wants a person on the staff to look. */
    public record Look(String text, RuleReference rule) {}

    /** In what a rule may differ and still be known as the same one. */
    public enum Aspect {
        NAME, REASON,
        /** Who speaks where several rules ask for the same. */
        SALIENCE,
        CONDITIONS,
        /** Whether it is enabled, and from when to when it is in force. */
        PERIOD,
        DEMAND,
        /** That one of the two asks nobody on this date: it is disabled, or it is not its time. */
        VOICE
    }

    /**
     * A rule of both sets: known by its name, or by asking for the same under the same conditions.
     *
     * @param said what it said to people before, and does not now; texts of looks only where nothing but words is different
     * @param says what it says to people now, and did not before; likewise
     * @param types of which it asks, and asked, but under other conditions
     * @param asks  what it asks clients for now
     * @param asksStill whether it asks clients for something as before, be it otherwise, or has some of the same looked at
     */
    public record RuleChange(
            RuleReference before, RuleReference after, Set<Aspect> aspects, List<InstitutionType> types, SortedSet<Matrix.Row> asks, List<String> said,
            List<String> says, boolean asksStill) {

        public boolean isOnlyReworded() {
            return isOnlyReworded(aspects);
        }

        static boolean isOnlyReworded(Set<Aspect> aspects) {
            return Set.of(Aspect.NAME, Aspect.REASON).containsAll(aspects);
        }

        private boolean givesOtherReasons() {
            return !aspects.contains(Aspect.VOICE) && !said.isEmpty() && !says.isEmpty();
        }

        /** Whether it asks for all of what it asked, and for nothing else. */
        public boolean asksTheSame() {
            return !aspects.contains(Aspect.DEMAND);
        }

        boolean hasOtherConditions() {
            return !aspects.contains(Aspect.VOICE) && asksStill && !types.isEmpty();
        }
    }
}
