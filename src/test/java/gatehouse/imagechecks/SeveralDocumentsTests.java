package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SeveralDocumentsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    private static final Shot PASSPORT = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 50_002);
    private static final Shot CARD_BACK = Studio.shoot(Condition.GOOD_SCAN, Kind.ID_CARD_BACK, 50_003);

    @Test
    void doubtsAPictureOfTwoDocumentsAndMarksTheOtherPortrait() throws IOException {
        List<Finding> findings = look(beside(PASSPORT, 1), Kind.PASSPORT);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_NOT_FOUND);
            assertThat(finding.region()).isNotNull();
        });
    }

    @Test
    void doubtsABackWithAPortraitBesideIt() throws IOException {
        assertThat(look(beside(CARD_BACK, 0.5), Kind.ID_CARD_BACK)).extracting(Finding::code).containsExactly(FindingCode.DOCUMENT_NOT_FOUND);
    }

    @Test
    void findsNothingWrongWithOneDocumentBesideNothing() throws IOException {
        assertThat(look(PASSPORT.bytes(), Kind.PASSPORT)).isEmpty();
        assertThat(look(CARD_BACK.bytes(), Kind.ID_CARD_BACK)).isEmpty();
    }

    private static List<Finding> look(byte[] jpeg, Kind kind) {
        return PictureReader.inThisProcess(CheckSettings.DEFAULT, null).check(PictureRequest.ofDocument(jpeg, 1, kind.type(), kind.side(), AS_OF)).findings().stream()
                .filter(finding -> finding.code() == FindingCode.DOCUMENT_NOT_FOUND).toList();
    }

    /** @param size of the passport beside, over its own */
    private static byte[] beside(Shot one, double size) throws IOException {
        BufferedImage left = image(one);
        BufferedImage right = image(PASSPORT);
        BufferedImage both = new BufferedImage(left.getWidth() + right.getWidth(), Math.max(left.getHeight(), right.getHeight()), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.setColor(new Color(left.getRGB(left.getWidth() - 3, 3)));
        graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
        graphics.drawImage(left, 0, 0, null);
        graphics.drawImage(right, left.getWidth(), 0, (int) (size * right.getWidth()), (int) (size * right.getHeight()), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(both, "jpg", out);
        return out.toByteArray();
    }

    private static BufferedImage image(Shot shot) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(shot.bytes())));
    }
}
