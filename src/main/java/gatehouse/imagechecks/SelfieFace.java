package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.ArrayList;
import java.util.List;

/** Whether a selfie shows one face, large enough, bare, awake and looking at the camera itself, by YuNet's box and five marks (Wu, Peng and Yu, 2023). */
final class SelfieFace implements PictureCheck {
    static final int EDGE = 480;
    /** A second face of less than this share of the first's area is somebody in the background. */
    private static final double SECOND = 0.3;
    /** YuNet's score; what has less in no position, at no size, is no face: see {@link FaceFinder#likeliest}. */
    static final double LIKE_A_FACE = 0.25;

    @Override
    public List<Finding> look(Seen seen) {
        List<FaceFinder.Face> faces = FaceFinder.find(seen.picture().pixels(), EDGE);
        if (faces.isEmpty()) {
            return without(seen);
        }
        FaceFinder.Face face = faces.get(0);
        Region region = seen.region(face.x(), face.y(), face.x() + face.width(), face.y() + face.height());
        List<Finding> findings = new ArrayList<>();
        if (faces.size() > 1 && faces.get(1).area() > SECOND * face.area()) {
            FaceFinder.Face other = faces.get(1);
            findings.addAll(PictureCheck.failure(FindingCode.FACE_NOT_FOUND, 0.8, "The picture shows more than one face.",
                    seen.region(other.x(), other.y(), other.x() + other.width(), other.y() + other.height())));
        }
        findings.addAll(FaceParts.look(seen, face, region));
        findings.addAll(FaceOnScreen.look(seen, face));
        findings.addAll(FaceOnDocument.look(seen, face));
        if (turn(face) > seen.settings().turnWarn()) {
            findings.addAll(PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, 0.7, "The face is turned away from the camera.", region));
        }
        if (face.height() * seen.picture().scale() < seen.settings().faceFail()) {
            findings.addAll(PictureCheck.failure(FindingCode.TOO_SMALL, 0.8, "The face is only %d pixels high."
                    .formatted(Math.round(face.height() * seen.picture().scale())), region));
        }
        return findings;
    }

    /** Refused where nothing is like a face at all, and light enough that one would be seen. */
    private static List<Finding> without(Seen seen) {
        boolean wouldBeSeen = seen.card().tone(0.8) >= seen.settings().darkWarn() && seen.card().tone(0.05) <= seen.settings().inkFail();
        return wouldBeSeen && FaceFinder.likeliest(seen.picture().within(EDGE)) < LIKE_A_FACE
                ? PictureCheck.failure(FindingCode.FACE_NOT_FOUND, 0.9, "The picture shows no face.", null)
                : PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, 0.8, "No face was found in the picture: a person looks.", null);
    }

    /** How far the nose lies from the middle between the eyes, in distances of the eyes. */
    static double turn(FaceFinder.Face face) {
        double[] m = face.marks();
        double dx = m[2] - m[0];
        double dy = m[3] - m[1];
        double eyes = Math.hypot(dx, dy);
        double along = ((m[4] - (m[0] + m[2]) / 2) * dx + (m[5] - (m[1] + m[3]) / 2) * dy) / Math.max(1, eyes);
        return Math.abs(along) / Math.max(1, eyes);
    }
}
