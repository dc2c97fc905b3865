package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShadowTests {
    private final Shadow check = new Shadow();

    @Test
    void refusesAShadowOverTextInWhichPaperIsDarkAndDoubtsAMilderOneAndShowsWhere() {
        for (long seed = 2001; seed <= 2003; seed++) {
            Shot shot = Studio.shoot(Condition.SHADOW, seed);
            Finding finding = TrueView.found(check, shot).get(0);
            assertThat(finding.code()).as("seed %d", seed).isEqualTo(FindingCode.TOO_DARK);
            assertThat(finding.severity()).as("seed %d", seed).isEqualTo(seed == 2001 ? Severity.FAIL : Severity.WARN);
            double[] field = Objects.requireNonNull(shot.truth().flaw());
            Region region = Objects.requireNonNull(finding.region());
            assertThat(field[0] + field[2] / 2).as("seed %d", seed).isBetween((double) region.left(), (double) region.left() + region.width());
        }
    }

    @Test
    void takesNothingThatIsPrintedDarkForAShadow() {
        for (Kind kind : new Kind[] {Kind.PASSPORT, Kind.DRIVING_LICENCE_BACK, Kind.ID_CARD_FRONT}) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, kind, 50_004)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void saysNothingOfADarkPicture() {
        assertThat(TrueView.found(check, Condition.DARK, Kind.PASSPORT, 50_005)).isEmpty();
    }
}
