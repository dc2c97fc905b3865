package gatehouse.imagechecks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader made of the machine-readable zone and the printed fields; each part null where it couldn't. */
public record ReadFields(
        List<String> mrz,
        boolean mrzValid,
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String documentNumber,
        @Nullable LocalDate dateOfBirth,
        @Nullable LocalDate expiry,
        @Nullable String nationality) {}
