package gatehouse.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document must be.
 *
 * @param code   of the {@link DocumentCode document}
 * @param oldest the oldest date of issue that will do, itself included; null where any age will do
 */
public record DocumentTerms(String code, boolean signed, boolean certified, @Nullable LocalDate oldest) {

    /** Why a document of this code that is so does not do; null where it does. @param issued null where that is not known */
    public @Nullable Problem problem(boolean isSigned, boolean isCertified, @Nullable LocalDate issued) {
        if (signed && !isSigned) {
            return Problem.UNSIGNED;
        }
        if (certified && !isCertified) {
            return Problem.UNCERTIFIED;
        }
        if (oldest == null) {
            return null;
        }
        return issued == null ? Problem.UNDATED : issued.isBefore(oldest) ? Problem.TOO_OLD : null;
    }

    /** Terms that satisfy both. */
    public DocumentTerms strictest(DocumentTerms other) {
        LocalDate later = oldest == null || other.oldest != null && other.oldest.isAfter(oldest) ? other.oldest : oldest;
        return new DocumentTerms(code, signed || other.signed, certified || other.certified, later);
    }
}
