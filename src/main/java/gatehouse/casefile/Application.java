package gatehouse.casefile;

import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One application of one institution.
 *
 * @param reference      what people call it, such as {@code A-4F7K2Q}
 * @param version        counts the changes of its details: whoever saves must have seen the newest
 * @param clientActiveAt  when the client last did something, or was last asked to; reminders count from here
 * @param clientChangedAt when the client last changed something of it
 */
public record Application(
        UUID id,
        String reference,
        InstitutionType type,
        ApplicationStatus status,
        InstitutionDetails details,
        int version,
        Instant createdAt,
        Instant clientActiveAt,
        Instant clientChangedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt) {

    /** The institution's name; empty text where none was given. */
    public String institutionName() {
        String name = details.legalName();
        return name == null ? "" : name;
    }
}
