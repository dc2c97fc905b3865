package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

class SharpnessTests {

    private static List<Finding> found(SelfieCondition condition, long seed) {
        PictureRequest request = PictureRequest.ofSelfie(Studio.selfie(condition, seed).bytes(), 1, LocalDate.of(2026, 11, 25));
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(request.bytes(), 1));
            return new Sharpness().look(Seen.of(request, picture, CheckSettings.DEFAULT));
        }
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
