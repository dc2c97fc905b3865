package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import java.util.List;

/**
 * Whether the portrait on a front is large enough to be compared with a face: height of YuNet's box (Wu, Peng and Yu, 2023) in pixels of the
 * picture as sent. Faces are compared at 112 pixels (SFace: Zhong and others, 2021), of which such a box has about 90: a smaller one would be enlarged. A doubt.
 */
final class PortraitSize implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.side() != Side.FRONT || seen.read().faces().isEmpty()) {
            return List.of();
        }
        FaceFinder.Face portrait = seen.read().faces().get(0);
        long high = Math.round(portrait.height() * scale(seen));
        return high < seen.settings().portraitWarn()
                ? PictureCheck.doubt(FindingCode.TOO_SMALL, 0.6, "The portrait is only %d pixels high.".formatted(high), seen.asRead(FaceFinder.Box.of(portrait))) : List.of();
    }

    /** Pixels of the picture as sent for one of what was read. */
    private static double scale(Seen seen) {
        FlatCard card = seen.card();
        return seen.read().isOnCard() ? card.across() / Math.max(card.width(), card.height()) : seen.picture().scale();
    }
}
