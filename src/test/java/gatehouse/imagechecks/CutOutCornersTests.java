package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutOutCornersTests {

    private static List<FindingCode> found(byte[] jpeg, Kind kind) {
        PictureRequest request = PictureRequest.ofDocument(jpeg, 1, kind.type(), kind.side(), LocalDate.of(2026, 11, 25));
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            Seen seen = Seen.of(request, Objects.requireNonNull(DecodedPicture.of(jpeg, 1)), CheckSettings.DEFAULT);
            assertThat(seen.located()).isInstanceOf(Located.Cropped.class);
            return new CutOutCorners().look(seen.with(DocumentReader.read(seen))).stream().map(Finding::code).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"PASSPORT", "ID_CARD_FRONT", "ID_CARD_BACK", "DRIVING_LICENCE_FRONT"})
    void doubtsAPictureThatWasCutOutWithinTheDocumentAndNoneAlongItsSides(Kind kind) {
        Shot shot = Studio.shoot(Condition.GOOD_CROPPED, kind, 80_012);
        assertThat(found(shot.bytes(), kind)).isEmpty();
        for (double cut : new double[] {0.03, 0.04}) {
            assertThat(found(Recut.cropped(shot.bytes(), cut), kind)).as("%s of each side", cut).containsExactly(FindingCode.CORNER_MISSING);
        }
    }
}
