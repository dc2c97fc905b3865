package gatehouse.studio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Head and shoulders of a holder. */
final class Person {
    private static final int[] CLOTHES = {0x2B3A55, 0x4A4E57, 0x6E2F3C, 0x33513F, 0xD8D5CE, 0x8A7A5C, 0x1F1F24, 0x5B7DA6, 0xB65A4A, 0x7B5E8C};

    private final FaceTraits traits;
    private final Look look;
    private final Dice dice;

    Person(Holder holder, Look look, Dice dice) {
        this.traits = FaceTraits.of(holder);
        this.look = look;
        this.dice = dice;
    }

    /** @return ARGB, transparent where nobody is if the look has no background */
    BufferedImage picture(int width, int height, double headShare) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (look.background() != null) {
            Graphics2D g = image.createGraphics();
            g.setPaint(new GradientPaint(0, 0, look.background(), width, height, Colours.shade(look.background(), 0.93)));
            g.fillRect(0, 0, width, height);
            g.dispose();
        }
        // The head is 2.9 half widths high.
        double unit = height * headShare / 2.9;
        draw(image, width / 2.0 + dice.between(-0.02, 0.02) * width, height * 0.1 + unit * 1.6, unit);
        return image;
    }

    /** @param unit pixels for a half width of the head; the point is between the eyes */
    void draw(BufferedImage image, double middleX, double middleY, double unit) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(middleX, middleY);
        g.scale(unit, unit);
        if (traits.longHair()) {
            longHair(g);
        }
        body(g);
        g.dispose();
        new Head(traits, look, image, middleX, middleY, unit).draw();
    }

    private void longHair(Graphics2D g) {
        double end = new Dice(traits.seed(), "length").between(1.2, 2.3);
        Path2D hair = new Path2D.Double();
        hair.moveTo(-1.12, -0.5);
        hair.curveTo(-1.35, 0.3, -1.4, end * 0.7, -1.2, end);
        hair.lineTo(1.2, end);
        hair.curveTo(1.4, end * 0.7, 1.35, 0.3, 1.12, -0.5);
        hair.closePath();
        g.setColor(Colours.shade(traits.hair(), 0.75));
        g.fill(hair);
        g.clip(hair);
        for (int i = 0; i < 160; i++) {
            double at = dice.between(-1.35, 1.35);
            g.setColor(Colours.clear(Colours.mix(traits.hair(), dice.chance(0.5) ? Color.BLACK : new Color(0xFFF0D8), dice.between(0, 0.25)), 140));
            g.setStroke(new java.awt.BasicStroke(0.03f));
            g.draw(new java.awt.geom.QuadCurve2D.Double(at * 0.9, -0.6, at * 1.1, end * 0.5, at, end));
        }
        g.setClip(null);
    }

    private void body(Graphics2D g) {
        double side = look.lightX() * 0.25;
        Color lit = Colours.shade(traits.skin(), 0.86);
        Color dark = Colours.shade(traits.skin(), 0.5);
        Path2D neck = new Path2D.Double();
        neck.moveTo(-0.62, 0.8);
        neck.curveTo(-0.58, 1.6, -0.62, 1.7, -1.1, 2.05);
        neck.lineTo(-0.8, 3.2);
        neck.lineTo(0.8, 3.2);
        neck.lineTo(1.1, 2.05);
        neck.curveTo(0.62, 1.7, 0.58, 1.6, 0.62, 0.8);
        g.setPaint(new GradientPaint((float) (-0.7 + side), 0, side > 0 ? dark : lit, (float) (0.7 + side), 0, side > 0 ? lit : dark));
        g.fill(neck);
        g.setPaint(new GradientPaint(0, 1.2f, Colours.clear(Colours.shade(traits.skin(), 0.3), 190), 0, 1.75f, Colours.clear(traits.skin(), 0)));
        g.fill(neck);
        clothes(g);
    }

    private void clothes(Graphics2D g) {
        Color cloth = new Color(CLOTHES[dice.whole(0, CLOTHES.length - 1)]);
        double opening = dice.between(0.3, 0.7);
        Path2D path = new Path2D.Double();
        path.moveTo(-0.68, 1.68);
        path.curveTo(-1.3, 2.0, -2.3, 2.05, -2.5, 2.9);
        path.lineTo(-2.6, 6);
        path.lineTo(2.6, 6);
        path.lineTo(2.5, 2.9);
        path.curveTo(2.3, 2.05, 1.3, 2.0, 0.68, 1.68);
        path.quadTo(0, 1.7 + opening * 1.6, -0.68, 1.68);
        g.setPaint(new GradientPaint(-2, 2, Colours.shade(cloth, look.lightX() > 0 ? 0.7 : 1), 2, 3, Colours.shade(cloth, look.lightX() > 0 ? 1 : 0.7)));
        g.fill(path);
        g.setColor(Colours.clear(Color.BLACK, 60));
        g.setStroke(new java.awt.BasicStroke(0.05f));
        g.draw(path);
        for (int fold = 0; fold < 5; fold++) {
            double at = dice.between(-1.8, 1.8);
            g.setColor(Colours.clear(dice.chance(0.5) ? Color.BLACK : Color.WHITE, 22));
            g.setStroke(new java.awt.BasicStroke(0.12f));
            g.draw(new java.awt.geom.QuadCurve2D.Double(at, 2.3, at + 0.2, 3, at * 1.1, 4));
        }
    }
}
