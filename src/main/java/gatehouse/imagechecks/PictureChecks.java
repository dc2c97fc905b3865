package gatehouse.imagechecks;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The picture checks, one verb for each step of a person's verification. Plain values in, findings out; the same input
 * gets the same findings. Safe to be shared between threads.
 */
public final class PictureChecks {
    private final PictureReader reader;
    private final Repetition repetition;

    /** Checks where the reader does. */
    public PictureChecks(PictureReader reader, CheckSettings settings) {
        this.reader = reader;
        this.repetition = new Repetition(settings);
    }

    /** Checks in this process, as measured. */
    public static PictureChecks withDefaults() {
        return new PictureChecks(PictureReader.inThisProcess(CheckSettings.DEFAULT, null), CheckSettings.DEFAULT);
    }

    /**
     * The front of an identity document.
     *
     * @param bytes       of a JPEG or PNG that the inspection accepted
     * @param orientation the EXIF mark that the inspection found, 1 to 8
     * @param asOf        the assessment's date
     * @param others      pictures that this one must not be
     */
    public PictureVerdict checkFront(byte[] bytes, int orientation, IdentityDocumentType type, LocalDate asOf,
            List<KnownPicture> others) {
        return check(PictureRequest.ofDocument(bytes, orientation, type, Side.FRONT, asOf), others);
    }

    /** The back of an identity document; parameters as for {@link #checkFront}. */
    public PictureVerdict checkBack(byte[] bytes, int orientation, IdentityDocumentType type, LocalDate asOf,
            List<KnownPicture> others) {
        return check(PictureRequest.ofDocument(bytes, orientation, type, Side.BACK, asOf), others);
    }

    /** A person's picture of themself; parameters as for {@link #checkFront}. */
    public PictureVerdict checkSelfie(byte[] bytes, int orientation, LocalDate asOf, List<KnownPicture> others) {
        return check(PictureRequest.ofSelfie(bytes, orientation, asOf), others);
    }

    /** The same, and whether it shows the person whose portrait is on the document. */
    public PictureVerdict checkSelfie(FaceRequest pictures, List<KnownPicture> others) {
        return check(pictures.selfie(), others).with(reader.compareFaces(pictures));
    }

    /** Whether a portrait and a selfie show one person, and nothing else about them. */
    public PictureVerdict compareFaces(FaceRequest pictures) {
        return PictureVerdict.of(List.of(), null).with(reader.compareFaces(pictures));
    }

    private PictureVerdict check(PictureRequest request, List<KnownPicture> others) {
        PictureVerdict verdict = reader.check(request);
        PictureFingerprint fingerprint = Objects.requireNonNull(verdict.fingerprint(), "a picture has a fingerprint");
        return verdict.with(repetition.look(fingerprint, others));
    }

    /** Whether front and back are two pictures, and whether what counts as read from both is of one document. */
    public PictureVerdict compareSides(PictureFingerprint front, PictureFingerprint back, ReadFields readFront, ReadFields readBack,
            IdentityDocumentType type) {
        return PictureVerdict.of(SidesComparison.compare(readFront, readBack, type), null)
                .with(repetition.look(back, List.of(new KnownPicture("the front", front))));
    }

    /**
     * What counts as read from the document against what was stated about it.
     *
     * @param front null where nobody read it: then nothing is called unreadable, and a person compares
     * @param back  null where the document has none or nobody read it
     * @param asOf  the assessment's date
     */
    public PictureVerdict compareWithDeclared(Declared declared, @Nullable ReadFields front, @Nullable ReadFields back, LocalDate asOf) {
        return PictureVerdict.of(front == null && back == null ? DeclaredComparison.unread(declared, asOf)
                : DeclaredComparison.compare(declared, Objects.requireNonNullElse(front, ReadFields.NONE), back, asOf), null);
    }

    /** Whether the document has expired by what counts as read of it, where nothing was stated to compare with. */
    public PictureVerdict checkExpiry(ReadFields read, LocalDate asOf) {
        return PictureVerdict.of(Expiry.look(null, read.expiry(), asOf), null);
    }

    /** What this person and their document are known again by; parameters as for {@link #compareWithDeclared}. */
    public Set<IdentityMark> marks(Declared declared, @Nullable ReadFields front, @Nullable ReadFields back) {
        return IdentityMarks.of(declared, Objects.requireNonNullElse(front, ReadFields.NONE).with(back));
    }

    /** How each part of that compares, for somebody who may see it; parameters as for {@link #compareWithDeclared}. */
    public List<FieldComparison> fields(Declared declared, @Nullable ReadFields front, @Nullable ReadFields back, LocalDate asOf) {
        return DeclaredComparison.parts(declared, Objects.requireNonNullElse(front, ReadFields.NONE), back, asOf);
    }
}
