package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.SelfieCondition;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharpnessTests {

    private static List<Finding> found(SelfieCondition condition, long seed) {
        return SelfieLook.found(new Sharpness(), condition, seed);
    }

    @Test
    void takesTheSoftEdgesOfAFaceForSharp() {
        for (long seed : new long[] {2, 9, 18, 22}) {
            assertThat(found(SelfieCondition.GOOD, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void refusesASelfieOutOfFocus() {
        for (long seed : new long[] {9, 11, 15}) {
            assertThat(found(SelfieCondition.DEFOCUS, seed)).as("seed %d", seed).singleElement()
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.FAIL));
        }
    }
}
