package gatehouse.web;

import gatehouse.casework.LookItem;
import gatehouse.casework.PersonReview;
import gatehouse.casework.PersonReview.Standing;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client is told of a picture.
 *
 * @param word     CHECKING, GOOD, LOOK or AGAIN
 * @param findings those that are told, worst first
 */
public record Told(String word, List<Finding> findings) {

    /**
     * Only a person tells whether these are so: said of an honest document they offend, and of a forged one they teach. That somebody
     * will look is said by the word already.
     */
    private static final Set<FindingCode> A_PERSON_TELLS = EnumSet.of(FindingCode.TAMPERED, FindingCode.DUPLICATE_IDENTITY,
            FindingCode.FACE_MISMATCH, FindingCode.NOT_CHECKED);

    /** What is told where these items are judged together. */
    public static Told of(PersonReview review, List<LookItem> judged) {
        return of(judged.stream().map(review::standing).toList(), judged.stream().filter(item -> review.standing(item) != Standing.CHECKING)
                .flatMap(item -> review.findings(item).stream()).sorted(Finding.WORST_FIRST).toList());
    }

    static Told of(Collection<Standing> standings, List<Finding> findings) {
        if (standings.contains(Standing.REFUSED)) {
            return new Told("AGAIN", findings.stream().filter(finding -> finding.severity() == Severity.FAIL).toList());
        }
        if (standings.contains(Standing.CHECKING)) {
            return new Told("CHECKING", List.of());
        }
        return standings.contains(Standing.OPEN)
                ? new Told("LOOK", findings.stream().filter(finding -> !A_PERSON_TELLS.contains(finding.code())).toList())
                : new Told("GOOD", List.of());
    }

    /** Of what was found about one item, what is told where the client sees it. */
    public static List<Finding> about(PersonReview review, LookItem item) {
        List<Finding> found = review.findings(item);
        return of(review, together(review, item)).findings().stream().filter(found::contains).distinct().toList();
    }

    private static List<LookItem> together(PersonReview review, LookItem item) {
        return switch (item) {
            case FRONT -> judgedBy(review, Side.FRONT);
            case BACK -> judgedBy(review, Side.BACK);
            case DECLARED -> judgedBy(review, isStatedOf(review, Side.BACK) ? Side.BACK : Side.FRONT);
            case SELFIE, ELSEWHERE, RULES -> List.of(item);
        };
    }

    /** What is said of a side: what was stated goes with the side that is to be supplied anew for it. */
    public static List<LookItem> judgedBy(PersonReview review, Side side) {
        return Stream.of(side == Side.FRONT ? LookItem.FRONT : LookItem.BACK, LookItem.DECLARED)
                .filter(item -> item != LookItem.DECLARED || isStatedOf(review, side)).toList();
    }

    private static boolean isStatedOf(PersonReview review, Side side) {
        return review.asked(LookItem.DECLARED).map(asked -> asked.side() == side).orElse(side == Side.FRONT);
    }
}
