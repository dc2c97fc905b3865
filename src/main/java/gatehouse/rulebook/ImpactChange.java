package gatehouse.rulebook;

import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that other rules would ask of a case, or not ask of it any more, or ask otherwise.
 *
 * @param subject a party's id, or {@code application}
 * @param party   the name that the party was given; empty for the application, or where none was given
 * @param asked   what kind of thing; null for something that a person on the staff looks at
 * @param codes   every code that will do; empty for something to look at
 * @param before  null where it is not asked now
 * @param after   null where it would not be asked
 */
public record ImpactChange(
        Kind kind,
        String subject,
        String party,
        @Nullable RequirementKind asked,
        List<String> codes,
        @Nullable Side side,
        @Nullable Asked before,
        @Nullable Asked after) {

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
            List<CaseAssessment.Terms> terms, @Nullable BigDecimal atLeast, @Nullable Problem problem, String reason, List<String> rules) {

        /** Its terms as rules state them: an age in place of a date. @param asOf the date that it was asked for */
        public RulesDifference.Terms stated(LocalDate asOf) {
            return new RulesDifference.Terms(false, terms.stream().map(one -> document(one, asOf)).toList(), atLeast);
        }

        /** In months where they lead to this date, else in days: the same age, though a rule may have counted it otherwise. */
        private static RulesDifference.Document document(CaseAssessment.Terms one, LocalDate asOf) {
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

    /** Whether something that both ask would have to be something else, such as not so old. */
    public boolean changesTerms() {
        return before != null && after != null && (!before.terms().equals(after.terms()) || !Objects.equals(before.atLeast(), after.atLeast()));
    }

    /** Whether the words alone would be others. */
    public boolean isReworded() {
        return before != null && after != null && !changesTerms() && !changesWhatIsMissing();
    }
}
