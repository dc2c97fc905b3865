package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found about one picture or one comparison.
 *
 * @param findings    worst first
 * @param fingerprint null for a comparison that looks at no picture
 * @param read        what was read from the document; null while nothing is
 */
public record PictureVerdict(Outcome outcome, List<Finding> findings, @Nullable PictureFingerprint fingerprint, @Nullable ReadFields read) {

    static PictureVerdict of(List<Finding> findings, @Nullable PictureFingerprint fingerprint) {
        List<Finding> sorted = findings.stream().sorted(Finding.WORST_FIRST).toList();
        return new PictureVerdict(Outcome.of(sorted), sorted, fingerprint, null);
    }
}
