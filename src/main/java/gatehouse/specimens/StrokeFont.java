package gatehouse.specimens;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Map;

/**
 * Capitals, digits and a few marks as strokes on a grid of 4 by 6, so that a specimen looks the same on a machine without
 * any font. A glyph is a list of lines, each a list of points, each point column and row in one digit.
 */
final class StrokeFont {
    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('A', "06 20 46;14 34"), Map.entry('B', "06 00 30 41 42 33 03;33 44 45 36 06"),
                    Map.entry('C', "41 30 10 01 05 16 36 45"),
            Map.entry('D', "06 00 20 42 44 26 06"), Map.entry('E', "40 00 06 46;03 33"), Map.entry('F', "40 00 06;03 33"),
            Map.entry('G', "41 30 10 01 05 16 36 45 43 23"), Map.entry('H', "00 06;40 46;03 43"), Map.entry('I', "20 26;10 30;16 36"),
            Map.entry('J', "40 45 36 16 05"), Map.entry('K', "00 06;40 03 46"), Map.entry('L', "00 06 46"),
                    Map.entry('M', "06 00 23 40 46"),
            Map.entry('N', "06 00 46 40"), Map.entry('O', "10 30 41 45 36 16 05 01 10"), Map.entry('P', "06 00 30 41 42 33 03"),
            Map.entry('Q', "10 30 41 45 36 16 05 01 10;24 46"), Map.entry('R', "06 00 30 41 42 33 03;23 46"),
            Map.entry('S', "41 30 10 01 02 13 33 44 45 36 16 05"), Map.entry('T', "00 40;20 26"), Map.entry('U', "00 05 16 36 45 40"),
            Map.entry('V', "00 26 40"), Map.entry('W', "00 16 23 36 40"), Map.entry('X', "00 46;40 06"), Map.entry('Y', "00 23 40;23 26"),
            Map.entry('Z', "00 40 06 46"), Map.entry('0', "10 30 41 45 36 16 05 01 10"), Map.entry('1', "11 20 26;16 36"),
            Map.entry('2', "01 10 30 41 42 06 46"), Map.entry('3', "01 10 30 41 42 33 44 45 36 16 05;13 33"), Map.entry('4', "36 30 04 44"),
            Map.entry('5', "40 00 02 32 43 45 36 16 05"), Map.entry('6', "40 20 01 05 16 36 45 44 33 03"), Map.entry('7', "00 40 16"),
            Map.entry('8', "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33"), Map.entry('9', "43 13 02 01 10 30 41 45 26 06"),
            Map.entry('<', "41 03 45"), Map.entry('-', "13 33"), Map.entry('.', "25 26"), Map.entry(',', "25 17"), Map.entry('/', "06 40"),
            Map.entry(':', "22 23;25 26"), Map.entry('(', "30 12 14 36"), Map.entry(')', "10 32 34 16"));

    private final Graphics2D graphics;

    StrokeFont(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * Writes a line of text; small letters as capitals, unknown marks as blanks.
     *
     * @param size the height of a capital in pixels
     * @param pitch from one character to the next, in heights
     */
    void write(String text, double x, double baseline, double size, double pitch, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) (size * 0.13), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            String glyph = GLYPHS.get(capitals.charAt(i));
            if (glyph != null) {
                draw(glyph, x + i * size * pitch, baseline - size, size / 6);
            }
        }
    }

    private void draw(String glyph, double left, double top, double unit) {
        for (String line : glyph.split(";")) {
            Path2D path = new Path2D.Double();
            for (String point : line.split(" ")) {
                double x = left + (point.charAt(0) - '0') * unit;
                double y = top + (point.charAt(1) - '0') * unit;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            graphics.draw(path);
        }
    }
}
