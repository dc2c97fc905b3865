package gatehouse.imagechecks.figures;

import static gatehouse.vocabulary.FindingCode.BLURRED;
import static gatehouse.vocabulary.FindingCode.CORNER_MISSING;
import static gatehouse.vocabulary.FindingCode.COVERED;
import static gatehouse.vocabulary.FindingCode.FACE_NOT_FOUND;
import static gatehouse.vocabulary.FindingCode.NOT_IN_COLOUR;
import static gatehouse.vocabulary.FindingCode.NOT_ORIGINAL;
import static gatehouse.vocabulary.FindingCode.TOO_DARK;

import gatehouse.studio.Condition;
import gatehouse.studio.SelfieCondition;
import gatehouse.vocabulary.FindingCode;
import java.util.Set;

/** The codes that name a condition's flaw: any of them counts as found. */
final class Fitting {

    private Fitting() {}

    static Set<FindingCode> of(Condition condition) {
        return switch (condition) {
            case GOOD_PLAIN, GOOD_SAME_COLOUR, GOOD_CLUTTER, GOOD_HAND, GOOD_ROTATED, GOOD_SCAN, GOOD_CROPPED, GOOD_DIM, GOOD_PALE, GOOD_SMALL -> Set.of();
            case CORNER_CUT -> Set.of(CORNER_MISSING);
            case DEFOCUS, MOTION, JPEG_RUIN -> Set.of(BLURRED);
            case DARK -> Set.of(TOO_DARK);
            case OVEREXPOSED -> Set.of(FindingCode.OVEREXPOSED);
            case SHADOW -> Set.of(TOO_DARK, COVERED);
            case GLARE -> Set.of(FindingCode.GLARE);
            case FINGER, REDACTED -> Set.of(COVERED);
            case TOO_SMALL -> Set.of(FindingCode.TOO_SMALL);
            case GREY_COPY, TONED_COPY -> Set.of(NOT_IN_COLOUR, NOT_ORIGINAL);
            case COLOUR_COPY, INKJET_PRINT, SCREENSHOT, SCREEN_PHOTO, PHOTO_OF_PHOTO -> Set.of(NOT_ORIGINAL);
            case PASTED -> Set.of(FindingCode.TAMPERED);
            case NO_DOCUMENT -> Set.of(FindingCode.DOCUMENT_NOT_FOUND);
        };
    }

    static Set<FindingCode> of(SelfieCondition condition) {
        return switch (condition) {
            case GOOD -> Set.of();
            case NO_FACE, TWO_FACES, TURNED -> Set.of(FACE_NOT_FOUND);
            case DEFOCUS -> Set.of(BLURRED);
            case DARK -> Set.of(TOO_DARK);
            case EYES_CLOSED, SUNGLASSES -> Set.of(FACE_NOT_FOUND, COVERED);
            case SCREEN_PHOTO -> Set.of(NOT_ORIGINAL);
        };
    }
}
