package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.bytedeco.opencv.opencv_core.Mat;

/** Things on a table, with the straight edges that mislead a search for a document. */
final class Clutter {
    private final Graphics2D g;
    private final double width;
    private final double height;
    private final Dice dice;

    private Clutter(BufferedImage table, double scale, Dice dice) {
        this.g = table.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(scale, scale);
        this.width = table.getWidth() / scale;
        this.height = table.getHeight() / scale;
        this.dice = dice;
    }

    /** @param scale pixels a millimetre */
    static Mat strew(Mat table, double scale, Dice dice) {
        BufferedImage image = Mats.toImage(table);
        Clutter clutter = new Clutter(image, scale, dice);
        if (dice.chance(0.25)) {
            clutter.keyboard();
        }
        for (int i = dice.whole(1, 3); i > 0; i--) {
            clutter.paper();
        }
        for (int i = dice.whole(1, 4); i > 0; i--) {
            clutter.thing();
        }
        clutter.g.dispose();
        return Mats.of(image);
    }

    /** A pattern on a bed's cover: stripes, checks or flowers. */
    static Mat cover(Mat cloth, double scale, Dice dice) {
        BufferedImage image = Mats.toImage(cloth);
        Clutter clutter = new Clutter(image, scale, dice);
        clutter.pattern(dice.whole(0, 2), dice.between(12, 45));
        clutter.g.dispose();
        return Mats.of(image);
    }

    private void pattern(int form, double step) {
        Color one = Colours.clear(Colours.hsb(dice.between(0, 1), dice.between(0.2, 0.7), dice.between(0.3, 0.9)), 130);
        Color other = Colours.clear(Colours.hsb(dice.between(0, 1), dice.between(0.2, 0.7), dice.between(0.3, 0.9)), 130);
        for (double x = 0; x < width; x += step) {
            g.setColor(one);
            if (form < 2) {
                g.fill(new Rectangle2D.Double(x, 0, step * 0.4, height));
            }
            for (double y = 0; y < height && form > 0; y += step) {
                g.setColor(other);
                if (form == 1) {
                    g.fill(new Rectangle2D.Double(x, y, step, step * 0.4));
                } else {
                    flower(x + dice.between(0, step * 0.4), y + dice.between(0, step * 0.4), step * 0.3, one, other);
                }
            }
        }
    }

    private void flower(double x, double y, double size, Color one, Color other) {
        g.setColor(one);
        for (int petal = 0; petal < 5; petal++) {
            double angle = petal * 1.2566;
            g.fill(new Ellipse2D.Double(x + Math.cos(angle) * size * 0.6 - size * 0.4, y + Math.sin(angle) * size * 0.6 - size * 0.4, size * 0.8, size * 0.8));
        }
        g.setColor(other);
        g.fill(new Ellipse2D.Double(x - size * 0.3, y - size * 0.3, size * 0.6, size * 0.6));
    }

    private void paper() {
        AffineTransform before = g.getTransform();
        g.translate(dice.between(0, width), dice.between(0, height));
        g.rotate(dice.between(-0.6, 0.6));
        double w = dice.between(70, 210);
        double h = dice.between(50, 200);
        shadow(new Rectangle2D.Double(-w / 2, -h / 2, w, h));
        g.setColor(Colours.hsb(dice.between(0, 1), dice.between(0, 0.12), dice.between(0.85, 0.97)));
        g.fill(new Rectangle2D.Double(-w / 2, -h / 2, w, h));
        g.setColor(new Color(60, 60, 70));
        g.setFont(Fonts.SERIF.of(dice.between(2.4, 4)));
        for (double y = -h / 2 + 10; y < h / 2 - 6; y += 6) {
            if (dice.chance(0.85)) {
                g.drawString("the quick brown fox jumps over the lazy dog and runs".substring(0, (int) Math.min(50, w / 3)), (float) (-w / 2 + 8), (float) y);
            }
        }
        g.setTransform(before);
    }

    private void thing() {
        AffineTransform before = g.getTransform();
        g.translate(dice.between(0, width), dice.between(0, height));
        g.rotate(dice.between(0, 6.3));
        Color colour = Colours.hsb(dice.between(0, 1), dice.between(0.1, 0.9), dice.between(0.1, 0.8));
        switch (dice.whole(0, 3)) {
            case 0 -> pen(colour);
            case 1 -> cable(colour);
            case 2 -> card(colour);
            default -> coin();
        }
        g.setTransform(before);
    }

    private void pen(Color colour) {
        shadow(new RoundRectangle2D.Double(-70, -4, 140, 9, 8, 8));
        for (int i = 0; i < 6; i++) {
            g.setColor(Colours.mix(Colours.shade(colour, 0.5), Colours.mix(colour, Color.WHITE, 0.5), i / 5.0));
            g.fill(new RoundRectangle2D.Double(-70 + i, -4.5 + i * 0.7, 138 - i, 9 - i * 1.5, 6, 6));
        }
    }

    private void cable(Color colour) {
        CubicCurve2D path = new CubicCurve2D.Double(-200, dice.between(-80, 80), -60, dice.between(-120, 120), 60, dice.between(-120, 120), 200, 0);
        for (int i = 0; i < 4; i++) {
            g.setColor(Colours.mix(Colours.shade(colour, 0.3), colour, i / 3.0));
            g.setStroke(new BasicStroke((float) (5 - i * 1.3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        }
    }

    private void card(Color colour) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(-42, -27, 84, 54, 7, 7);
        shadow(shape);
        g.setColor(colour);
        g.fill(shape);
        g.setColor(Colours.clear(Color.WHITE, 160));
        g.fill(new Rectangle2D.Double(-36, 5, 50, 3));
        g.draw(new Line2D.Double(-36, 15, 10, 15));
    }

    private void coin() {
        shadow(new Ellipse2D.Double(-12, -12, 24, 24));
        g.setColor(new Color(0xB9A26A));
        g.fill(new Ellipse2D.Double(-12, -12, 24, 24));
        g.setColor(new Color(0xD9CFA8));
        g.fill(new Ellipse2D.Double(-10, -10, 20, 20));
    }

    private void keyboard() {
        Color keys = Colours.grey(dice.of(30, 60, 215, 235));
        g.setFont(Fonts.SANS.of(4.5));
        for (double y = 0; y < height; y += 19) {
            for (double x = y * 0.25 % 19 - 19; x < width; x += 19) {
                g.setColor(Colours.shade(keys, 0.6));
                g.fill(new RoundRectangle2D.Double(x, y, 17.5, 17.5, 3, 3));
                g.setColor(keys);
                g.fill(new RoundRectangle2D.Double(x + 0.8, y + 0.4, 15.6, 15.4, 3, 3));
                g.setColor(keys.getRed() > 128 ? Color.DARK_GRAY : Color.LIGHT_GRAY);
                g.drawString(String.valueOf((char) ('A' + dice.whole(0, 25))), (float) x + 4, (float) y + 8);
            }
        }
    }

    private void shadow(java.awt.Shape shape) {
        g.setColor(new Color(0, 0, 0, 18));
        for (int i = 1; i <= 5; i++) {
            g.setStroke(new BasicStroke(i * 1.2f));
            g.draw(shape);
        }
    }
}
