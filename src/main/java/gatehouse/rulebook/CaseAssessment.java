package gatehouse.rulebook;

import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.DocumentCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of one case at one date.
 *
 * @param rules    SHA-256 of the rule set, as {@code sha256:…}
 * @param asOf     the date
 * @param required everything that is asked for, supplied or not, by rules and by what a role may be held by
 * @param missing  what of it is missing, in the order in which it is shown
 * @param reviews  what the rules ask a person to look at, by subject
 */
public record CaseAssessment(String rules, LocalDate asOf, List<Required> required, List<MissingItem> missing, Map<String, List<Review>> reviews) {

    /**
     * One thing that is asked for.
     *
     * @param terms   for documents what each of the codes must be
     * @param atLeast the least number or share that will do, in percent; null where none is asked
     * @param rule    the rule that speaks for it
     * @param alsoRules the others that ask for the same
     * @param problem null where it was supplied
     */
    public record Required(
            String subject, RequirementKind kind, List<String> codes, @Nullable Side side, List<DocumentTerms> terms, @Nullable BigDecimal atLeast,
            String rule, List<String> alsoRules, String reason, @Nullable Problem problem) {

        public boolean isSatisfied() {
            return problem == null;
        }

        /** Every rule that asks for it. */
        public Stream<String> rules() {
            return Stream.concat(Stream.of(rule), alsoRules.stream());
        }

        /** Whether it is this that is asked for. */
        public boolean is(String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
            return this.subject.equals(subject) && this.kind == kind && this.codes.equals(codes) && this.side == side;
        }
    }

    /** One thing that the rules ask a person to look at. */
    public record Review(String rule, String text) {}

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** What is missing of this subject. */
    public List<MissingItem> missingOf(String subject) {
        return missing.stream().filter(item -> item.subject().equals(subject)).toList();
    }

    /** Whether a role is still to be filled, in the institution or behind one of its parties. */
    public boolean missesParties() {
        return missing.stream().anyMatch(item -> item.kind() == RequirementKind.PARTY);
    }

    /** Whether a person's pictures or details are still missing, so that verifying them cannot end. */
    public boolean missesIdentityOf(String subject) {
        return missingOf(subject).stream().anyMatch(item -> item.kind() == RequirementKind.INFORMATION
                || (item.kind() == RequirementKind.DOCUMENT
                        && item.codes().stream().anyMatch(code -> DocumentCode.valueOf(code).isPicture())));
    }

    /** The texts by which the rules ask for a look at this subject. */
    public List<String> reviewTexts(String subject) {
        return reviews.getOrDefault(subject, List.of()).stream().map(Review::text).toList();
    }
}
