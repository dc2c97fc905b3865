package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.List;

/**
 * Pixels along the longer side of the document; a card of ISO/IEC 7810 scanned at 300 dots an inch has about 1,010. The lines come from what a
 * letter of the zone needs, of which so many stand on a line (ICAO 9303 parts 4 to 6).
 */
final class CardSize implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        int across = (int) Math.round(seen.card().across());
        CheckSettings lines = seen.settings();
        Region where = seen.located() instanceof Located.Whole ? seen.onCard(0, 0, seen.card().width(), seen.card().height()) : null;
        String reason = "%s is only %d pixels across.".formatted(seen.subject(), across);
        if (across < lines.smallFail()) {
            return PictureCheck.failure(FindingCode.TOO_SMALL, PictureCheck.confidence(lines.smallFail() - across, 150), reason, where);
        }
        return across < lines.smallWarn() ? PictureCheck.doubt(FindingCode.TOO_SMALL, 0.5, reason, where) : List.of();
    }
}
