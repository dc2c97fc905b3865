package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.FindingCode;
import org.junit.jupiter.api.Test;

class CoveredTests {
    private final Covered check = new Covered();

    @Test
    void refusesAFingerOverAField() {
        for (long seed : new long[] {2002, 2006, 2007}) {
            assertThat(TrueView.refuses(check, FindingCode.COVERED, Studio.shoot(Condition.FINGER, seed))).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void refusesAFingerOfTheTablesOwnColourAndOfTheDocuments() {
        for (long seed : new long[] {14, 15, 19}) {
            assertThat(TrueView.refuses(check, FindingCode.COVERED, Studio.shoot(Condition.FINGER, seed))).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void seesNoFingerInAStripedTable() {
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_SMALL, 1))).isEmpty();
    }

    @Test
    void letsAHandHoldTheDocumentByItsRim() {
        for (long seed = 50_001; seed <= 50_004; seed++) {
            assertThat(TrueView.refuses(check, FindingCode.COVERED, Studio.shoot(Condition.GOOD_HAND, Kind.ID_CARD_FRONT, seed))).as("seed %d", seed).isFalse();
        }
    }
}
