package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether the document is shown on a screen or printed in dots rather than there itself, by {@link Periodicity}: waves that
 * stand out of the spectrum, and colours out of step in the cross spectrum. Where there is no
 * room to measure it, this says nothing.
 */
final class ScreenOrPrint implements PictureCheck {
    /** Where the longer side has fewer pixels, a genuine document's fine lines come near the sensor's raster, which colours them. */
    private static final int FRINGES_FROM = 800;

    @Override
    public List<Finding> look(Seen seen) {
        CheckSettings lines = seen.settings();
        Periodicity found = periodicity(seen, lines.patternWarn());
        // Where the picture cuts the document, the outline may be that of a cloth, whose threads are a grid as well.
        if (found.everywhere() >= lines.patternFail() && !(seen.located() instanceof Located.Cut)) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(found.everywhere() - lines.patternFail(), 10),
                    "The picture shows a screen's or a print's pattern of dots all over the document: it is not the original.", null);
        }
        double beyond = Math.max(found.everywhere() - lines.patternWarn(), found.inPlaces() - lines.fringeWarn());
        return beyond >= 0 ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(beyond, 10),
                        "The document may be shown on a screen or printed: a person looks for a pattern of dots.", null)
                : List.of();
    }

    /** @param enough everywhere; below it nothing need be exact */
    static Periodicity periodicity(Seen seen, double enough) {
        Quadrangle outline = seen.located().outline();
        boolean fringes = Math.max(outline.width(), outline.height()) >= FRINGES_FROM;
        return Periodicity.of(seen.picture(), outline, enough, fringes ? seen.settings().fringeWarn() : Double.POSITIVE_INFINITY);
    }
}
