package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** What to say of two faces. A machine that is not sure refuses nobody: a person compares. */
final class FaceWording {
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.6;

    private FaceWording() {}

    /** None where both are surely one person's. */
    static List<Finding> of(FaceMatch match) {
        return switch (match.result()) {
            case SAME -> List.of();
            case NOT_SURELY_SAME -> PictureCheck.doubt(FindingCode.FACE_MISMATCH, DOUBTFUL,
                    "The face of the selfie is not surely that of the portrait: a person compares them.", null);
            case NO_FACE -> PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, SURE,
                    "No face was found in the selfie or on the document: a person compares them.", null);
            case NOT_COMPARED -> List.of(NotChecked.because("Faces are not compared by machine: a person compares them side by side."));
        };
    }
}
