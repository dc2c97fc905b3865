package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRegionTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(longs = {1, 107})
    void aPieceFromElsewhereIsDoubtedWhereItIs(long seed) {
        Shot forged = Studio.shoot(Condition.PASTED, seed);
        List<Finding> findings = look(forged.bytes(), 1);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TAMPERED);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            Region region = Objects.requireNonNull(finding.region());
            double[] piece = Objects.requireNonNull(forged.truth().flaw());
            assertThat(region.left() + region.width() / 2.0).isBetween(piece[0], piece[0] + piece[2]);
            assertThat(region.top() + region.height() / 2.0).isBetween(piece[1], piece[1] + piece[3]);
        });
    }

    @Test
    void aPictureStoredOnceOrTwiceAsAWholeIsNot() {
        byte[] once = Studio.shoot(Condition.GOOD_PLAIN, 9).bytes();
        assertThat(look(once, 1)).isEmpty();
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            assertThat(look(Recut.stored(Recut.decoded(once), 95), 1)).isEmpty();
        }
    }

    /** Of sizes that are no multiple of eight, so that the blocks of a turned picture begin elsewhere than at its upper left; the piece is from three and five pixels beside. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whicheverWayTheCameraWasHeld(int orientation) {
        Shot shot = Studio.shoot(Kind.ID_CARD_FRONT, 7, 1500, 1124, 90);
        double[] x = shot.truth().cornerX();
        double[] y = shot.truth().cornerY();
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = Recut.decoded(Recut.stored(Recut.decoded(shot.bytes()), 75));
            int left = (int) (x[0] + x[2]) / 2;
            int top = (int) (y[0] + y[2]) / 2;
            Mat piece = new Mat(picture, new Rect(left - 150, top - 100, 300, 200)).clone();
            assertThat(evidence(Recut.stored(picture, 97), orientation)).isLessThan(CheckSettings.DEFAULT.pieceWarn());
            piece.copyTo(new Mat(picture, new Rect(left - 147, top - 95, 300, 200)));
            assertThat(evidence(Recut.stored(picture, 97), orientation)).isGreaterThan(CheckSettings.DEFAULT.pieceWarn());
        }
    }

    private static double evidence(byte[] bytes, int orientation) {
        return PastedRegion.strangest(seen(bytes, orientation)).evidence();
    }

    private static List<Finding> look(byte[] bytes, int orientation) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            return new PastedRegion().look(seen(bytes, orientation));
        }
    }

    private static Seen seen(byte[] bytes, int orientation) {
        PictureRequest request = PictureRequest.ofDocument(bytes, orientation, IdentityDocumentType.ID_CARD, Side.FRONT, AS_OF);
        return Seen.of(request, Objects.requireNonNull(DecodedPicture.of(bytes, orientation)), CheckSettings.DEFAULT);
    }
}
