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

    /** Terms that satisfy both. */
    public DocumentTerms strictest(DocumentTerms other) {
        LocalDate later = oldest == null || other.oldest != null && other.oldest.isAfter(oldest) ? other.oldest : oldest;
        return new DocumentTerms(code, signed || other.signed, certified || other.certified, later);
    }
}
