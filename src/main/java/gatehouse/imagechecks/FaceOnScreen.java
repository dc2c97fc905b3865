package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether a face is shown on a screen: {@link Periodicity} over it. A face has no guilloche, so less is a doubt than on documents; bare faces
 * have up to 7.9 decibels everywhere and 7 in places.
 */
final class FaceOnScreen {
    private FaceOnScreen() {}

    static List<Finding> look(Seen seen, FaceFinder.Face face) {
        double line = seen.settings().displayWarn();
        Periodicity found = dots(seen.picture(), face, line);
        if (found.everywhere() >= seen.settings().patternFail()) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(found.everywhere() - seen.settings().patternFail(), 10),
                    "The face shows a screen's pattern of dots: it is a picture of a picture.", null);
        }
        double most = Math.max(found.everywhere(), found.inPlaces());
        return most >= line ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(most - line, 10),
                "The face may be shown on a screen: a person looks for a pattern of dots.", null) : List.of();
    }

    /** @param line decibels; what is below need not be measured exactly */
    static Periodicity dots(DecodedPicture picture, FaceFinder.Face face, double line) {
        double right = face.x() + face.width();
        double bottom = face.y() + face.height();
        return Periodicity.of(picture, new Quadrangle(new double[] {face.x(), right, right, face.x()}, new double[] {face.y(), face.y(), bottom, bottom}),
                line, line);
    }
}
