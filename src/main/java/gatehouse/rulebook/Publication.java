package gatehouse.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a rule set went live, or will.
 *
 * @param sha256      of its files
 * @param title       what its author called it
 * @param note        what its author said of it; may be empty
 * @param authors     accounts; empty where the house itself published
 * @param approver    null where the house itself published
 * @param effectiveAt from when on it is in force
 * @param calledOffAt when it was taken back before it was in force; null where it was not
 * @param calledOffBy who took it back; null where nobody did
 * @param liveAt      when the first node judged by it; null before
 */
public record Publication(
        long id, String sha256, RuleSource source, String title, String note, List<UUID> authors, @Nullable UUID approver,
        Instant publishedAt, Instant effectiveAt, @Nullable Instant calledOffAt, @Nullable UUID calledOffBy, @Nullable Instant liveAt) {

    /** What its export is called, without an ending: {@code rules-} and the first twelve digits of the SHA-256. */
    public String exportName() {
        return "rules-" + sha256.substring("sha256:".length(), "sha256:".length() + 12);
    }
}
