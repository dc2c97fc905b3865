package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The colours of a head, unrolled: u from -2 to 2 across, y from -1.6 to 1.6 down, in half widths of the head. */
final class FaceSkin {
    private final FaceTraits traits;
    private final Look look;
    private final HeadShape shape;
    private final Graphics2D g;
    private final BufferedImage image;
    private final double detail;

    /** @param detail pixels for a half width of the head */
    FaceSkin(FaceTraits traits, Look look, HeadShape shape, double detail) {
        this.traits = traits;
        this.look = look;
        this.shape = shape;
        this.detail = detail;
        this.image = new BufferedImage((int) (4 * detail), (int) (3.2 * detail), BufferedImage.TYPE_INT_RGB);
        this.g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(detail, detail);
        g.translate(2, 1.6);
        paint();
        g.dispose();
    }

    int[] samples() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    private void paint() {
        g.setColor(traits.skin());
        g.fillRect(-2, -2, 4, 4);
        complexion();
        for (int side = -1; side <= 1; side += 2) {
            new EyePaint(g, traits, look).paint(side);
        }
        nose();
        mouth();
        beard();
        hair();
        if (look.covering() > 0) {
            covering();
        }
    }

    private void complexion() {
        Color red = new Color(0xC2543F);
        Color dark = Colours.shade(traits.skin(), 0.35);
        for (int side = -1; side <= 1; side += 2) {
            soft(side * 0.56, 0.4, 0.36, 0.3, Colours.clear(red, 46));
            soft(side * traits.eyeGap(), -0.02, 0.3, 0.2, Colours.clear(dark, 70));
            soft(side * traits.eyeGap(), 0.15, 0.24, 0.08, Colours.clear(dark, (int) (30 + 60 * traits.age())));
            soft(side * 0.14, 0.02, 0.1, 0.2, Colours.clear(dark, 60));
            soft(side * 0.95, 0.7, 0.35, 0.8, Colours.clear(dark, 60));
            fold(side);
        }
        soft(0, 1.02, 0.3, 0.1, Colours.clear(dark, 50));
        soft(0, 1.5, 1, 0.25, Colours.clear(dark, 150));
        wrinkles();
    }

    private void fold(int side) {
        Path2D line = new Path2D.Double();
        line.moveTo(side * 0.23, traits.noseLength() + 0.05);
        line.quadTo(side * 0.36, 0.6, side * 0.42, 0.82);
        double weight = 0.25 + traits.age() + Math.max(0, look.smile()) * 0.5;
        for (int pass = 4; pass >= 1; pass--) {
            stroke(line, 0.02 * pass, Colours.clear(Colours.shade(traits.skin(), 0.4), (int) Math.min(50, 16 * weight)));
        }
    }

    private void wrinkles() {
        Dice dice = new Dice(traits.seed(), "wrinkles");
        for (int i = 0; i < 3 + 12 * traits.age(); i++) {
            double y = dice.between(-0.8, -0.45);
            Path2D line = new Path2D.Double();
            line.moveTo(dice.between(-0.5, -0.2), y);
            line.quadTo(0, y - 0.03, dice.between(0.2, 0.5), y);
            stroke(line, 0.025, Colours.clear(Colours.shade(traits.skin(), 0.5), (int) (8 + 26 * traits.age())));
        }
        for (int i = 0; i < 60; i++) {
            double size = dice.between(0.006, 0.02);
            soft(dice.between(-0.9, 0.9), dice.between(-0.9, 1.2), size, size, Colours.clear(Colours.shade(traits.skin(), 0.5), dice.whole(10, 60)));
        }
    }

    private void nose() {
        Color dark = Colours.shade(traits.skin(), 0.22);
        double tip = traits.noseLength();
        soft(0, tip + 0.13, 0.26 * traits.noseWidth(), 0.07, Colours.clear(dark, 110));
        for (int side = -1; side <= 1; side += 2) {
            soft(side * 0.105 * traits.noseWidth(), tip + 0.075, 0.075, 0.045, Colours.clear(dark, 250));
            soft(side * 0.24 * traits.noseWidth(), tip + 0.03, 0.05, 0.1, Colours.clear(dark, 90));
        }
        soft(0, tip - 0.04, 0.08, 0.07, new Color(255, 245, 235, 50));
    }

    private void mouth() {
        double w = traits.mouthWidth() * (1 + 0.15 * Math.max(0, look.smile()));
        double lift = -0.07 * look.smile();
        double full = 0.075 * traits.lipFullness();
        Path2D lips = new Path2D.Double();
        lips.moveTo(-w, 0.81 + lift);
        lips.curveTo(-w * 0.5, 0.8 - full, -w * 0.15, 0.79 - full * 1.3, 0, 0.8 - full);
        lips.curveTo(w * 0.15, 0.79 - full * 1.3, w * 0.5, 0.8 - full, w, 0.81 + lift);
        lips.curveTo(w * 0.6, 0.84 + full * 1.4, -w * 0.6, 0.84 + full * 1.4, -w, 0.81 + lift);
        g.setColor(Colours.clear(traits.lips(), 210));
        g.fill(lips);
        stroke(lips, 0.025, Colours.clear(traits.lips(), 60));
        Path2D line = new Path2D.Double();
        line.moveTo(-w, 0.81 + lift);
        line.curveTo(-w * 0.4, 0.82 - lift * 0.3, w * 0.4, 0.82 - lift * 0.3, w, 0.81 + lift);
        stroke(line, 0.05, Colours.clear(Colours.shade(traits.lips(), 0.35), 110));
        stroke(line, 0.022, Colours.clear(Colours.shade(traits.lips(), 0.2), 230));
        soft(-w, 0.81 + lift, 0.06, 0.05, Colours.clear(Colours.shade(traits.skin(), 0.3), 120));
        soft(w, 0.81 + lift, 0.06, 0.05, Colours.clear(Colours.shade(traits.skin(), 0.3), 120));
        soft(0, 0.89, w * 0.4, 0.035, new Color(255, 230, 225, 45));
    }

    private void beard() {
        if (!traits.beard()) {
            return;
        }
        Dice dice = new Dice(traits.seed(), "beard");
        int hairs = (int) (900 * dice.between(0.4, 1));
        for (int i = 0; i < hairs; i++) {
            double x = dice.between(-0.85, 0.85);
            double y = dice.between(0.6, 1.38);
            boolean onLips = Math.abs(x) < traits.mouthWidth() && y > 0.7 && y < 0.96;
            if (!onLips && y > 0.62 + 0.25 * (1 - Math.abs(x)) * (Math.abs(x) > 0.4 ? 1 : 0.1) && (Math.abs(x) < 0.35 || y > 1.25 - 0.8 * Math.abs(x))) {
                strand(x, y, x + dice.between(-0.03, 0.03), y + dice.between(0.03, 0.07), 0.012, Colours.clear(traits.hair(), 120));
            }
        }
    }

    private void hair() {
        if (traits.bald()) {
            soft(0, -1.1, 0.5, 0.25, new Color(255, 255, 255, 40));
            return;
        }
        Path2D hair = new Path2D.Double();
        hair.moveTo(-2, -1.6);
        for (double u = -2; u <= 2.001; u += 0.05) {
            hair.lineTo(u, shape.hairline(u));
        }
        hair.lineTo(2, -1.6);
        g.setColor(traits.hair());
        g.fill(hair);
        Dice dice = new Dice(traits.seed(), "hair");
        for (int i = 0; i < 700; i++) {
            double u = dice.between(-1.9, 1.9);
            double end = shape.hairline(u) + dice.between(-0.5, Math.abs(u) < 0.8 ? 0.06 : 0.02);
            Color tone = Colours.clear(Colours.shade(traits.hair(), 1), 255);
            Color lit = Colours.mix(tone, dice.chance(0.5) ? Color.BLACK : new Color(0xFFF0D8), dice.between(0, 0.28));
            strand(Math.abs(u) < 0.8 ? u * 0.7 : u, Math.max(-1.6, end - dice.between(0.3, 0.9)), u, end, dice.between(0.008, 0.025), Colours.clear(lit, 150));
        }
    }

    private void covering() {
        if (look.covering() == 2) {
            g.setColor(new Color(0xBFD6E6));
            g.fill(new Ellipse2D.Double(-0.95, traits.noseLength() - 0.15, 1.9, 1.5));
            for (int fold = 0; fold < 3; fold++) {
                strand(-0.8, 0.6 + 0.2 * fold, 0.8, 0.6 + 0.2 * fold, 0.02, new Color(0x8FA9BC));
            }
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            g.setColor(new Color(0x14141A));
            g.fill(new java.awt.geom.RoundRectangle2D.Double(side * traits.eyeGap() - 0.34, -0.22, 0.68, 0.5, 0.35, 0.4));
            soft(side * traits.eyeGap() - 0.1, -0.08, 0.18, 0.08, new Color(200, 215, 235, 60));
        }
        strand(-1, -0.12, 1, -0.12, 0.06, new Color(0x14141A));
    }

    private void soft(double x, double y, double rx, double ry, Color colour) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(rx, ry);
        g.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 0.5f, 1},
                new Color[] {colour, Colours.clear(colour, colour.getAlpha() / 2), Colours.clear(colour, 0)}));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    private void strand(double x0, double y0, double x1, double y1, double width, Color colour) {
        stroke(new java.awt.geom.QuadCurve2D.Double(x0, y0, x1, (y0 + y1) / 2, x1, y1), width, colour);
    }

    private void stroke(java.awt.Shape line, double width, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) Math.max(width, 0.7 / detail), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }
}
