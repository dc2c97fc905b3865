package gatehouse.rulebook;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask differently from others before them, requirement by requirement.
 *
 * @param requirements      what is asked, asked no more, or asked otherwise
 * @param looks             what a person on the staff must look at, or need not any more
 * @param reworded          rules whose words are different
 * @param conditionsChanged rules that ask under other conditions
 * @param speakingElsewhere the sentences of rules that speak earlier or later than before among those that ask for the same
 */
public record RulesDifference(List<Change> requirements, List<Look> looks, List<Rewording> reworded, List<OtherConditions> conditionsChanged,
        List<String> speakingElsewhere) {

    public boolean isEmpty() {
        return requirements.isEmpty() && looks.isEmpty() && reworded.isEmpty() && conditionsChanged.isEmpty() && speakingElsewhere.isEmpty();
    }

    /** What of this is not in what an earlier date told. */
    RulesDifference since(RulesDifference earlier) {
        return new RulesDifference(
                left(requirements, change -> change.without(types(earlier.requirements, change::saysTheSameAs, Change::types)), Change::types),
                left(looks, look -> look.without(types(earlier.looks, look::saysTheSameAs, Look::types)), Look::types),
                without(reworded, earlier.reworded),
                left(conditionsChanged, rule -> rule.without(types(earlier.conditionsChanged, rule::isOfTheSameAs, OtherConditions::types)), OtherConditions::types),
                without(speakingElsewhere, earlier.speakingElsewhere));
    }

    /** What an earlier date told and is so no more. What is told anew of the same requirement, or rule, is left out, for it says so by itself. */
    RulesDifference overSince(RulesDifference earlier) {
        Set<String> told = requirements.stream().flatMap(change -> change.rules().stream()).collect(Collectors.toSet());
        return new RulesDifference(
                left(earlier.requirements, change -> change.without(types(requirements, change::isOfTheSameAs, Change::types)), Change::types),
                left(earlier.looks, look -> look.without(types(looks, look::isOfTheSameAs, Look::types)), Look::types),
                without(earlier.reworded, reworded).stream().filter(rule -> !told.contains(rule.is()) && !told.contains(rule.was())).toList(),
                left(earlier.conditionsChanged, rule -> rule.without(types(conditionsChanged, rule::isOfTheSameAs, OtherConditions::types)), OtherConditions::types)
                        .stream().filter(rule -> !told.contains(rule.sentence()) && !told.contains(rule.was())).toList(),
                without(earlier.speakingElsewhere, speakingElsewhere));
    }

    private static <T> List<T> left(List<T> all, UnaryOperator<T> without, Function<T, List<InstitutionType>> types) {
        return all.stream().map(without).filter(one -> !types.apply(one).isEmpty()).toList();
    }

    private static <T> List<InstitutionType> types(List<T> all, Predicate<T> which, Function<T, List<InstitutionType>> types) {
        return all.stream().filter(which).flatMap(one -> types.apply(one).stream()).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    public enum Kind { ADDED, REMOVED, CHANGED }

    /**
     * One requirement.
     *
     * @param types of which it is so
     * @param of    the kind of fact that it is asked of: {@code Application}, {@code Person} or {@code Organisation}
     * @param codes every code that will do; where it is asked no more, that did
     * @param wasCodes every code that would do before; the same where that did not change
     * @param was   its terms before; empty where it was not asked, or a rule more asks for it now
     * @param is    its terms now; empty where it is asked no more, or by a rule less
     * @param rules the sentences of the rules that ask, or asked
     * @param wasRules of those, the ones that asked it so before
     */
    public record Change(
            Kind kind, List<InstitutionType> types, String of, RequirementKind asked, List<String> codes, List<String> wasCodes, List<Terms> was,
            List<Terms> is, List<String> rules, List<String> wasRules) {

        /** Whether it is asked of such as can't supply it: identity documents and selfies are of persons. */
        public boolean asksTheImpossible() {
            return kind != Kind.REMOVED && asked == RequirementKind.DOCUMENT && !of.equals("Person")
                    && codes.stream().map(DocumentCode::valueOf).allMatch(DocumentCode::isPicture);
        }

        boolean isOfTheSameAs(Change other) {
            return of.equals(other.of) && asked == other.asked && codes.equals(other.codes) && !Collections.disjoint(rules, other.rules);
        }

        boolean saysTheSameAs(Change other) {
            return of(List.of()).equals(other.of(List.of()));
        }

        Change without(List<InstitutionType> others) {
            return of(RulesDifference.without(types, others));
        }

        private Change of(List<InstitutionType> types) {
            return new Change(kind, types, of, asked, codes, wasCodes, was, is, rules, wasRules);
        }
    }

    /** Terms of a requirement. @param identity whether all that belongs to an identity document is asked with it */
    public record Terms(boolean identity, List<Document> documents, @Nullable BigDecimal atLeast) {}

    /** What a document must be; at most one of the ages is given. */
    public record Document(String code, boolean signed, boolean certified, @Nullable Integer days, @Nullable Integer months) {}

    /**
     * A rule in other words.
     *
     * @param was  its sentence before
     * @param is   its sentence now
     * @param said what it said to people before, and does not now
     * @param says what it says to people now, and did not before
     * @param only whether nothing but its words is different
     */
    public record Rewording(String was, String is, List<String> said, List<String> says, boolean only) {}

    /**
     * A rule under other conditions.
     *
     * @param was      its name before
     * @param sentence its name now
     * @param asksTheSame whether it asks for all of what it asked and for nothing else
     * @param types of which it asks under other conditions
     * @param asks what it asks clients for
     */
    public record OtherConditions(String was, String sentence, boolean asksTheSame, List<InstitutionType> types, List<Asked> asks) {

        boolean isOfTheSameAs(OtherConditions other) {
            return was.equals(other.was) && sentence.equals(other.sentence);
        }

        OtherConditions without(List<InstitutionType> others) {
            return new OtherConditions(was, sentence, asksTheSame, RulesDifference.without(types, others), asks);
        }
    }

    /** Something that a rule asks clients for. @param of as of a {@link Change} @param codes every code that will do */
    public record Asked(String of, RequirementKind kind, List<String> codes) {}

    /** What has become of a look: a rule more or less has it looked at besides others, or the same rule does otherwise. */
    public enum LookKind {
        ADDED, REMOVED, RULE_MORE, RULE_LESS, OTHERWISE;

        /** Whether it is told of a rule as it was, and not as it is. */
        public boolean isOfBefore() {
            return this == REMOVED || this == RULE_LESS;
        }
    }

    /** Something to look at. @param rule the id of the rule that asks, or asked @param line where that begins */
    public record Look(LookKind kind, List<InstitutionType> types, String text, String rule, int line) {

        boolean isOfTheSameAs(Look other) {
            return kind.isOfBefore() == other.kind.isOfBefore() && text.equals(other.text) && rule.equals(other.rule);
        }

        boolean saysTheSameAs(Look other) {
            return kind == other.kind && isOfTheSameAs(other);
        }

        Look without(List<InstitutionType> others) {
            return ofTypes(RulesDifference.without(types, others));
        }

        Look ofTypes(List<InstitutionType> types) {
            return new Look(kind, types, text, rule, line);
        }
    }
}
