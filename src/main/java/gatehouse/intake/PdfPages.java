package gatehouse.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;

/** Pages of a PDF that {@link FileInspection} has accepted, as pictures for the checks and for showing. */
public final class PdfPages {
    private static final float DPI = 200;
    private static final double MAX_PIXELS = 12_000_000;

    static {
        // The fonts of the machine must not decide what a page looks like, nor be searched for at the first page.
        FontMappers.set(new BuiltInFont());
    }

    private PdfPages() {}

    /**
     * One page as an upright JPEG: the embedded picture itself where the page is nothing but one, else drawn at 200 dpi
     * or less.
     *
     * @param pdf   bytes that were accepted; others may take any time
     * @param index from 0
     * @return empty where there is no such page or it can't be drawn within bounds: a person opens the original
     */
    public static Optional<PagePicture> page(byte[] pdf, int index) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (index < 0 || index >= document.getNumberOfPages()) {
                return Optional.empty();
            }
            Optional<byte[]> single = SinglePicture.of(document.getPage(index));
            return Optional.of(single.isPresent() ? new PagePicture(single.get(), true) : new PagePicture(draw(document, index), false));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] draw(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle box = page.getCropBox();
        float unit = Math.max(page.getUserUnit(), 0.01f);
        double points = (double) box.getWidth() * box.getHeight() * unit * unit;
        double scale = Math.min(DPI / 72 * unit, Math.sqrt(MAX_PIXELS / Math.max(1, points)) * unit);
        BufferedImage image = new BoundedRenderer(document).renderImage(index, (float) scale, ImageType.RGB);
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.9f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
