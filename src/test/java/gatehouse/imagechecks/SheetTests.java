package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import org.junit.jupiter.api.Test;

class SheetTests {
    private final Sheet check = new Sheet();

    @Test
    void findsADocumentInTheMiddleOfAWhiteSheet() {
        Shot shot = Studio.shoot(Condition.GOOD_SCAN, Kind.ID_CARD_FRONT, 50_001);
        double alone = TrueView.of(shot, shot.bytes(), seen -> margin(seen, 0));
        double sheet = TrueView.of(shot, shot.bytes(), seen -> margin(seen, 0.2));
        assertThat(alone).isZero();
        assertThat(sheet).isGreaterThanOrEqualTo(CheckSettings.DEFAULT.marginWarn());
    }

    /** Of the document with so much around it, as a share of its sides. */
    private static double margin(Seen seen, double around) {
        double[] x = seen.located().outline().x().clone();
        double[] y = seen.located().outline().y().clone();
        double middleX = (x[0] + x[1] + x[2] + x[3]) / 4;
        double middleY = (y[0] + y[1] + y[2] + y[3]) / 4;
        for (int i = 0; i < 4; i++) {
            x[i] += 2 * around * (x[i] - middleX);
            y[i] += 2 * around * (y[i] - middleY);
        }
        return Sheet.margin(FlatCard.of(seen.picture(), new Quadrangle(x, y)));
    }

    @Test
    void findsNothingWrongWithADocumentAlone() {
        for (Kind kind : new Kind[] {Kind.PASSPORT, Kind.ID_CARD_BACK, Kind.VISA_A}) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, kind, 50_003)).as(kind.name()).isEmpty();
        }
    }
}
