package gatehouse.rulebook;

import gatehouse.requirements.Fingerprint;
import gatehouse.requirements.RuleFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules that somebody means to publish.
 *
 * @param base     the publication that it was made from
 * @param version  counts its changes: who saves must have seen the newest
 * @param authors  everybody who changed it; empty where it came from a folder of files
 * @param keptOver names of files and golden cases of which it kept its own text when others were published meanwhile
 * @param proposal null while nobody asked for its approval, and again after any change
 * @param wish     the note and the day of the last attempt to propose it, while nothing is proposed; null where there was none
 * @param end      what became of it; null while it is open
 */
public record Draft(
        UUID id, String title, RuleSource source, long base, int version, List<UUID> authors, Set<String> keptOver, Instant openedAt, Instant changedAt,
        @Nullable Proposal proposal, @Nullable Wish wish, @Nullable End end, Edition edition) {

    /**
     * That a second officer is asked to approve.
     *
     * @param by          null where a folder's files were proposed
     * @param hash        of exactly what is to be approved: {@link Edition#hash()}
     * @param effectiveAt null for at once
     */
    public record Proposal(Instant at, @Nullable UUID by, String hash, @Nullable Instant effectiveAt, String note) {

        /** Names all that an approver is shown of it: what is to be published, from when on, and what was said of it. */
        public String seal() {
            return Fingerprint.of(List.of(new RuleFile("proposal", (hash + "\n" + effectiveAt + "\n" + note + "\n" + at).getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** What was typed for a proposal that is none, or none any more. @param effectiveAt null for at once */
    public record Wish(String note, @Nullable Instant effectiveAt) {}

    /**
     * That it was published or thrown away.
     *
     * @param by          null where that was not written down
     * @param publication what came of it; null where it was thrown away
     */
    public record End(Instant at, @Nullable UUID by, @Nullable Long publication) {}

    /** Whether it was published or thrown away. */
    public boolean ended() {
        return end != null;
    }

    /** From which day on it is proposed; null where at once, or not at all. */
    public @Nullable LocalDate proposedFrom() {
        return proposal == null || proposal.effectiveAt() == null ? null : Facts.day(proposal.effectiveAt());
    }

    public boolean isBy(UUID account) {
        return authors.contains(account);
    }
}
