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
 * @param read        what was read from the document; null where nothing was to be read
 * @param basis       names the settings and models with which the same picture gives the same verdict again, see
 *                    {@link CheckBasis}; null where nothing was measured
 * @param faces       how the face compared with the portrait; null where there was none to compare with
 */
public record PictureVerdict(
        Outcome outcome, List<Finding> findings, @Nullable PictureFingerprint fingerprint, @Nullable String repeats,
        @Nullable ReadFields read, @Nullable String basis, @Nullable FaceMatch faces) {

    static PictureVerdict of(List<Finding> findings, @Nullable PictureFingerprint fingerprint) {
        return of(findings, fingerprint, null, null, null);
    }

    static PictureVerdict of(List<Finding> findings, @Nullable PictureFingerprint fingerprint, @Nullable String repeats,
            @Nullable ReadFields read, @Nullable String basis) {
        List<Finding> sorted = findings.stream().sorted(Finding.WORST_FIRST).toList();
        return new PictureVerdict(Outcome.of(sorted), sorted, fingerprint, repeats, read, basis, null);
    }

    /** This verdict, with what a look at other pictures found. */
    PictureVerdict with(Repetition.Found repetition) {
        return of(joined(repetition.findings()), fingerprint, repetition.repeats(), read, basis).comparedAs(faces);
    }

    /** This verdict, with more findings. */
    PictureVerdict with(List<Finding> more) {
        return of(joined(more), fingerprint, repeats, read, basis).comparedAs(faces);
    }

    /** This verdict, with what comparing its face came to. */
    PictureVerdict with(FaceMatch match) {
        return with(FaceWording.of(match)).comparedAs(match);
    }

    /** This verdict, on the first page of a file of so many: the others nobody has looked at yet. */
    public PictureVerdict onFirstOf(int pages) {
        return pages < 2 ? this : leftToAPerson("Only the first of " + pages + " pages was checked: a person looks at the others.");
    }

    /** This verdict, with something that a person is to look at. @param what in a sentence without anything of the person */
    public PictureVerdict leftToAPerson(String what) {
        return with(List.of(NotChecked.because(what)));
    }

    private PictureVerdict comparedAs(@Nullable FaceMatch match) {
        return new PictureVerdict(outcome, findings, fingerprint, repeats, read, basis, match);
    }

    private List<Finding> joined(List<Finding> more) {
        return Stream.concat(findings.stream(), more.stream()).toList();
    }

    /** The verdict of a check that could not run: a person looks. */
    public static PictureVerdict notRun() {
        return of(List.of(NotChecked.because("The check could not run: a person looks.")), null);
    }

    /** The same about a picture, which is still known again by its bytes. */
    public static PictureVerdict notRun(byte[] bytes) {
        return of(List.of(NotChecked.because("The picture could not be checked: a person looks.")),
                new PictureFingerprint(Models.sha256(bytes), "", ""));
    }
}
