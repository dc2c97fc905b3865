package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** Whether a face is shown on a screen: {@link Periodicity} over it. A face has no guilloche, so less is a doubt than on documents. */
final class FaceOnScreen {
    /** Decibels; bare faces have up to 7.6. */
    private static final double DOUBT = 8.5;

    private FaceOnScreen() {}

    static List<Finding> look(Seen seen, FaceFinder.Face face) {
        double right = face.x() + face.width();
        double bottom = face.y() + face.height();
        double pattern = Periodicity.of(seen.picture(), new Quadrangle(new double[] {face.x(), right, right, face.x()},
                new double[] {face.y(), face.y(), bottom, bottom}), DOUBT, seen.settings().fringeWarn()).everywhere();
        if (pattern >= seen.settings().patternFail()) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - seen.settings().patternFail(), 10),
                    "The face shows a screen's pattern of dots: it is a picture of a picture.", null);
        }
        return pattern >= DOUBT ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - DOUBT, 10),
                "The face may be shown on a screen: a person looks for a pattern of dots.", null) : List.of();
    }
}
