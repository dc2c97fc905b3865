package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether the document is shown on a screen or printed in dots rather than there itself, by {@link Periodicity}. Where there is no
 * room to measure it, this says nothing.
 */
final class ScreenOrPrint implements PictureCheck {
    /** Where the longer side has fewer pixels, a genuine document's fine lines come near the sensor's raster, which colours them. */
    private static final int FRINGES_FROM = 800;

    @Override
    public List<Finding> look(Seen seen) {
        CheckSettings lines = seen.settings();
        double pattern = pattern(seen, lines.patternWarn());
        // Where the picture cuts the document, the outline may be that of a cloth, whose threads are a grid as well.
        if (pattern >= lines.patternFail() && !(seen.located() instanceof Located.Cut)) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - lines.patternFail(), 10),
                    "The picture shows a screen's or a print's pattern of dots all over the document: it is not the original.", null);
        }
        return pattern >= lines.patternWarn()
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - lines.patternWarn(), 10),
                        "The document may be shown on a screen or printed: a person looks for a pattern of dots.", null)
                : List.of();
    }

    /** As {@link Periodicity} measures it. */
    static double pattern(Seen seen, double enough) {
        Quadrangle outline = seen.located().outline();
        return Periodicity.of(seen.picture(), outline, enough, Math.max(outline.width(), outline.height()) >= FRINGES_FROM);
    }
}
