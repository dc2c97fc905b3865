package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.FindingCode;
import org.junit.jupiter.api.Test;

class GlareTests {
    private final Glare check = new Glare();

    @Test
    void refusesALampsReflection() {
        for (long seed : new long[] {2002, 2006, 2008}) {
            assertThat(TrueView.refuses(check, FindingCode.GLARE, Studio.shoot(Condition.GLARE, seed))).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void seesAReflectionThatRunsIntoAWhiteField() {
        for (long seed : new long[] {6, 36, 50}) {
            assertThat(TrueView.found(check, Studio.shoot(Condition.GLARE, seed))).as("seed %d", seed).isNotEmpty();
        }
    }

    @Test
    void takesNoBlownStripWithPrintOnItForAReflection() {
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_PLAIN, 15))).isEmpty();
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_SMALL, 9))).isEmpty();
    }

    @Test
    void takesNoWhiteFieldForAReflection() {
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_PLAIN, 2003))).isEmpty();
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_ROTATED, 2005))).isEmpty();
    }
}
