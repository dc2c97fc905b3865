package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether what lies there is larger than a document: a photo of a document on its sheet. A zone that was read on it says so by its length,
 * by the pitch of ISO 1073-2 and the sizes of ICAO 9303; where none was, the shape of a photograph does, four by three, which no document
 * of ISO/IEC 7810 has but for a hair. A doubt.
 */
final class SheetShape implements PictureCheck {
    private static final double PHOTOGRAPH = 4 / 3.0;
    private static final double TILTED = 0.12;
    /** Of the line, for outlines seen at a tilt, whose shape is told less well. */
    private static final double OF_TILTED = 5 / 7.0;

    @Override
    public List<Finding> look(Seen seen) {
        ZonePlace place = seen.read().place();
        if (!(seen.located() instanceof Located.Whole whole) || place != null && !place.onCard()) {
            return List.of();
        }
        if (place != null) {
            return !place.isOnSomethingLarger() ? List.of() : PictureCheck.doubt(FindingCode.NOT_ORIGINAL, 0.5,
                    "The document is only a part of what lies there, as on a photograph or a copy of it.", null);
        }
        return isPhotograph(seen, whole.outline())
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, 0.5, "What the picture shows has the shape of a photograph, not of a document.", null)
                : List.of();
    }

    private static boolean isPhotograph(Seen seen, Quadrangle corners) {
        double shape = seen.picture().untiltedShape(corners);
        double tilt = Math.max(uneven(corners, 0), uneven(corners, 1));
        return Math.abs(Math.log(shape / PHOTOGRAPH)) < seen.settings().photoWarn() * (tilt < TILTED ? 1 : OF_TILTED);
    }

    private static double uneven(Quadrangle corners, int side) {
        return Math.abs(Math.log(corners.side(side) / Math.max(1, corners.side(side + 2))));
    }
}
