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
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnOverTests {
    private static final int WIDE = 300;
    private static final int HIGH = 90;

    private final DrawnOver check = new DrawnOver();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAnEditorHidIsDoubtedWhereItIs(long seed) {
        Shot hidden = Studio.shoot(Condition.REDACTED, seed);
        double[] flaw = Objects.requireNonNull(hidden.truth().flaw());
        assertThat(TrueView.found(check, hidden)).singleElement().satisfies(finding -> isOf(finding, flaw[0], flaw[1], flaw[2], flaw[3]));
    }

    @ParameterizedTest
    @CsvSource({"0, 85", "0, 97", "60, 90", "128, 90", "255, 85", "255, 95"})
    void aBoxOfAnyGreyIsDoubted(int grey, int quality) {
        assertIsDoubted(piece -> piece.put(new Scalar(grey, grey, grey, 0)), quality);
    }

    @Test
    void aBoxOfThePapersOwnColourIsDoubted() {
        assertIsDoubted(piece -> piece.put(opencv_core.mean(piece)), 90);
    }

    @ParameterizedTest
    @CsvSource({"6, 95", "9, 85", "12, 90", "16, 95"})
    void aMosaicIsDoubted(int square, int quality) {
        assertIsDoubted(piece -> {
            Mat small = new Mat();
            opencv_imgproc.resize(piece, small, new Size(piece.cols() / square, piece.rows() / square), 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.resize(small, piece, piece.size(), 0, 0, opencv_imgproc.INTER_NEAREST);
        }, quality);
    }

    /** Of a size that is no multiple of eight, so that the blocks of a turned picture begin elsewhere than at its upper left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whicheverWayTheCameraWasHeld(int orientation) {
        Shot shot = Studio.shoot(Kind.ID_CARD_FRONT, 7, 1500, 1124, 90);
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            byte[] bytes = drawn(shot, piece -> piece.put(new Scalar(120, 110, 100, 0)), 90);
            PictureRequest request = PictureRequest.ofDocument(bytes, orientation, IdentityDocumentType.ID_CARD, Side.FRONT, LocalDate.of(2026, 11, 25));
            Seen seen = Seen.of(request, Objects.requireNonNull(DecodedPicture.of(bytes, orientation)), CheckSettings.DEFAULT);
            assertThat(check.look(seen)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"GOOD_PLAIN", "GOOD_CLUTTER", "GOOD_SCAN", "GOOD_CROPPED", "GOOD_DIM", "GOOD_SMALL"})
    void goodPicturesAreNot(Condition condition) {
        for (long seed = 11; seed <= 13; seed++) {
            assertThat(TrueView.found(check, Studio.shoot(condition, seed))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"GLARE", "OVEREXPOSED", "DARK"})
    void neitherIsWhatLightBlewOutOrDrowned(Condition condition) {
        for (long seed = 11; seed <= 13; seed++) {
            assertThat(TrueView.found(check, Studio.shoot(condition, seed))).as("seed %d", seed).isEmpty();
        }
    }

    /** One cropped scan with a magnetic stripe, two with a printed band, stored so coarsely that these have no noise left. */
    @ParameterizedTest
    @ValueSource(longs = {90_079, 90_010, 90_011})
    void norAStripeOrABandThatIsPrinted(long seed) {
        assertThat(TrueView.found(check, Studio.shoot(Condition.GOOD_CROPPED, seed))).isEmpty();
    }

    @Test
    void norWhatCoarseStorageMadeEven() {
        Shot shot = Studio.shoot(Kind.ID_CARD_FRONT, 7, 1500, 1124, 95);
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            for (int quality : new int[] {10, 20, 40, 60}) {
                byte[] coarse = Recut.stored(Recut.decoded(shot.bytes()), quality);
                assertThat(TrueView.of(shot, coarse, check::look)).as("quality %d", quality).isEmpty();
            }
        }
    }

    private interface Drawing {
        void onto(Mat piece);
    }

    private void assertIsDoubted(Drawing drawing, int quality) {
        Shot shot = Studio.shoot(Kind.ID_CARD_FRONT, 7, 1500, 1124, 90);
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Rect rect = place(shot);
            assertThat(TrueView.of(shot, drawn(shot, drawing, quality), check::look)).singleElement()
                    .satisfies(finding -> isOf(finding, rect.x(), rect.y(), rect.width(), rect.height()));
        }
    }

    private static void isOf(Finding finding, double left, double top, double width, double height) {
        assertThat(finding.code()).isEqualTo(FindingCode.COVERED);
        assertThat(finding.severity()).isEqualTo(Severity.WARN);
        Region region = Objects.requireNonNull(finding.region());
        assertThat(region.left() + region.width() / 2.0).isBetween(left, left + width);
        assertThat(region.top() + region.height() / 2.0).isBetween(top, top + height);
    }

    private static byte[] drawn(Shot shot, Drawing drawing, int quality) {
        Mat picture = Recut.decoded(shot.bytes());
        drawing.onto(new Mat(picture, place(shot)));
        return Recut.stored(picture, quality);
    }

    /** About the document's middle. */
    private static Rect place(Shot shot) {
        double[] x = shot.truth().cornerX();
        double[] y = shot.truth().cornerY();
        return new Rect((int) (x[0] + x[2] - WIDE) / 2, (int) (y[0] + y[2] - HIGH) / 2, WIDE, HIGH);
    }
}
