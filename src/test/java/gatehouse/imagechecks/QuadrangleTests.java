package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuadrangleTests {
    private static final Quadrangle CARD = box(100, 100, 900, 600);

    private static Quadrangle box(double left, double top, double right, double bottom) {
        return new Quadrangle(new double[] {left, right, right, left}, new double[] {top, top, bottom, bottom});
    }

    private static Quadrangle turned(Quadrangle one, double degrees) {
        double[] x = new double[4];
        double[] y = new double[4];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < 4; i++) {
            x[i] = 500 + (one.x()[i] - 500) * cos - (one.y()[i] - 350) * sin;
            y[i] = 350 + (one.x()[i] - 500) * sin + (one.y()[i] - 350) * cos;
        }
        return Quadrangle.ordered(x, y);
    }

    @Test
    void surroundsWhatLiesInsideItAndItself() {
        assertThat(CARD.surrounds(box(200, 200, 400, 500))).isTrue();
        assertThat(CARD.surrounds(CARD)).isTrue();
        assertThat(turned(CARD, 30).surrounds(turned(box(200, 200, 400, 500), 30))).isTrue();
    }

    @Test
    void surroundsWhatHardlySticksOutAndNothingThatDoesMore() {
        assertThat(CARD.surrounds(box(90, 100, 400, 500))).isTrue();
        assertThat(CARD.surrounds(box(70, 100, 400, 500))).isFalse();
        assertThat(box(200, 200, 400, 500).surrounds(CARD)).isFalse();
        assertThat(CARD.surrounds(box(1000, 100, 1200, 300))).isFalse();
    }

    @Test
    void isParallelWhereEachSideRunsNearlyAsSomeSideOfTheOther() {
        assertThat(CARD.isParallelTo(box(0, 0, 10, 20), List.of())).isTrue();
        assertThat(CARD.isParallelTo(turned(CARD, 4), List.of())).isTrue();
        assertThat(CARD.isParallelTo(turned(CARD, 90), List.of())).isTrue();
        assertThat(CARD.isParallelTo(turned(CARD, 12), List.of())).isFalse();
    }

    @Test
    void isNotParallelWhereOneSideRunsOtherwise() {
        Quadrangle leaning = new Quadrangle(new double[] {300, 900, 900, 100}, new double[] {100, 100, 600, 600});
        assertThat(leaning.isParallelTo(CARD, List.of())).isFalse();
        assertThat(leaning.isParallelTo(CARD, List.of(0, 3))).as("where that side is hidden").isTrue();
        assertThat(leaning.isParallelTo(CARD, List.of(0, 2))).isFalse();
    }

    @Test
    void tellsTheShapeOfACardFromHoweverTiltedACamera() {
        double[][] corners = {{-42.8, -27}, {42.8, -27}, {42.8, 27}, {-42.8, 27}};
        for (double tilt : new double[] {0, 0.2, 0.5}) {
            double[] x = new double[4];
            double[] y = new double[4];
            for (int i = 0; i < 4; i++) {
                double depth = 200 + corners[i][0] * Math.sin(tilt);
                x[i] = 1000 + 1800 * (corners[i][0] * Math.cos(tilt) + 10) / depth;
                y[i] = 750 + 1800 * (corners[i][1] - 5) / depth;
            }
            assertThat(new Quadrangle(x, y).untiltedShape(1000, 750, 1800)).isCloseTo(85.6 / 54, org.assertj.core.data.Offset.offset(1e-9));
        }
    }
}
