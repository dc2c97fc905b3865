package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import java.util.List;

/**
 * Whether the portrait on a front is large enough to be compared with a face: height of YuNet's box (Wu, Peng and Yu, 2023) in pixels of the
 * picture as sent. Comparing scales faces to 112 pixels (Zhong and others, 2021); one of half as many is blurred by that. A doubt.
 */
final class PortraitSize implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.side() != Side.FRONT || seen.read().faces().isEmpty()) {
            return List.of();
        }
        long high = Math.round(seen.read().faces().get(0).height() * scale(seen));
        return high < seen.settings().portraitWarn()
                ? PictureCheck.doubt(FindingCode.TOO_SMALL, 0.6, "The portrait is only %d pixels high.".formatted(high), null) : List.of();
    }

    /** Pixels of the picture as sent for one of what was read. */
    private static double scale(Seen seen) {
        FlatCard card = seen.card();
        return seen.read().isOnCard() ? card.across() / Math.max(card.width(), card.height()) : seen.picture().scale();
    }
}
