package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftPrintTests {
    private static final double[] RIGHT_HALF = {0.5, 0, 1, 1};
    private static final double[] ABOVE_THE_ZONE = {0, 0, 1, 0.72};
    private static final double[] ALL_BUT_THE_HEADING = {0, 0.14, 1, 1};

    /** @param part left, top, right and bottom of what is blurred, as shares of the document */
    private static List<Finding> found(PictureCheck check, Shot shot, double[] part) {
        return TrueView.of(shot, Recut.blurred(shot, part, 0.0045), check::look);
    }

    @Test
    void doubtsADocumentWhosePrintIsBlurredOnOneSide() {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, 70_001);
        assertThat(found(new Sharpness(), shot, RIGHT_HALF)).isEmpty();
        assertThat(found(new SoftPrint(), shot, RIGHT_HALF)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BLURRED);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
        });
    }

    @Test
    void marksWhatIsBlurred() {
        Shot shot = Studio.shoot(Condition.GOOD_SCAN, Kind.ID_CARD_FRONT, 70_002);
        double middle = (shot.truth().cornerX()[0] + shot.truth().cornerX()[1]) / 2;
        assertThat(found(new SoftPrint(), shot, RIGHT_HALF)).singleElement().satisfies(finding -> {
            assertThat(finding.region()).isNotNull();
            assertThat((double) finding.region().left()).isGreaterThan(0.9 * middle);
        });
    }

    @Test
    void isNotDeceivedByASharpZone() {
        for (long seed : new long[] {70_001, 70_003}) {
            Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, seed);
            assertThat(found(new Sharpness(), shot, ABOVE_THE_ZONE)).as("seed %d", seed).isEmpty();
            assertThat(found(new SoftPrint(), shot, ABOVE_THE_ZONE)).as("seed %d", seed).extracting(Finding::code).containsExactly(FindingCode.BLURRED);
        }
    }

    @Test
    void refusesADocumentOfWhichLittlePrintIsSharp() {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_BACK, 70_003);
        assertThat(found(new Sharpness(), shot, ALL_BUT_THE_HEADING)).isEmpty();
        assertThat(found(new SoftPrint(), shot, ALL_BUT_THE_HEADING)).extracting(Finding::severity).containsExactly(Severity.FAIL);
    }

    @Test
    void findsNoFaultWithSharpPrintAndSoftPortraits() {
        for (Condition condition : new Condition[] {Condition.GOOD_SAME_COLOUR, Condition.GOOD_DIM, Condition.GOOD_PALE}) {
            assertThat(TrueView.found(new SoftPrint(), Studio.shoot(condition, Kind.ID_CARD_FRONT, 70_001))).as("%s", condition).isEmpty();
        }
    }

    @Test
    void takesNoFoldOfAPassportForPrint() {
        Shot shot = Studio.shoot(Condition.GOOD_SMALL, 70_046);
        double[] x = shot.truth().cornerX();
        double[] y = shot.truth().cornerY();
        // As when the other page is taken for a part of the document.
        double[] above = {y[0] - 0.2 * (y[3] - y[0]), y[1] - 0.2 * (y[2] - y[1]), y[2], y[3]};
        Quadrangle wider = Quadrangle.ordered(x, above);
        List<Finding> findings = TrueView.of(shot, shot.bytes(), seen -> new SoftPrint().look(new Seen(seen.request(), seen.picture(),
                new Located.Whole(wider, 1), FlatCard.of(seen.picture(), wider), seen.settings())));
        assertThat(findings).isEmpty();
    }
}
