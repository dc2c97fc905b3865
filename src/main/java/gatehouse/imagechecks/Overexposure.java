package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** Too much light: even the darkest twentieth of the document, its ink and the portrait's hair, is bright. A plain order statistic, of our own choice. */
final class Overexposure implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        int ink = seen.card().tone(0.05);
        int paper = seen.card().tone(0.8);
        CheckSettings lines = seen.settings();
        if (paper < 235) {
            return List.of();
        }
        if (ink > lines.inkFail()) {
            return PictureCheck.failure(FindingCode.OVEREXPOSED, PictureCheck.confidence(ink - lines.inkFail(), 50), seen.subject()
                    + " is washed out by too much light.", null);
        }
        if (ink > lines.inkWarn()) {
            return PictureCheck.doubt(FindingCode.OVEREXPOSED, PictureCheck.confidence(ink - lines.inkWarn(), 50), seen.subject()
                    + " is very bright.", null);
        }
        return List.of();
    }
}
