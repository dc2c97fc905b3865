package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.ocr.TextLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a picture of 1,250 pixels, ten of which are a millimetre where it is a passport's page. */
class ZonePlaceTests {
    private static final int WIDTH = 1250;

    /** @param below from the last line to the picture's lower edge, pixels */
    private static ZonePlace zone(double left, double length, double below, int height) {
        return new ZonePlace(false, ZoneFormat.TD3, List.of(line(left, length, height - below - 63), line(left, length, height - below)), WIDTH, height);
    }

    private static TextLine line(double left, double length, double y) {
        return new TextLine(left, y, left + length, y, 30);
    }

    private static @Nullable Quadrangle cutOut(ZonePlace zone) {
        return zone.cutOut(1);
    }

    @Test
    void knowsAZoneOnItsDocumentFromOneOnASheet() {
        assertThat(zone(60, 1110, 80, 880).extent()).isBetween(0.99, 1.01);
        assertThat(zone(60, 1110, 80, 880).isOnSomethingLarger()).isFalse();
        assertThat(zone(60, 950, 80, 880).isOnSomethingLarger()).isTrue();
    }

    @Test
    void takesAPictureAsWideAsTheDocumentOfItsZoneForThatDocument() {
        Quadrangle page = Objects.requireNonNull(cutOut(zone(60, 1110, 80, 880)));
        assertThat(page.x()).containsExactly(0, WIDTH, WIDTH, 0);
        assertThat(page.y()).containsExactly(0, 0, 880, 880);
    }

    @Test
    void leavesOutThePageAbove() {
        Quadrangle page = Objects.requireNonNull(zone(60, 1110, 80, 1200).cutOut(2));
        assertThat(page.x()).containsExactly(0, 2 * WIDTH, 2 * WIDTH, 0);
        assertThat(page.y()).containsExactly(640, 640, 2400, 2400);
    }

    @Test
    void takesNoPictureForADocumentThatItCutsOrThatLiesElsewhereInIt() {
        assertThat(cutOut(zone(60, 1110, 80, 800))).as("cut above").isNull();
        assertThat(cutOut(zone(60, 1110, 30, 880))).as("cut below").isNull();
        assertThat(cutOut(zone(10, 1110, 80, 880))).as("cut on the left").isNull();
        assertThat(cutOut(zone(130, 1110, 80, 880))).as("cut on the right").isNull();
        assertThat(cutOut(zone(60, 950, 80, 880))).as("smaller than the picture").isNull();
        assertThat(cutOut(zone(60, 1110, 300, 1200))).as("something below").isNull();
        TextLine oblique = new TextLine(60, 760, 1170, 800, 30);
        assertThat(cutOut(new ZonePlace(false, ZoneFormat.TD3, List.of(oblique), WIDTH, 880))).as("oblique").isNull();
    }

    @Test
    void liesOnAnOutlineAsLongAsItsDocumentHoweverThatIsTurned() {
        ZonePlace zone = zone(60, 1110, 80, 880);
        Quadrangle page = new Quadrangle(new double[] {0, 1250, 1250, 0}, new double[] {0, 0, 880, 880});
        Quadrangle turned = new Quadrangle(new double[] {1250, 1250, 0, 0}, new double[] {0, 880, 880, 0});
        assertThat(zone.isOn(page)).isTrue();
        assertThat(zone.isOn(turned)).as("corners from another one on").isTrue();
        assertThat(zone.isOn(page.widened(1.3))).as("larger").isFalse();
        assertThat(zone.isOn(new Quadrangle(new double[] {0, 1250, 1250, 0}, new double[] {0, 0, 780, 780}))).as("without the last line").isFalse();
        assertThat(zone.scaled(0.5).isOn(page.scaled(0.5))).isTrue();
    }
}
