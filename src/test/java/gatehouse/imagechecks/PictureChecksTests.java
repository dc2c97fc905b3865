package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Severity;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureChecksTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final PictureChecks checks = PictureChecks.withDefaults();

    private static List<FindingCode> codes(PictureVerdict verdict) {
        return verdict.findings().stream().map(Finding::code).filter(code -> code != FindingCode.NOT_CHECKED).toList();
    }

    private static List<FindingCode> failures(PictureVerdict verdict) {
        return verdict.findings().stream().filter(finding -> finding.severity() == Severity.FAIL).map(Finding::code).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(IdentityDocumentType.class)
    void passesACleanDocument(IdentityDocumentType type) {
        for (int seed = 0; seed < 3; seed++) {
            InventedPerson person = InventedPerson.ofSeed(100 + seed);
            PictureVerdict front = checks.checkFront(Specimens.identityFront(type, person), 1, type, AS_OF, List.of());
            assertThat(codes(front)).isEmpty();
            assertThat(front.outcome()).isEqualTo(Outcome.PASS);
            assertThat(front.findings()).isEmpty();
            if (type.hasBack()) {
                assertThat(codes(checks.checkBack(Specimens.identityBack(type, person), 1, type, AS_OF, List.of()))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void findsEachFlawByItsCode(Flaw flaw) {
        for (int seed = 0; seed < 2; seed++) {
            for (IdentityDocumentType type : List.of(IdentityDocumentType.PASSPORT, IdentityDocumentType.ID_CARD)) {
                byte[] bytes = Specimens.identityFront(type, InventedPerson.ofSeed(200 + seed), flaw);
                PictureVerdict verdict = checks.checkFront(bytes, 1, type, AS_OF, List.of());
                assertThat(failures(verdict)).as("%s, seed %d", type, seed).contains(FindingCode.valueOf(flaw.name()));
                assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Flaw.class, names = {"BLURRED", "TOO_DARK", "OVEREXPOSED", "NOT_IN_COLOUR"})
    void findsTheFlawsOfASelfie(Flaw flaw) {
        InventedPerson person = InventedPerson.ofSeed(7);
        assertThat(codes(checks.checkSelfie(Specimens.selfie(person), 1, AS_OF, List.of()))).isEmpty();
        assertThat(failures(checks.checkSelfie(Specimens.selfie(person, flaw), 1, AS_OF, List.of()))).contains(FindingCode.valueOf(flaw.name()));
    }

    @Test
    void namesTheCornerThatIsOutside() throws Exception {
        byte[] cut = Specimens.identityFront(IdentityDocumentType.PASSPORT, InventedPerson.ofSeed(200), Flaw.CORNER_MISSING);
        PictureVerdict verdict = checks.checkFront(cut, 1, IdentityDocumentType.PASSPORT, AS_OF, List.of());
        Finding corner = verdict.findings().stream().filter(finding -> finding.code() == FindingCode.CORNER_MISSING).findFirst().orElseThrow();
        int middle = ImageIO.read(new ByteArrayInputStream(cut)).getWidth() / 2;
        boolean left = Objects.requireNonNull(corner.region()).left() < middle;
        assertThat(corner.reason()).contains(left ? "left" : "right").endsWith("corner is outside the picture.");
    }

    @Test
    void honoursTheOrientationMark() throws Exception {
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(Specimens.identityFront(IdentityDocumentType.ID_CARD,
                InventedPerson.ofSeed(3))));
        BufferedImage turned = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                turned.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(Rendering.upright(png(turned), 6, 5000).orElseThrow()));
        assertThat(shown.getWidth()).isEqualTo(upright.getWidth());
        assertThat(Math.abs((shown.getRGB(300, 300) & 0xFF) - (upright.getRGB(300, 300) & 0xFF))).isLessThan(24);
    }

    @Test
    void knowsAPictureAgainByItsBytesAndByItsLook() throws Exception {
        byte[] front = Specimens.identityFront(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(1));
        byte[] other = Specimens.identityBack(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(1));
        byte[] someoneElse = Specimens.identityFront(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(2));
        byte[] again = Rendering.upright(front, 1, 1200).orElseThrow();
        PictureFingerprint known = fingerprint(front);
        assertThat(codes(compareSides(known, fingerprint(front)))).containsExactly(FindingCode.SAME_PICTURE_TWICE);
        assertThat(failures(compareSides(known, fingerprint(again)))).containsExactly(FindingCode.SAME_PICTURE_TWICE);
        assertThat(codes(compareSides(known, fingerprint(other)))).isEmpty();
        assertThat(codes(compareSides(known, fingerprint(someoneElse)))).isEmpty();
        List<KnownPicture> others = List.of(new KnownPicture("the front", known));
        assertThat(failures(checks.checkBack(front, 1, IdentityDocumentType.ID_CARD, AS_OF, others))).contains(FindingCode.SAME_PICTURE_TWICE);
    }

    private PictureVerdict compareSides(PictureFingerprint front, PictureFingerprint back) {
        return checks.compareSides(front, back, ReadFields.NONE, ReadFields.NONE, IdentityDocumentType.ID_CARD);
    }

    private PictureFingerprint fingerprint(byte[] bytes) {
        return Objects.requireNonNull(checks.checkFront(bytes, 1, IdentityDocumentType.ID_CARD, AS_OF, List.of()).fingerprint());
    }

    @Test
    void judgesTheStatedExpiryByTheAssessmentsDate() {
        Declared declared = new Declared("Ada Byron", LocalDate.of(1980, 12, 10), "123", LocalDate.of(2026, 11, 24), null, null);
        assertThat(codes(checks.compareWithDeclared(declared, null, null, LocalDate.of(2026, 11, 24)))).isEmpty();
        assertThat(failures(checks.compareWithDeclared(declared, null, null, LocalDate.of(2026, 11, 25)))).containsExactly(FindingCode.EXPIRED);
        assertThat(checks.compareWithDeclared(declared, null, null, LocalDate.of(2026, 1, 1)).outcome()).isEqualTo(Outcome.WARN);
    }

    @Test
    void findsAScreenshot() throws Exception {
        BufferedImage screen = new BufferedImage(900, 1600, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D g = screen.createGraphics();
        g.setColor(new java.awt.Color(0x20, 0x30, 0x60));
        g.fillRect(0, 0, 900, 1600);
        g.drawImage(ImageIO.read(new ByteArrayInputStream(Specimens.identityFront(IdentityDocumentType.ID_CARD,
                InventedPerson.ofSeed(4)))), 50, 500, 800, 600, null);
        g.dispose();
        assertThat(failures(checks.checkFront(png(screen), 1, IdentityDocumentType.ID_CARD, AS_OF, List.of()))).contains(FindingCode.NOT_ORIGINAL);
    }

    @Test
    void leavesAPictureThatCannotBeDecodedToAPerson() {
        PictureVerdict verdict = checks.checkFront(new byte[] {1, 2, 3}, 1, IdentityDocumentType.ID_CARD, AS_OF, List.of());
        assertThat(verdict.outcome()).isEqualTo(Outcome.WARN);
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly(FindingCode.NOT_CHECKED);
    }

    @Test
    void saysTheSameTwice() {
        byte[] bytes = Specimens.identityFront(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(9), Flaw.GLARE);
        assertThat(checks.checkFront(bytes, 1, IdentityDocumentType.ID_CARD, AS_OF, List.of()))
                .isEqualTo(checks.checkFront(bytes, 1, IdentityDocumentType.ID_CARD, AS_OF, List.of()));
    }

    private static byte[] png(BufferedImage image) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
