package gatehouse.rulebook;

import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.Requirement;
import gatehouse.requirements.Review;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that other rules would ask of a case, or not ask of it any more, or ask otherwise.
 *
 * @param subject a party's id, or {@code application}
 * @param party   the name that the party was given; empty for the application, or where none was given
 * @param asked   what kind of thing; null for something that a person on the staff looks at
 * @param codes   every code that will do; where it is asked no more, that did; empty for something to look at
 * @param wasCodes every code that would do before; the same where that does not change
 * @param before  null where it is not asked now
 * @param after   null where it would not be asked
 */
public record ImpactChange(
        Kind kind,
        String subject,
        String party,
        @Nullable RequirementKind asked,
        List<String> codes,
        List<String> wasCodes,
        @Nullable Side side,
        @Nullable Asked before,
        @Nullable Asked after) {

    /** All that is told of what the later assessment asks otherwise than the earlier. @param name what a subject is called; empty where nothing */
    static List<ImpactChange> between(Assessment earlier, Assessment later, UnaryOperator<String> name) {
        AssessmentDifference difference = AssessmentDifference.told(earlier, later);
        List<ImpactChange> changes = new ArrayList<>();
        difference.newlyAsked().forEach(asked -> changes.add(of(Kind.NEWLY_ASKED, null, asked, name)));
        difference.noLongerAsked().forEach(asked -> changes.add(of(Kind.NO_LONGER_ASKED, asked, null, name)));
        difference.changed().forEach(change -> changes.add(of(Kind.CHANGED, change.before(), change.after(), name)));
        difference.newlyReviewed().forEach(review -> changes.add(look(Kind.NEWLY_REVIEWED, review, null, Asked.of(review), name)));
        difference.noLongerReviewed().forEach(review -> changes.add(look(Kind.NO_LONGER_REVIEWED, review, Asked.of(review), null, name)));
        return List.copyOf(changes);
    }

    private static ImpactChange of(Kind kind, @Nullable Requirement before, @Nullable Requirement after, UnaryOperator<String> name) {
        Requirement one = Optional.ofNullable(after).or(() -> Optional.ofNullable(before)).orElseThrow();
        return new ImpactChange(kind, one.subject(), name.apply(one.subject()), one.kind(), one.codes(), before == null ? one.codes() : before.codes(),
                one.side(), before == null ? null : Asked.of(before), after == null ? null : Asked.of(after));
    }

    private static ImpactChange look(Kind kind, Review review, @Nullable Asked before, @Nullable Asked after, UnaryOperator<String> name) {
        return new ImpactChange(kind, review.subject(), name.apply(review.subject()), null, List.of(), List.of(), null, before, after);
    }

    /** What would become of it. */
    public enum Kind { NEWLY_ASKED, NO_LONGER_ASKED, CHANGED, NEWLY_REVIEWED, NO_LONGER_REVIEWED }

    /**
     * How it is asked.
     *
     * @param terms   what each document that will do must be; else empty
     * @param atLeast the least number or share that will do; null where none is asked
     * @param problem why it counts as missing; null where it is satisfied
     * @param reason  the sentence shown to the client, or to the staff as what to look at
     * @param rules   the rules that ask, the speaker first
     */
    public record Asked(
            List<DocumentTerms> terms, @Nullable BigDecimal atLeast, @Nullable Problem problem, String reason, List<String> rules) {

        private static Asked of(Requirement requirement) {
            return new Asked(requirement.terms(), requirement.atLeast(), requirement.problem(), requirement.reason(), requirement.rules());
        }

        private static Asked of(Review review) {
            return new Asked(List.of(), null, null, review.text(), List.of(review.rule()));
        }

        /** Its terms as rules state them: an age in place of a date. @param asOf the date that it was asked for */
        public RulesDifference.Terms stated(LocalDate asOf) {
            return new RulesDifference.Terms(false, terms.stream().map(one -> document(one, asOf)).toList(), atLeast);
        }

        /** In months where they lead to this date, else in days: the same age, though a rule may have counted it otherwise. */
        private static RulesDifference.Document document(DocumentTerms one, LocalDate asOf) {
            LocalDate oldest = one.oldest();
            if (oldest == null) {
                return new RulesDifference.Document(one.code(), one.signed(), one.certified(), null, null);
            }
            int months = (int) ChronoUnit.MONTHS.between(oldest.withDayOfMonth(1), asOf.withDayOfMonth(1));
            boolean inMonths = months > 0 && asOf.minusMonths(months).equals(oldest);
            return new RulesDifference.Document(one.code(), one.signed(), one.certified(),
                    inMonths ? null : (int) ChronoUnit.DAYS.between(oldest, asOf), inMonths ? months : null);
        }
    }

    /** Whether it is missing, and would not be; or is not, and would be; or would be for another reason. */
    public boolean changesWhatIsMissing() {
        return !Objects.equals(before == null ? null : before.problem(), after == null ? null : after.problem());
    }

    /** Whether other codes would do for what both ask. */
    public boolean changesCodes() {
        return !codes.equals(wasCodes);
    }

    /** Whether something that both ask would have to be something else, such as not so old. */
    public boolean changesTerms() {
        return before != null && after != null && (!before.terms().equals(after.terms()) || !Objects.equals(before.atLeast(), after.atLeast()));
    }

    /** Whether the words alone would be others. */
    public boolean isReworded() {
        return before != null && after != null && !changesCodes() && !changesTerms() && !changesWhatIsMissing();
    }
}
