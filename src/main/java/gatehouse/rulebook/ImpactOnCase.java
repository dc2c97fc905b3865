package gatehouse.rulebook;

import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import java.util.List;
import java.util.UUID;

/**
 * What other rules would change for one application.
 *
 * @param institution       its name; empty where none was given
 * @param changes           empty where it could not be judged
 * @param completeBefore    whether nothing is missing now
 * @param completeAfter     whether nothing would be missing
 * @param tooEntangledNow   whether the live rules cannot judge it within their limits
 * @param tooEntangledAfter whether the other rules could not
 */
public record ImpactOnCase(
        UUID application,
        String reference,
        String institution,
        InstitutionType type,
        ApplicationStatus status,
        List<ImpactChange> changes,
        boolean completeBefore,
        boolean completeAfter,
        boolean tooEntangledNow,
        boolean tooEntangledAfter) {

    public boolean isJudged() {
        return !tooEntangledNow && !tooEntangledAfter;
    }

    /** Whether there is something to tell about it. */
    boolean isAffected() {
        return !changes.isEmpty() || !isJudged();
    }

    boolean has(ImpactChange.Kind kind) {
        return changes.stream().anyMatch(change -> change.kind() == kind);
    }
}
