package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** With a picture of which all is the document. */
    private static FaceMatch compare(FaceComparison comparison, byte[] portrait, byte[] selfie) {
        return compare(comparison, portrait, selfie, true);
    }

    private static FaceMatch compare(FaceComparison comparison, byte[] portrait, byte[] selfie, boolean whole) {
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            PictureRequest front = PictureRequest.ofDocument(portrait, 1, IdentityDocumentType.PASSPORT, Side.FRONT, LocalDate.of(2026, 11, 25));
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(portrait, 1));
            Seen seen = whole ? new Seen(front, picture, new Located.Cropped(picture.frame()), FlatCard.of(picture, picture.frame()), CheckSettings.DEFAULT)
                    : Seen.of(front, picture, CheckSettings.DEFAULT);
            return comparison.compare(seen, Objects.requireNonNull(DecodedPicture.of(selfie, 1)));
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
    void thePortraitOfADocumentThatLiesOnItsSideIsFound() throws Exception {
        FaceComparison comparison = new FaceComparison(StandInFaceModel.in(folder));
        byte[] passport = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 50_002).bytes();
        byte[] selfie = selfie(SelfieCondition.GOOD, 1);
        FaceMatch upright = compare(comparison, passport, selfie, false);
        assertThat(upright.result()).isNotEqualTo(FaceMatch.Result.NO_FACE);
        FaceMatch onItsSide = compare(comparison, Recut.quarterTurned(passport), selfie, false);
        assertThat(onItsSide.similarity()).isCloseTo(upright.similarity(), within(0.1));
    }

    @Test
    void thePortraitOnTheDocumentIsComparedAndNoLargerFaceBesideIt() throws Exception {
        FaceComparison comparison = new FaceComparison(StandInFaceModel.in(folder));
        byte[] passport = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 50_002).bytes();
        byte[] selfie = selfie(SelfieCondition.GOOD, 1);
        double alone = compare(comparison, passport, selfie, false).similarity();
        assertThat(compare(comparison, Recut.beside(passport, selfie, 1), selfie, false).similarity()).isCloseTo(alone, within(0.1)).isLessThan(0.99);
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
