package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** What to say of two faces. A machine that is not sure refuses nobody: a person compares. */
final class FaceWording {
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.6;

    private FaceWording() {}

    /**
     * Similarity that two photographs of one person, taken years apart, hardly have and a picture of the portrait does: chosen far above
     * SFace's line between persons, 0.363 (Zhong and others, 2021), and not measured, for the operator supplies the model.
     */
    private static final double ONE_PICTURE = 0.9;

    /** None where both are surely one person's, and not one picture of them. */
    static List<Finding> of(FaceMatch match) {
        return switch (match.result()) {
            case SAME -> match.similarity() < ONE_PICTURE ? List.of() : PictureCheck.doubt(FindingCode.NOT_ORIGINAL, DOUBTFUL,
                    "The selfie is so like the portrait that it may be a picture of it: a person looks.", null);
            case NOT_SURELY_SAME -> PictureCheck.doubt(FindingCode.FACE_MISMATCH, DOUBTFUL,
                    "The face of the selfie is not surely that of the portrait: a person compares them.", null);
            case NO_FACE -> PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, SURE,
                    "No face was found in the selfie or on the document: a person compares them.", null);
            case NOT_COMPARED -> List.of(NotChecked.because("Faces are not compared by machine: a person compares them side by side."));
        };
    }
}
