package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.TextLine;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetShapeTests {
    private static final Shot SHOT = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 50_002);
    private static final Quadrangle PHOTOGRAPH = outline(800, 600);
    private static final Quadrangle PAGE = outline(800, 563);

    private static Quadrangle outline(double width, double height) {
        return new Quadrangle(new double[] {100, 100 + width, 100 + width, 100}, new double[] {100, 100, 100 + height, 100 + height});
    }

    private static List<FindingCode> found(Quadrangle outline, @Nullable ZonePlace place) {
        return TrueView.of(SHOT, SHOT.bytes(), seen -> new SheetShape().look(new Seen(seen.request(), seen.picture(), new Located.Whole(outline, 1), seen.card(),
                seen.settings()).with(reading(place)))).stream().map(Finding::code).toList();
    }

    private static DocumentRead reading(@Nullable ZonePlace place) {
        return DocumentRead.of(0, List.of(), null, ZoneReading.none(LocalDate.of(2026, 11, 25)), place, null, null);
    }

    /** @param length of a card of 1,000 pixels */
    private static ZonePlace zone(boolean onCard, double length) {
        TextLine line = new TextLine(50, 600, 50 + length, 600, 25);
        return new ZonePlace(onCard, ZoneFormat.TD3, List.of(line), 1000, 704);
    }

    @Test
    void doubtsWhatHasTheShapeOfAPhotographWhereNoZoneWasRead() {
        assertThat(found(PHOTOGRAPH, null)).containsExactly(FindingCode.NOT_ORIGINAL);
        assertThat(found(PAGE, null)).isEmpty();
    }

    @Test
    void believesAZoneThatIsAsLongAsOnItsDocumentMoreThanTheShape() {
        assertThat(found(PHOTOGRAPH, zone(true, 888))).isEmpty();
        assertThat(found(PHOTOGRAPH, zone(false, 400))).as("read elsewhere").isEmpty();
    }

    @Test
    void doubtsWhatIsLargerThanTheDocumentOfItsZone() {
        assertThat(found(PHOTOGRAPH, zone(true, 700))).containsExactly(FindingCode.NOT_ORIGINAL);
        assertThat(found(PAGE, zone(true, 700))).containsExactly(FindingCode.NOT_ORIGINAL);
    }
}
