package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Region;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentReaderTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);

    private static DocumentRead read(byte[] bytes, Kind kind) {
        PictureRequest request = PictureRequest.ofDocument(bytes, 1, kind.type(), kind.side(), AS_OF);
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(bytes, 1));
            return DocumentReader.read(Seen.of(request, picture, CheckSettings.DEFAULT));
        }
    }

    private static byte[] upsideDown(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        AffineTransform turn = AffineTransform.getRotateInstance(Math.PI, image.getWidth() / 2.0, image.getHeight() / 2.0);
        BufferedImage turned = new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(turned, "jpeg", out);
        return out.toByteArray();
    }

    @Test
    void saysWhereInThePictureTheZoneStandsHoweverTheDocumentIsHeld() throws IOException {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 3);
        double[] y = shot.truth().cornerY();
        double middle = (y[0] + y[1] + y[2] + y[3]) / 4;
        Region upright = zone(shot.bytes());
        assertThat(upright.top()).isGreaterThan((int) middle);
        assertThat(upright.width()).isGreaterThan(5 * upright.height());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shot.bytes()));
        Region turned = zone(upsideDown(shot.bytes()));
        assertThat(turned.left() + turned.width()).isCloseTo(image.getWidth() - upright.left(), within(20));
        assertThat(turned.top() + turned.height()).isCloseTo(image.getHeight() - upright.top(), within(20));
    }

    private static Region zone(byte[] bytes) {
        PictureRequest request = PictureRequest.ofDocument(bytes, 1, Kind.PASSPORT.type(), Kind.PASSPORT.side(), AS_OF);
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            Seen seen = Seen.of(request, Objects.requireNonNull(DecodedPicture.of(bytes, 1)), CheckSettings.DEFAULT);
            return Objects.requireNonNull(seen.with(DocumentReader.read(seen)).zone());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"PASSPORT", "ID_CARD_BACK"})
    void readsTheWholeZoneOfAGoodPicture(Kind kind) {
        for (long seed = 3; seed <= 4; seed++) {
            Shot shot = Studio.shoot(Condition.GOOD_PLAIN, kind, seed);
            DocumentRead read = read(shot.bytes(), kind);
            assertThat(read.fields().mrz()).as("seed %d", seed).isEqualTo(shot.truth().zone());
            assertThat(read.fields().mrzValid()).isTrue();
            assertThat(read.fields().dateOfBirth()).isEqualTo(shot.truth().holder().dateOfBirth());
            assertThat(read.fields().expiry()).isEqualTo(shot.truth().holder().expiry());
            assertThat(read.fields().documentNumber()).isEqualTo(shot.truth().holder().documentNumber());
        }
    }

    @Test
    void readsAPassportThatLiesOnItsSideThoughAFaceIsSeenInItUpsideDown() {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 1);
        assertThat(read(shot.bytes(), Kind.PASSPORT).fields().mrz()).isEqualTo(shot.truth().zone());
    }

    @Test
    void readsThePrintOfABackThatLiesUpsideDownAndHasNoZone() {
        for (long seed : new long[] {81_002, 81_032}) {
            PrintedText printed = read(Studio.shoot(Condition.GOOD_ROTATED, Kind.DRIVING_LICENCE_BACK, seed).bytes(), Kind.DRIVING_LICENCE_BACK).printed();
            assertThat(printed).as("seed %d", seed).isNotNull().matches(PrintedText::isOfADocument);
        }
    }

    @Test
    void readsAPassportThatIsOpenAtItsTwoPagesAsOneThatStandsUpright() {
        Shot shot = Studio.shoot(Condition.GOOD_SMALL, Kind.PASSPORT, 1);
        DocumentRead read = read(shot.bytes(), Kind.PASSPORT);
        assertThat(read.fields().mrz()).isEqualTo(shot.truth().zone());
        assertThat(read.quarters()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"PASSPORT", "ID_CARD_BACK"})
    void readsWhatLiesUpsideDown(Kind kind) throws IOException {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, kind, 3);
        DocumentRead upright = read(shot.bytes(), kind);
        DocumentRead turned = read(upsideDown(shot.bytes()), kind);
        assertThat(turned.fields().mrz()).isEqualTo(shot.truth().zone());
        assertThat(upright.fields().mrz()).isEqualTo(shot.truth().zone());
        // A card's back has no face: it is the check digits and what both readers hold that tell which way is up.
        assertThat(Math.floorMod(turned.quarters() - upright.quarters(), 4)).isEqualTo(2);
    }

    @Test
    void theFaceTellsWhichWayIsUpWhereThereIsNoZone() throws IOException {
        Shot shot = Studio.shoot(Condition.GOOD_CROPPED, Kind.ID_CARD_FRONT, 2);
        assertThat(read(shot.bytes(), Kind.ID_CARD_FRONT)).satisfies(read -> {
            assertThat(read.quarters()).isZero();
            assertThat(read.faces()).isNotEmpty();
        });
        assertThat(read(upsideDown(shot.bytes()), Kind.ID_CARD_FRONT)).satisfies(read -> {
            assertThat(read.quarters()).isEqualTo(2);
            assertThat(read.faces()).isNotEmpty();
        });
    }

    @Test
    void looksAtTheWholePictureWhereThePlaceFoundHoldsNoZone() {
        Shot shot = Studio.shoot(Condition.GOOD_CROPPED, Kind.ID_CARD_BACK, 3);
        PictureRequest request = PictureRequest.ofDocument(shot.bytes(), 1, Kind.ID_CARD_BACK.type(), Kind.ID_CARD_BACK.side(), AS_OF);
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(shot.bytes(), 1));
            double right = picture.width() / 2.0;
            double below = picture.height() / 3.0;
            Located mistaken = new Located.Whole(new Quadrangle(new double[] {0, right, right, 0}, new double[] {0, 0, below, below}), 1);
            Seen seen = new Seen(request, picture, mistaken, FlatCard.of(picture, mistaken.outline()), CheckSettings.DEFAULT);
            assertThat(DocumentReader.read(seen).fields().mrz()).isEqualTo(shot.truth().zone());
        }
    }

    @Test
    void readsALicencesBackByItsBarcode() {
        int licences = 0;
        for (long seed = 1; seed <= 2; seed++) {
            Shot shot = Studio.shoot(Condition.GOOD_SCAN, Kind.DRIVING_LICENCE_BACK, seed);
            DocumentRead read = read(shot.bytes(), Kind.DRIVING_LICENCE_BACK);
            assertThat(read.text()).isNull();
            if (read.licence() != null) {
                licences++;
                assertThat(read.fields().documentNumber()).isEqualTo(shot.truth().holder().documentNumber());
                assertThat(read.fields().dateOfBirth()).isEqualTo(shot.truth().holder().dateOfBirth());
                assertThat(read.printed()).as("nothing more was open").isNull();
            }
        }
        assertThat(licences).isPositive();
    }

    @Test
    void findsThePortraitAndReadsThePrintWhereThereIsNoZone() {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, 1);
        DocumentRead read = read(shot.bytes(), Kind.ID_CARD_FRONT);
        assertThat(read.faces()).isNotEmpty();
        assertThat(read.text()).isNull();
        assertThat(read.zone().isFound()).isFalse();
        PrintedEvidence printed = new PrintedEvidence(read.fields().printed(), AS_OF);
        assertThat(printed.saysNumber(shot.truth().holder().documentNumber())).isTrue();
        assertThat(printed.saysDate(shot.truth().holder().expiry())).isTrue();
        assertThat(List.of(read.fields().documentNumber() == null, read.fields().expiry() == null)).as("print counts for nothing by itself").containsOnly(true);
    }
}
