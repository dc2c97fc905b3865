package gatehouse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Finds out whether a page is exactly one upright JPEG, as scanners make them, so that it can be taken as it is. */
final class SinglePicture {
    private static final Set<String> HARMLESS = Set.of("q", "Q", "cm", "Do", "gs");
    private static final List<COSName> JPEG = List.of(COSName.DCT_DECODE);

    private SinglePicture() {}

    static Optional<byte[]> of(PDPage page) throws IOException {
        if (page.getRotation() != 0 || !page.getAnnotations().isEmpty() || page.getResources() == null) {
            return Optional.empty();
        }
        List<Object> tokens = new PDFStreamParser(page).parse();
        COSName name = onlyPicture(tokens, page.getCropBox());
        if (name == null || !(page.getResources().getXObject(name) instanceof PDImageXObject image) || !isPlain(image)) {
            return Optional.empty();
        }
        try (InputStream in = image.getCOSObject().createRawInputStream()) {
            byte[] bytes = in.readAllBytes();
            boolean sound = FileInspection.inspect(bytes, "page.jpg") instanceof Inspected.Accepted found
                    && found.type() == MediaType.JPEG && found.orientation() == 1;
            return sound ? Optional.of(bytes) : Optional.empty();
        }
    }

    private static boolean isPlain(PDImageXObject image) throws IOException {
        List<COSName> filters = image.getStream().getFilters();
        boolean plainColour = List.of("DeviceRGB", "DeviceGray", "ICCBased").contains(image.getColorSpace().getName());
        return JPEG.equals(filters) && plainColour && image.getSoftMask() == null && image.getMask() == null && image.getDecode() == null
                && image.getCOSObject().getDictionaryObject(COSName.F) == null;
    }

    /** The one picture that the page draws, upright and wholly inside it, or null. */
    private static @org.jspecify.annotations.Nullable COSName onlyPicture(List<Object> tokens, PDRectangle box) {
        COSName name = null;
        int turns = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                String word = operator.getName();
                boolean upright = !word.equals("cm") || ++turns == 1 && i >= 6 && isUpright(tokens.subList(i - 6, i), box);
                if (!HARMLESS.contains(word) || !upright || word.equals("Do") && name != null) {
                    return null;
                }
                if (word.equals("Do") && i > 0 && tokens.get(i - 1) instanceof COSName drawn) {
                    name = drawn;
                }
            }
        }
        return turns == 1 ? name : null;
    }

    private static boolean isUpright(List<Object> matrix, PDRectangle box) {
        float[] m = new float[6];
        for (int i = 0; i < 6; i++) {
            if (!(matrix.get(i) instanceof COSNumber number)) {
                return false;
            }
            m[i] = number.floatValue();
        }
        boolean inside = m[4] >= box.getLowerLeftX() - 2 && m[5] >= box.getLowerLeftY() - 2
                && m[4] + m[0] <= box.getUpperRightX() + 2 && m[5] + m[3] <= box.getUpperRightY() + 2;
        return m[0] > 0 && m[3] > 0 && m[1] == 0 && m[2] == 0 && inside;
    }
}
