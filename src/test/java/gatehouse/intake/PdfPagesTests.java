package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.hostile.Uploads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PdfPagesTests {

    @Test
    void takesTheJpegOfAPageThatIsNothingElse() {
        byte[] jpeg = Uploads.jpeg();
        PagePicture page = PdfPages.page(scan(jpeg, "q 500 0 0 317 40 40 cm /Im Do Q"), 0).orElseThrow();
        assertThat(page.extracted()).isTrue();
        assertThat(page.jpeg()).isEqualTo(jpeg);
    }

    @Test
    void drawsAPageThatShowsMoreThanAPicture() throws Exception {
        PagePicture page = PdfPages.page(scan(Uploads.jpeg(), "q 500 0 0 317 40 40 cm /Im Do Q BT /F1 40 Tf 72 700 Td (Void) Tj ET"),
                0).orElseThrow();
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(page.jpeg()));
        assertThat(page.extracted()).isFalse();
        assertThat(drawn.getWidth()).isBetween(1640, 1660);
        assertThat(FileInspection.inspect(page.jpeg(), "page.jpg")).isInstanceOf(Inspected.Accepted.class);
    }

    @Test
    void hasNothingForAPageThatIsNotThere() {
        assertThat(PdfPages.page(Uploads.pdf(Uploads.page()), 1)).isEmpty();
    }

    private static byte[] scan(byte[] jpeg, String content) {
        Map<Integer, byte[]> objects = Uploads.page();
        objects.put(3, Uploads.latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> /XObject << /Im 6 0 R >> >> >>"));
        objects.put(4, Uploads.stream(Uploads.latin(content), ""));
        objects.put(6, Uploads.stream(jpeg, "/Type /XObject /Subtype /Image /Width 600 /Height 380 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode "));
        return Uploads.pdf(objects);
    }
}
