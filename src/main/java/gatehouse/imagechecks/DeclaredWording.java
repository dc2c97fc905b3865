package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words how a part compared, without the values. */
final class DeclaredWording {
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.6;

    private DeclaredWording() {}

    static List<Finding> of(FieldComparison comparison) {
        return switch (comparison.verdict()) {
            case AGREES, NOT_COMPARABLE, NOT_STATED -> List.of();
            case NEARLY -> nearly(comparison.part());
            case DIFFERS -> differs(comparison.part());
            case UNREADABLE -> unreadable(comparison.part());
            case NOT_FOUND -> notFound(comparison.part());
        };
    }

    /** The front says what was stated, and the back another's. */
    static List<Finding> onlyOnTheBack(Set<FieldComparison.Part> parts) {
        String named = parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(", "));
        return PictureCheck.failure(FindingCode.SIDES_DO_NOT_MATCH, SURE,
                "The front says what was stated, but the back is of another document, by: " + named + ".", null);
    }

    private static List<Finding> differs(FieldComparison.Part part) {
        return switch (part) {
            case NAME -> PictureCheck.failure(FindingCode.NAME_MISMATCH, SURE, "The name on the document is not the one stated.", null);
            case DATE_OF_BIRTH -> PictureCheck.failure(FindingCode.DATE_OF_BIRTH_MISMATCH, SURE,
                    "The date of birth on the document is not the one stated.", null);
            case NUMBER -> PictureCheck.failure(FindingCode.NUMBER_MISMATCH, SURE, "The number on the document is not the one stated.", null);
            case EXPIRY -> List.of(NotChecked.because("The expiry read from the document is not the one stated: a person compares them."));
            // A person may have several, so another one refuses nobody.
            case NATIONALITY -> List.of(NotChecked.because("The nationality read from the document is not the one stated: a person compares "
                    + "them."));
        };
    }

    private static List<Finding> nearly(FieldComparison.Part part) {
        return switch (part) {
            case NAME -> PictureCheck.doubt(FindingCode.NAME_MISMATCH, DOUBTFUL,
                    "The name on the document is near the one stated but not the same: a person compares them.", null);
            case DATE_OF_BIRTH -> PictureCheck.doubt(FindingCode.DATE_OF_BIRTH_MISMATCH, DOUBTFUL,
                    "The date of birth on the document differs from the one stated by one digit, or day and month are exchanged: a "
                            + "person compares them.", null);
            case NUMBER -> PictureCheck.doubt(FindingCode.NUMBER_MISMATCH, DOUBTFUL,
                    "The number stated is near the document's, or is another one that stands on it: a person compares them.", null);
            case EXPIRY, NATIONALITY -> differs(part);
        };
    }

    private static List<Finding> unreadable(FieldComparison.Part part) {
        return switch (part) {
            case NAME -> PictureCheck.doubt(FindingCode.NAME_UNREADABLE, SURE, "The name could not be read from the document: a person "
                    + "compares it with the one stated.", null);
            case DATE_OF_BIRTH -> PictureCheck.doubt(FindingCode.DATE_OF_BIRTH_UNREADABLE, SURE,
                    "The date of birth could not be read from the document: a person compares it with the one stated.", null);
            case NUMBER -> List.of(NotChecked.because("The number could not be read from the document: a person compares it with the one "
                    + "stated."));
            case EXPIRY -> List.of(NotChecked.because("The expiry could not be read from the document: a person compares it with the one "
                    + "stated."));
            case NATIONALITY -> List.of();
        };
    }

    private static List<Finding> notFound(FieldComparison.Part part) {
        return switch (part) {
            case NAME -> PictureCheck.doubt(FindingCode.NAME_MISMATCH, DOUBTFUL,
                    "The name stated was not found in what is printed on the document, which could be read: a person compares them.", null);
            case DATE_OF_BIRTH -> PictureCheck.doubt(FindingCode.DATE_OF_BIRTH_MISMATCH, DOUBTFUL,
                    "The date of birth stated was not found in what is printed on the document, which could be read: a person compares them.",
                    null);
            case NUMBER -> PictureCheck.doubt(FindingCode.NUMBER_MISMATCH, DOUBTFUL,
                    "The number stated was not found in what is printed on the document, which could be read: a person compares them.", null);
            case EXPIRY -> List.of(NotChecked.because("The expiry stated was not found in what is printed on the document, which could be "
                    + "read: a person compares them."));
            case NATIONALITY -> List.of();
        };
    }
}
