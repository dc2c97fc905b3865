package gatehouse.rulebook;

import gatehouse.vocabulary.InstitutionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * How far the look at all open applications has come, and what it found so far.
 *
 * @param live      SHA-256 of the rules that applications were judged by first
 * @param candidate SHA-256 of the rules that they were judged by then
 * @param asOf      the date for which they are judged
 * @param done      how many were judged
 * @param total     how many there are
 * @param byType    in the order of the types; only those of which an application was judged
 * @param found     for how many something would change, or which could not be judged
 */
public record ImpactRun(
        UUID id,
        UUID startedBy,
        State state,
        String live,
        String candidate,
        LocalDate asOf,
        Instant startedAt,
        int done,
        int total,
        Map<InstitutionType, OfType> byType,
        int found) {

    /** Where it stands. What was found until it was cancelled, or failed, stays. */
    public enum State {
        WAITING, RUNNING, DONE, CANCELLED, FAILED;

        public boolean isOver() {
            return ordinal() >= DONE.ordinal();
        }
    }

    /**
     * Numbers of applications of one type.
     *
     * @param affected         for which something would change
     * @param changed          of which something would be asked otherwise
     * @param reviewed         of which something would be looked at, or not be looked at any more
     * @param noLongerComplete of which nothing is missing, and something would be
     * @param notJudged        which are too entangled to be judged within the limits
     */
    public record OfType(
            int judged, int affected, int newlyAsked, int noLongerAsked, int changed, int reviewed, int noLongerComplete, int notJudged) {

        static final OfType NONE = new OfType(0, 0, 0, 0, 0, 0, 0, 0);

        OfType plus(ImpactOnCase impact) {
            return new OfType(judged + one(impact.isJudged()), affected + one(!impact.changes().isEmpty()),
                    newlyAsked + one(impact.has(ImpactChange.Kind.NEWLY_ASKED)), noLongerAsked + one(impact.has(ImpactChange.Kind.NO_LONGER_ASKED)),
                    changed + one(impact.has(ImpactChange.Kind.CHANGED)),
                    reviewed + one(impact.has(ImpactChange.Kind.NEWLY_REVIEWED) || impact.has(ImpactChange.Kind.NO_LONGER_REVIEWED)),
                    noLongerComplete + one(impact.completeBefore() && !impact.completeAfter()), notJudged + one(!impact.isJudged()));
        }

        private static int one(boolean counts) {
            return counts ? 1 : 0;
        }
    }
}
