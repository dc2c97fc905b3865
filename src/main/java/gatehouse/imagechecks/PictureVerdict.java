package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found about one picture or one comparison.
 *
 * @param findings    worst first
 * @param fingerprint null for a comparison that looks at no picture
 * @param repeats     SHA-256 of the other picture that this one repeats or seems to; null where it repeats none
 * @param read        what was read from the document; null while nothing is
 */
public record PictureVerdict(
        Outcome outcome, List<Finding> findings, @Nullable PictureFingerprint fingerprint, @Nullable String repeats,
        @Nullable ReadFields read) {

    static PictureVerdict of(List<Finding> findings, @Nullable PictureFingerprint fingerprint) {
        return of(findings, fingerprint, null);
    }

    private static PictureVerdict of(List<Finding> findings, @Nullable PictureFingerprint fingerprint, @Nullable String repeats) {
        List<Finding> sorted = findings.stream().sorted(Finding.WORST_FIRST).toList();
        return new PictureVerdict(Outcome.of(sorted), sorted, fingerprint, repeats, null);
    }

    /** This verdict, with what a look at other pictures found. */
    PictureVerdict with(Repetition.Found repetition) {
        return of(Stream.concat(findings.stream(), repetition.findings().stream()).toList(), fingerprint, repetition.repeats());
    }

    /** The verdict of a check that could not run: a person looks. */
    public static PictureVerdict notRun() {
        return of(List.of(Unbuilt.notChecked("The check could not run: a person looks.")), null);
    }
}
