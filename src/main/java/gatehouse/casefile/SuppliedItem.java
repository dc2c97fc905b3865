package gatehouse.casefile;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document or picture that the client supplied.
 *
 * @param subject  a party's id, or {@code application}
 * @param side     only for identity documents
 * @param evidence the stored file
 * @param sha256   of the stored file, in hexadecimal
 * @param issued   the date of issue as stated, or null
 */
public record SuppliedItem(
        UUID id,
        String subject,
        DocumentCode code,
        @Nullable Side side,
        UUID evidence,
        String sha256,
        @Nullable LocalDate issued,
        boolean signed,
        boolean certified,
        Instant suppliedAt,
        String suppliedBy) {}
