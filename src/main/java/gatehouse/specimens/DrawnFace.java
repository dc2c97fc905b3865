package gatehouse.specimens;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.util.Random;

/** A face as an illustrator would draw it: the same for the same seed, and no real person's. */
final class DrawnFace {
    private static final Color[] SKIN = {new Color(0xF1C9A5), new Color(0xD9A074), new Color(0xA9714B), new Color(0x7A4B2F),
            new Color(0xE7B58F)};
    private static final Color[] HAIR = {new Color(0x2A1D17), new Color(0x5B3A21), new Color(0xA8793A), new Color(0x6D6D70),
            new Color(0x8A3B1E)};
    private static final Color[] SHIRT = {new Color(0x2E5B88), new Color(0x7A2E48), new Color(0x2F6B4F), new Color(0x4A4A58),
            new Color(0xB08A2E)};

    private DrawnFace() {}

    /** Draws into a rectangle, head and shoulders. */
    static void draw(Graphics2D g, double x, double y, double width, double height, long seed) {
        Random random = new Random(seed * 97 + 13);
        Color skin = SKIN[random.nextInt(SKIN.length)];
        Color hair = HAIR[random.nextInt(HAIR.length)];
        double middle = x + width / 2;
        double head = width * (0.44 + random.nextDouble() * 0.06);
        double top = y + height * 0.2;
        double tall = head * (1.28 + random.nextDouble() * 0.12);
        g.setColor(SHIRT[random.nextInt(SHIRT.length)]);
        g.fill(new Arc2D.Double(middle - width * 0.44, y + height * 0.76, width * 0.88, height * 0.5, 0, 180, Arc2D.CHORD));
        g.setColor(skin.darker());
        g.fill(new Ellipse2D.Double(middle - head * 0.2, top + tall * 0.75, head * 0.4, height * 0.22));
        g.setColor(hair);
        g.fill(new Ellipse2D.Double(middle - head * 0.57, top - tall * 0.13, head * 1.14, tall * (0.85 + random.nextDouble() * 0.3)));
        g.setColor(skin);
        g.fill(new Ellipse2D.Double(middle - head / 2, top, head, tall));
        g.setColor(hair);
        g.fill(new Arc2D.Double(middle - head * 0.52, top - tall * 0.06, head * 1.04, tall * 0.55, 15, 150, Arc2D.CHORD));
        drawFeatures(g, middle, top, head, tall, skin, hair);
    }

    private static void drawFeatures(Graphics2D g, double middle, double top, double head, double tall, Color skin, Color hair) {
        double eyes = top + tall * 0.47;
        for (int side = -1; side <= 1; side += 2) {
            double at = middle + side * head * 0.22;
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(at - head * 0.09, eyes - head * 0.045, head * 0.18, head * 0.09));
            g.setColor(new Color(0x2B2B2B));
            g.fill(new Ellipse2D.Double(at - head * 0.04, eyes - head * 0.045, head * 0.08, head * 0.09));
            g.setColor(hair);
            g.setStroke(new java.awt.BasicStroke((float) (head * 0.035)));
            g.draw(new QuadCurve2D.Double(at - head * 0.12, eyes - head * 0.11, at, eyes - head * 0.17, at + head * 0.12,
                    eyes - head * 0.11));
        }
        g.setColor(skin.darker());
        g.draw(new QuadCurve2D.Double(middle, eyes + head * 0.05, middle + head * 0.09, eyes + head * 0.3, middle - head * 0.04, eyes
                + head * 0.3));
        g.setColor(new Color(0xA2483F));
        g.draw(new QuadCurve2D.Double(middle - head * 0.17, top + tall * 0.8, middle, top + tall * 0.86, middle + head * 0.17, top
                + tall * 0.8));
    }
}
