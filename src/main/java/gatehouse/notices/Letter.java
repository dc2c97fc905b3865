package gatehouse.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person.
 *
 * @param sentAt null while it waits to be sent
 */
public record Letter(UUID id, String recipient, String subject, String body, Instant writtenAt, @Nullable Instant sentAt) {}
