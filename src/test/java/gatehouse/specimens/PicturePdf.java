package gatehouse.specimens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures sent as a PDF, one a page. */
public final class PicturePdf {

    private PicturePdf() {}

    public static byte[] of(byte[]... jpegs) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (byte[] jpeg : jpegs) {
                PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
                PDPage page = new PDPage(new PDRectangle(image.getWidth(), image.getHeight()));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, image.getWidth(), image.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
