package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourTests {
    private final Colour check = new Colour();

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"GREY_COPY", "TONED_COPY"})
    void passesNoCopyWithoutColourUnderLightOfAnyTint(Condition condition) {
        for (long seed = 50_001; seed <= 50_003; seed++) {
            assertThat(TrueView.found(check, condition, Kind.ID_CARD_FRONT, seed)).as("seed %d", seed).extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_IN_COLOUR);
        }
    }

    @Test
    void findsNothingWrongWithADocumentInColour() {
        for (long seed = 50_001; seed <= 50_003; seed++) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void asksNobodyForABackInColour() {
        assertThat(TrueView.found(check, Condition.GREY_COPY, Kind.ID_CARD_BACK, 50_001)).singleElement()
                .matches(finding -> finding.severity() == Severity.WARN);
    }
}
