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

    @Test
    void takesNoSwingingLinesForAGridHoweverTheDocumentLies() {
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_ROTATED, 5))).isEmpty();
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_SAME_COLOUR, 5))).isEmpty();
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_CLUTTER, 7))).isEmpty();
    }

    @Test
    void findsAScreenWhoseMoireRunsOneWay() {
        for (long seed : new long[] {8, 14}) {
            assertThat(TrueView.found(check, Studio.shoot(Condition.SCREEN_PHOTO, seed))).as("seed %d", seed).extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_ORIGINAL);
        }
    }

    /** A few tiles see it, more than half do not. */
    @Test
    void doubtsAScreenWhoseMoireIsStrongInPlaces() {
        for (long seed : new long[] {60_013, 60_063}) {
            assertThat(TrueView.found(check, Studio.shoot(Condition.SCREEN_PHOTO, seed))).as("seed %d", seed).extracting(Finding::severity)
                    .containsExactly(Severity.WARN);
        }
    }

    @Test
    void refusesNoPictureThatCutsTheDocument() {
        Shot screen = Studio.shoot(Condition.SCREEN_PHOTO, 5);
        assertThat(TrueView.refuses(check, FindingCode.NOT_ORIGINAL, screen)).isTrue();
        List<Finding> findings = TrueView.of(screen, screen.bytes(), seen -> check.look(new Seen(seen.request(), seen.picture(),
                new Located.Cut(seen.located().outline(), List.of(0), 1), seen.card(), seen.settings())));
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARN);
    }
}
