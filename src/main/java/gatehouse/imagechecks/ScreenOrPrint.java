package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether the document is shown on a screen or printed in dots rather than there itself: {@link Periodicity} of nearly the least of
 * its tiles, for a screen's grid and a print's dots are everywhere, and barcodes, letters and guilloches in places.
 */
final class ScreenOrPrint implements PictureCheck {
    private static final int FEWEST = 3;

    @Override
    public List<Finding> look(Seen seen) {
        double[] tiles = Periodicity.of(seen.picture(), seen.located().outline());
        CheckSettings lines = seen.settings();
        double pattern = tiles.length < FEWEST ? 0 : tiles[tiles.length - 2];
        if (pattern >= lines.patternFail()) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - lines.patternFail(), 10),
                    "The picture shows a screen's or a print's pattern of dots all over the document: it is not the original.", null);
        }
        return pattern >= lines.patternWarn()
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(pattern - lines.patternWarn(), 10),
                        "The document may be shown on a screen or printed: a person looks for a pattern of dots.", null)
                : List.of();
    }
}
