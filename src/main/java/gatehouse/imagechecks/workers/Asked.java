package gatehouse.imagechecks.workers;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a worker; the picture is the frame's body.
 *
 * @param edge      the longer edge of what is shown, 0 where the picture is to be checked
 * @param firstSize bytes of the document's picture, before a selfie whose face is to be compared, 0 where there is one picture
 */
record Asked(
        int orientation, @Nullable IdentityDocumentType type, @Nullable Side side, LocalDate asOf, int edge, int firstSize,
        int otherOrientation) {}
