package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Pixels along the longer side of the document; a card scanned at 300 dots an inch has about 1,010. In a picture that is itself
 * hardly larger than that, a part of the document is easily taken for all of it.
 */
final class CardSize implements PictureCheck {
    private static final double SMALL_PICTURE = 2.5;
    private static final double ALL = 0.6;

    @Override
    public List<Finding> look(Seen seen) {
        int across = (int) Math.round(seen.card().across());
        int edge = Math.max(seen.picture().width(), seen.picture().height()) * seen.picture().scale();
        CheckSettings lines = seen.settings();
        String reason = "%s is only %d pixels across.".formatted(seen.subject(), across);
        boolean sure = edge >= SMALL_PICTURE * lines.smallFail() || across >= ALL * edge;
        if (across < lines.smallFail() && sure) {
            return PictureCheck.failure(FindingCode.TOO_SMALL, PictureCheck.confidence(lines.smallFail() - across, 150), reason, null);
        }
        return across < lines.smallWarn() ? PictureCheck.doubt(FindingCode.TOO_SMALL, 0.5, reason, null) : List.of();
    }
}
