package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of two faces through OpenCV's FaceRecognizerSF, with a stand-in for the model that the operator supplies. */
class FaceComparisonTests {

    @TempDir Path folder;

    private static byte[] selfie(SelfieCondition condition, long seed) {
        return Studio.selfie(condition, seed).bytes();
    }

    private static FaceMatch compare(FaceComparison comparison, byte[] portrait, byte[] selfie) {
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            return comparison.compare(Objects.requireNonNull(DecodedPicture.of(portrait, 1)), Objects.requireNonNull(DecodedPicture.of(selfie, 1)));
        }
    }

    @Test
    void aFaceIsItselfAndLessAnother() throws Exception {
        FaceComparison comparison = new FaceComparison(StandInFaceModel.in(folder));
        byte[] one = selfie(SelfieCondition.GOOD, 1);
        FaceMatch itself = compare(comparison, one, one);
        assertThat(itself.result()).isEqualTo(FaceMatch.Result.SAME);
        assertThat(itself.similarity()).isGreaterThan(0.999);
        FaceMatch another = compare(comparison, one, selfie(SelfieCondition.GOOD, 2));
        assertThat(another.similarity()).isLessThan(itself.similarity() - 0.05);
        assertThat(compare(comparison, one, selfie(SelfieCondition.GOOD, 2))).as("the same each time").isEqualTo(another);
    }

    @Test
    void whereThereIsNoFaceNothingIsCompared() throws Exception {
        FaceComparison comparison = new FaceComparison(StandInFaceModel.in(folder));
        assertThat(compare(comparison, selfie(SelfieCondition.GOOD, 1), selfie(SelfieCondition.NO_FACE, 1)))
                .isEqualTo(new FaceMatch(FaceMatch.Result.NO_FACE, 0));
        assertThat(compare(comparison, selfie(SelfieCondition.NO_FACE, 1), selfie(SelfieCondition.GOOD, 1)).result()).isEqualTo(FaceMatch.Result.NO_FACE);
    }

    @Test
    void aModelThatIsAnotherThanTheSettingsSayIsNotUsed() throws Exception {
        FaceModel model = StandInFaceModel.in(folder);
        Files.write(Path.of(model.path()), new byte[] {1, 2, 3});
        byte[] one = selfie(SelfieCondition.GOOD, 1);
        assertThatThrownBy(() -> compare(new FaceComparison(model), one, one)).isInstanceOf(IllegalStateException.class).hasMessageContaining("checksum");
    }
}
