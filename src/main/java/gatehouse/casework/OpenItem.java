package gatehouse.casework;

import gatehouse.trail.Actor;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of the client again, or by hand, and not answered yet.
 *
 * @param findings why it was refused; empty where somebody asked by hand
 * @param reason   what somebody on the staff wrote to the client; null where a check asks
 */
public record OpenItem(
        UUID id, String subject, DocumentCode code, @Nullable Side side, List<Finding> findings, @Nullable String reason,
        Actor askedBy, Instant askedAt) {}
