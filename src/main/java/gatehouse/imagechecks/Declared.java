package gatehouse.imagechecks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the client stated about a person and their document; each part null where it wasn't. */
public record Declared(
        @Nullable String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String number,
        @Nullable LocalDate expiry) {}
