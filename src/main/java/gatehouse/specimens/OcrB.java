package gatehouse.specimens;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font of machine-readable zones (ISO 1073-2). The only font that a specimen needs is brought along. */
final class OcrB {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    static final Font FONT = load();

    private OcrB() {}

    private static Font load() {
        try (InputStream in = OcrB.class.getResourceAsStream("/fonts/OCRB.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(in, "the font is part of the product"));
        } catch (IOException e) {
            throw new UncheckedIOException("The font can't be read.", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font is none.", e);
        }
    }
}
