package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import org.junit.jupiter.api.Test;

class SquareCornersTests {
    private final SquareCorners check = new SquareCorners();

    @Test
    void doubtsAPrintThatWasCutOutAlongTheCardsSides() {
        assertThat(TrueView.found(check, Condition.INKJET_PRINT, Kind.ID_CARD_FRONT, 17)).extracting(Finding::code)
                .containsExactly(FindingCode.NOT_ORIGINAL);
        assertThat(TrueView.found(check, Condition.INKJET_PRINT, Kind.DRIVING_LICENCE_BACK, 19)).extracting(Finding::code)
                .containsExactly(FindingCode.NOT_ORIGINAL);
    }

    @Test
    void findsNothingWrongWithTheRoundCornersOfCards() {
        for (Kind kind : new Kind[] {Kind.ID_CARD_FRONT, Kind.ID_CARD_TD2, Kind.DRIVING_LICENCE_BACK, Kind.RESIDENCE_PERMIT_FRONT}) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, kind, 50_003)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void asksNothingOfPages() {
        for (Kind kind : new Kind[] {Kind.PASSPORT, Kind.VISA_A, Kind.VISA_B}) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, kind, 50_003)).as(kind.name()).isEmpty();
        }
    }
}
