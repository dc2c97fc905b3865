package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** Too little light: the 80th percentile of the document's grey, that is the brightness of its paper. A plain order statistic, of our own choice. */
final class Darkness implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        int paper = seen.card().tone(0.8);
        CheckSettings lines = seen.settings();
        if (paper < lines.darkFail()) {
            return PictureCheck.failure(FindingCode.TOO_DARK, PictureCheck.confidence(lines.darkFail() - paper, 40), seen.subject()
                    + " is too dark to read.", null);
        }
        if (paper < lines.darkWarn()) {
            return PictureCheck.doubt(FindingCode.TOO_DARK, PictureCheck.confidence(lines.darkWarn() - paper, 40), seen.subject()
                    + " is rather dark.", null);
        }
        return List.of();
    }
}
