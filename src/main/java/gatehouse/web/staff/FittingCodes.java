package gatehouse.web.staff;

import static gatehouse.vocabulary.FindingCode.BLURRED;
import static gatehouse.vocabulary.FindingCode.CORNER_MISSING;
import static gatehouse.vocabulary.FindingCode.COVERED;
import static gatehouse.vocabulary.FindingCode.DATE_OF_BIRTH_MISMATCH;
import static gatehouse.vocabulary.FindingCode.DATE_OF_BIRTH_MISSING;
import static gatehouse.vocabulary.FindingCode.DATE_OF_BIRTH_UNREADABLE;
import static gatehouse.vocabulary.FindingCode.DOCUMENT_NOT_FOUND;
import static gatehouse.vocabulary.FindingCode.DUPLICATE_IDENTITY;
import static gatehouse.vocabulary.FindingCode.EXPIRED;
import static gatehouse.vocabulary.FindingCode.FACE_MISMATCH;
import static gatehouse.vocabulary.FindingCode.FACE_NOT_FOUND;
import static gatehouse.vocabulary.FindingCode.GLARE;
import static gatehouse.vocabulary.FindingCode.MRZ_UNREADABLE;
import static gatehouse.vocabulary.FindingCode.NAME_MISMATCH;
import static gatehouse.vocabulary.FindingCode.NAME_UNREADABLE;
import static gatehouse.vocabulary.FindingCode.NOT_IN_COLOUR;
import static gatehouse.vocabulary.FindingCode.NOT_ORIGINAL;
import static gatehouse.vocabulary.FindingCode.NUMBER_MISMATCH;
import static gatehouse.vocabulary.FindingCode.OVEREXPOSED;
import static gatehouse.vocabulary.FindingCode.SAME_PICTURE_TWICE;
import static gatehouse.vocabulary.FindingCode.SIDES_DO_NOT_MATCH;
import static gatehouse.vocabulary.FindingCode.TAMPERED;
import static gatehouse.vocabulary.FindingCode.TOO_DARK;
import static gatehouse.vocabulary.FindingCode.TOO_SMALL;
import static gatehouse.vocabulary.FindingCode.UNSUPPORTED_DOCUMENT_TYPE;
import static gatehouse.vocabulary.FindingCode.WRONG_SIDE;

import gatehouse.casework.LookItem;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** For what a person may refuse each item. */
final class FittingCodes {

    private static final List<FindingCode> PICTURE = List.of(BLURRED, GLARE, TOO_DARK, OVEREXPOSED, TOO_SMALL, COVERED, CORNER_MISSING,
            NOT_IN_COLOUR, NOT_ORIGINAL, SAME_PICTURE_TWICE);

    private FittingCodes() {}

    static List<FindingCode> of(LookItem item) {
        return switch (item) {
            case FRONT -> with(PICTURE, DOCUMENT_NOT_FOUND, WRONG_SIDE, UNSUPPORTED_DOCUMENT_TYPE, EXPIRED, NAME_UNREADABLE,
                    DATE_OF_BIRTH_UNREADABLE, DATE_OF_BIRTH_MISSING, MRZ_UNREADABLE, FACE_NOT_FOUND, TAMPERED, DUPLICATE_IDENTITY);
            case BACK -> with(PICTURE, DOCUMENT_NOT_FOUND, WRONG_SIDE, SIDES_DO_NOT_MATCH, MRZ_UNREADABLE, TAMPERED);
            case SELFIE -> List.of(FACE_NOT_FOUND, FACE_MISMATCH, BLURRED, GLARE, TOO_DARK, OVEREXPOSED, COVERED, NOT_ORIGINAL,
                    SAME_PICTURE_TWICE);
            case DECLARED -> List.of(NAME_MISMATCH, DATE_OF_BIRTH_MISMATCH, NUMBER_MISMATCH, EXPIRED, UNSUPPORTED_DOCUMENT_TYPE, TAMPERED,
                    DUPLICATE_IDENTITY);
            case ELSEWHERE -> List.of(DUPLICATE_IDENTITY);
            case RULES -> List.of();
        };
    }

    private static List<FindingCode> with(List<FindingCode> codes, FindingCode... more) {
        return Stream.concat(codes.stream(), Stream.of(more)).toList();
    }
}
