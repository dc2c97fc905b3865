package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class LyingThingTests {
    private final LyingThing check = new LyingThing();

    @Test
    void leavesAThingThatLiesOnTheDocumentToAPerson() {
        for (long seed : new long[] {3, 16, 31, 37}) {
            assertThat(TrueView.found(check, Studio.shoot(Condition.FINGER, seed))).as("seed %d", seed).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.COVERED);
                assertThat(finding.severity()).isEqualTo(Severity.WARN);
                assertThat(finding.region()).isNotNull();
            });
        }
    }

    @Test
    void takesNoPrintedFieldForAThing() {
        for (Kind kind : new Kind[] {Kind.ID_CARD_BACK, Kind.RESIDENCE_PERMIT_FRONT, Kind.DRIVING_LICENCE_FRONT}) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, kind, 50_001)).as("%s", kind).isEmpty();
        }
    }
}
