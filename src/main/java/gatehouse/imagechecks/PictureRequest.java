package gatehouse.imagechecks;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One picture to check, as plain values that could also be sent to another process.
 *
 * @param bytes       of a JPEG or PNG that the inspection accepted; a PDF's page comes as the JPEG made of it
 * @param orientation the EXIF mark that the inspection found, 1 to 8
 * @param type        null for a selfie
 * @param side        null for a selfie
 * @param asOf        the assessment's date, which tells the centuries of years of two digits
 */
public record PictureRequest(byte[] bytes, int orientation, @Nullable IdentityDocumentType type,
        @Nullable Side side, LocalDate asOf) {

    public PictureRequest {
        if (orientation < 1 || orientation > 8 || (type == null) != (side == null)) {
            throw new IllegalArgumentException("An orientation is 1 to 8, and a document has both type and side.");
        }
    }

    public static PictureRequest ofDocument(byte[] bytes, int orientation, IdentityDocumentType type, Side side, LocalDate asOf) {
        return new PictureRequest(bytes, orientation, type, side, asOf);
    }

    public static PictureRequest ofSelfie(byte[] bytes, int orientation, LocalDate asOf) {
        return new PictureRequest(bytes, orientation, null, null, asOf);
    }
}
