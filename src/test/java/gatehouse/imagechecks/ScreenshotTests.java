package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

class ScreenshotTests {

    @Test
    void doubtsEvenRowsInAPictureOfASizeThatScreensAndCamerasHave() {
        assertThat(found(picture(1080, 1920, 300))).containsExactly(Severity.WARN);
    }

    @Test
    void doubtsNoCamerasPictureOfSuchASize() {
        assertThat(found(picture(1080, 1920, 0))).isEmpty();
    }

    @Test
    void doubtsNoMarginOfAScan() {
        assertThat(found(picture(1240, 1754, 800))).isEmpty();
    }

    private static List<Severity> found(byte[] jpeg) {
        PictureRequest request = PictureRequest.ofDocument(jpeg, 1, IdentityDocumentType.ID_CARD, Side.FRONT, LocalDate.of(2026, 11, 25));
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(jpeg, 1));
            Located located = new Located.Unseen(picture.frame());
            Seen seen = new Seen(request, picture, located, FlatCard.of(picture, located.outline()), CheckSettings.DEFAULT);
            return new Screenshot().look(seen).stream().map(Finding::severity).toList();
        }
    }

    /** Noise, as a camera makes it, with so many white rows above. */
    private static byte[] picture(int width, int height, int even) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = even; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, new Color(100 + random.nextInt(60), 100 + random.nextInt(60), 100 + random.nextInt(60)).getRGB());
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, even);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
