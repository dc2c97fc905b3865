package gatehouse.intake;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page with an eye on the clock, so that nested or endless content ends as an exception, not a hang. */
final class BoundedRenderer extends PDFRenderer {
    private static final long NANOS = 8_000_000_000L;

    private final long deadline = System.nanoTime() + NANOS;

    BoundedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, deadline);
    }

    private static final class Drawer extends PageDrawer {
        private final long deadline;

        Drawer(PageDrawerParameters parameters, long deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                // Unchecked, because the engine swallows some checked exceptions and goes on.
                throw new IllegalStateException("The page takes too long to draw.");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > Structure.MAX_PIXELS) {
                throw new IllegalStateException("A picture on the page is too large to draw.");
            }
            super.drawImage(image);
        }
    }
}
