package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a document has expired: its expiry lies before the assessment's date, so that it is good on its last day (contracts.md). */
final class Expiry {

    private Expiry() {}

    /**
     * Findings for what was read and what was stated, each for itself.
     *
     * @param stated null where nobody stated it
     * @param read   null where nothing that counts was read
     */
    static List<Finding> look(@Nullable LocalDate stated, @Nullable LocalDate read, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        if (read != null && read.isBefore(asOf)) {
            findings.addAll(expired(read, "as read"));
        }
        if (stated != null && stated.isBefore(asOf)) {
            findings.addAll(expired(stated, "as stated"));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> expired(LocalDate expiry, String how) {
        return PictureCheck.failure(FindingCode.EXPIRED, 1, "The document expired on " + expiry + ", " + how + ".", null);
    }
}
