package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.FindingCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CompressionTests {
    private final Compression check = new Compression();

    @Test
    void refusesAPictureThatItsFileSaysIsRuined() {
        Shot shot = Studio.shoot(Condition.JPEG_RUIN, Kind.PASSPORT, 50_001);
        assertThat(Quantisation.coarseness(shot.bytes())).isGreaterThan(150);
        assertThat(TrueView.refuses(check, FindingCode.BLURRED, shot)).isTrue();
    }

    @Test
    void knowsTheBlocksWhenARuinedPictureIsStoredAgain() throws Exception {
        Shot shot = Studio.shoot(Condition.JPEG_RUIN, Kind.PASSPORT, 50_001);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shot.bytes()));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        ImageIO.write(image, "png", again);
        assertThat(Quantisation.coarseness(again.toByteArray())).isZero();
        double blocks = TrueView.of(shot, again.toByteArray(), Compression::blocks);
        assertThat(blocks).isGreaterThan(CheckSettings.DEFAULT.blocksWarn());
    }

    @Test
    void findsNothingWrongWithTheUsualQualities() {
        for (long seed = 50_001; seed <= 50_003; seed++) {
            assertThat(TrueView.found(check, Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void readsNoTableFromWhatIsCutShort() {
        assertThat(Quantisation.coarseness(new byte[0])).isZero();
        assertThat(Quantisation.coarseness(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDB, 0, 67, 0, 1, 2})).isZero();
        assertThat(Quantisation.coarseness(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0, 0, 0, 0})).isZero();
    }
}
