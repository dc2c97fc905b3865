package gatehouse.studio;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fonts that lie beside the tests, so that pictures are the same on every machine. */
enum Fonts {
    SANS("DejaVuSans.ttf"), SERIF("DejaVuSerif.ttf"), CONDENSED("DejaVuSansCondensed.ttf"), BOLD("DejaVuSansCondensed-Bold.ttf"), OCR_B("OCRB.otf");

    private final Font font;

    Fonts(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file))) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " is damaged.", e);
        }
    }

    /** @param size of the em, in the unit of the drawing */
    Font of(double size) {
        return font.deriveFont((float) size);
    }
}
