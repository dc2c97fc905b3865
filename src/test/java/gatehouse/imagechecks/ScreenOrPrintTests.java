package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenOrPrintTests {
    private final ScreenOrPrint check = new ScreenOrPrint();

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"COLOUR_COPY", "SCREEN_PHOTO"})
    void findsAPatternThatIsEverywhere(Condition condition) {
        for (long seed = 2004; seed <= 2006; seed++) {
            assertThat(TrueView.found(check, Studio.shoot(condition, seed))).as("seed %d", seed).extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_ORIGINAL);
        }
    }

    @Test
    void takesNoGuillocheForADisplay() {
        for (long seed = 50_001; seed <= 50_003; seed++) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, Kind.ID_CARD_TD2, seed)).as("seed %d", seed).isEmpty();
        }
    }
}
