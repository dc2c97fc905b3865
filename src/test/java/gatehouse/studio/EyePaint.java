package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** One eye with its lids, lashes and brow. Lengths in half widths of the head. */
final class EyePaint {
    private final Graphics2D g;
    private final FaceTraits traits;
    private final Look look;

    EyePaint(Graphics2D g, FaceTraits traits, Look look) {
        this.g = g;
        this.traits = traits;
        this.look = look;
    }

    void paint(int side) {
        double middle = side * traits.eyeGap();
        double half = traits.eyeSize();
        double open = look.eyes() * (1 - 0.2 * Math.max(0, look.smile()));
        double up = 0.095 * open;
        double down = 0.055 * open + 0.012;
        Color lid = Colours.shade(traits.skin(), 0.25);
        if (open > 0.1) {
            Path2D almond = almond(middle, half, up, down, side);
            ball(almond, middle, up);
        }
        stroke(arc(middle, half, open > 0.1 ? -up : down, side), 0.035, Colours.clear(Colours.mix(lid, Color.BLACK, 0.6), 235));
        stroke(arc(middle, half * 1.06, -up - 0.055, side), 0.02, Colours.clear(lid, 140));
        stroke(arc(middle, half * 0.95, down, side), 0.014, Colours.clear(lid, 150));
        stroke(arc(middle, half * 1.02, down + 0.06, side), 0.03, Colours.clear(lid, 36));
        brow(side, middle);
        if (traits.glasses() && look.covering() == 0) {
            glasses(side, middle);
        }
    }

    private void ball(Path2D almond, double middle, double up) {
        Shape clip = g.getClip();
        g.setColor(new Color(0xDDD6D0));
        g.fill(almond);
        g.clip(almond);
        double radius = 0.088;
        g.setColor(Colours.shade(traits.iris(), 0.5));
        g.fill(new Ellipse2D.Double(middle - radius, -0.02 - radius, 2 * radius, 2 * radius));
        g.setPaint(new RadialGradientPaint((float) middle, -0.02f, (float) radius, new float[] {0.35f, 0.75f, 1},
                new Color[] {Colours.shade(traits.iris(), 1.0), Colours.shade(traits.iris(), 0.85), Colours.shade(traits.iris(), 0.4)}));
        g.fill(new Ellipse2D.Double(middle - radius * 0.92, -0.02 - radius * 0.92, 1.84 * radius, 1.84 * radius));
        g.setColor(new Color(0x0A0808));
        g.fill(new Ellipse2D.Double(middle - 0.038, -0.058, 0.076, 0.076));
        g.setColor(new Color(0, 0, 0, 70));
        g.fill(new java.awt.geom.Rectangle2D.Double(middle - 0.3, -up - 0.02, 0.6, 0.045));
        g.setColor(new Color(255, 255, 255, 225));
        g.fill(new Ellipse2D.Double(middle + look.lightX() * 0.04 - 0.017, -0.07, 0.034, 0.034));
        g.setClip(clip);
    }

    private static Path2D almond(double middle, double half, double up, double down, int side) {
        Path2D path = new Path2D.Double();
        path.moveTo(middle - side * half, 0.02);
        path.curveTo(middle - side * half * 0.5, -up * 1.35, middle + side * half * 0.45, -up * 1.35, middle + side * half, -0.015);
        path.curveTo(middle + side * half * 0.5, down * 1.3, middle - side * half * 0.5, down * 1.3, middle - side * half, 0.02);
        return path;
    }

    private static Path2D arc(double middle, double half, double height, int side) {
        Path2D path = new Path2D.Double();
        path.moveTo(middle - side * half, 0.02 + Math.min(0, height + 0.095));
        path.curveTo(middle - side * half * 0.5, height * 1.35, middle + side * half * 0.45, height * 1.35, middle + side * half, -0.015 + Math.min(0, height + 0.095));
        return path;
    }

    private void brow(int side, double middle) {
        Dice dice = new Dice(traits.seed(), "brow");
        Color colour = Colours.mix(traits.hair(), new Color(0x2A1C14), 0.45);
        for (int i = 0; i < 90; i++) {
            double along = dice.between(-1, 1);
            double x = middle + side * along * 0.25;
            double y = traits.browHeight() - 0.05 * (1 - along * along) + 0.02 * along * along + dice.between(-0.02, 0.02) * traits.browWeight();
            double thin = along > 0.5 ? 1.5 - along : 1;
            Path2D hair = new Path2D.Double();
            hair.moveTo(x, y + 0.02 * thin);
            hair.lineTo(x + side * 0.05, y - 0.015 * thin);
            stroke(hair, 0.018 * traits.browWeight() * thin, Colours.clear(colour, 150));
        }
    }

    private void glasses(int side, double middle) {
        Ellipse2D rim = new Ellipse2D.Double(middle - 0.31, -0.2, 0.62, 0.5);
        g.setColor(new Color(255, 255, 255, 18));
        g.fill(rim);
        stroke(rim, 0.03, new Color(40, 34, 32, 230));
        Path2D bridge = new Path2D.Double();
        bridge.moveTo(middle - side * 0.3, 0);
        bridge.quadTo(0, -0.08, 0, -0.05);
        stroke(bridge, 0.03, new Color(40, 34, 32, 230));
        Path2D temple = new Path2D.Double();
        temple.moveTo(middle + side * 0.31, -0.02);
        temple.lineTo(side * 1.1, -0.04);
        stroke(temple, 0.03, new Color(40, 34, 32, 230));
    }

    private void stroke(Shape shape, double width, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }
}
