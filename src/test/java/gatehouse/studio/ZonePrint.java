package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the zone in OCR-B at ten characters an inch (ICAO 9303-3, 4.1.2), its ink spread or thin as presses differ. */
final class ZonePrint {
    static final double PITCH = 2.54;
    private static final double LEADING = 6.35;

    private final Sheet sheet;
    private final Style style;
    private final Font font;
    private final Map<Character, Shape> glyphs = new HashMap<>();

    ZonePrint(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.style = style;
        Font large = Fonts.OCR_B.of(100);
        double advance = large.getStringBounds("0", sheet.graphics().getFontRenderContext()).getWidth();
        this.font = Fonts.OCR_B.of(100 * PITCH / advance);
    }

    double pitch() {
        return PITCH * style.zoneWidth();
    }

    /** x, y, width and height of what was printed, along the lower edge. */
    double[] print(List<String> lines) {
        double width = lines.get(0).length() * pitch();
        double left = (sheet.width() - width) / 2;
        double base = sheet.height() - (lines.size() == 3 ? 4.3 : 6.6);
        if (!style.tintUnderZone()) {
            double top = base - (lines.size() - 1) * LEADING - 4.6;
            sheet.fill(0, top, sheet.width(), sheet.height() - top, Colours.mix(style.paper(), Color.WHITE, 0.5));
        }
        for (int row = 0; row < lines.size(); row++) {
            line(lines.get(row), left, base - (lines.size() - 1 - row) * LEADING);
        }
        double height = (lines.size() - 1) * LEADING + 3;
        return new double[] {left, base - height + 0.3, width, height};
    }

    private void line(String line, double left, double base) {
        Graphics2D g = sheet.graphics();
        g.setColor(style.ink());
        for (int i = 0; i < line.length(); i++) {
            AffineTransform at = AffineTransform.getTranslateInstance(left + i * pitch(), base);
            at.scale(style.zoneWidth(), 1);
            g.fill(at.createTransformedShape(glyphs.computeIfAbsent(line.charAt(i), this::glyph)));
        }
    }

    private Shape glyph(char c) {
        // The outline at a hundred times the size: at three units it would be rounded to a grid.
        Shape outline = font.deriveFont(font.getSize2D() * 100).createGlyphVector(sheet.graphics().getFontRenderContext(), String.valueOf(c)).getOutline();
        Area area = new Area(AffineTransform.getScaleInstance(0.01, 0.01).createTransformedShape(outline));
        Area rim = new Area(new BasicStroke((float) Math.abs(style.inkSpread())).createStrokedShape(area));
        if (style.inkSpread() > 0) {
            area.add(rim);
        } else {
            area.subtract(rim);
        }
        return area;
    }
}
