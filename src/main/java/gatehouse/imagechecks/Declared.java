package gatehouse.imagechecks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the client stated about a person and their document; each part null where it wasn't.
 *
 * @param fullName          in one text, in any order
 * @param nationality       ISO 3166-1 alpha-2
 * @param nameInLocalScript the full name in the person's own script
 */
public record Declared(
        @Nullable String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String number,
        @Nullable LocalDate expiry,
        @Nullable String nationality,
        @Nullable String nameInLocalScript) {}
