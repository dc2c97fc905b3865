package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/** Fingers and things above a document, drawn in its millimetres on a transparent sheet that reaches beyond it. */
final class Overlay {
    private static final double BEYOND = 120;
    private static final double SCALE = 4;
    private static final int[] SKINS = {0xE8BC9C, 0xD9A27C, 0xC08A62, 0x8D5A3C, 0x6A4230, 0xF0CBB0};

    private final BufferedImage image;
    private final Graphics2D g;
    private final Dice dice;

    Overlay(double width, double height, Dice dice) {
        this.dice = dice;
        this.image = new BufferedImage((int) ((width + 2 * BEYOND) * SCALE), (int) ((height + 2 * BEYOND) * SCALE), BufferedImage.TYPE_4BYTE_ABGR_PRE);
        this.g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(SCALE, SCALE);
        g.translate(BEYOND, BEYOND);
    }

    static Color skin(Dice dice) {
        return new Color(SKINS[dice.whole(0, SKINS.length - 1)]);
    }

    Plane toMillimetres() {
        return Plane.shift(-BEYOND, -BEYOND).after(Plane.scale(1 / SCALE, 1 / SCALE));
    }

    /** A finger that comes from outside to its tip: round in section, lit from one side, with folds and perhaps its nail. */
    void finger(double baseX, double baseY, double tipX, double tipY, double thick, Color skin, boolean nail) {
        double angle = Math.atan2(tipY - baseY, tipX - baseX);
        // The cap of the stroke reaches half its width further.
        Line2D line = new Line2D.Double(baseX, baseY, tipX - Math.cos(angle) * thick / 2, tipY - Math.sin(angle) * thick / 2);
        for (int i = 5; i >= 1; i--) {
            stroke(line, thick + i * 1.1, new Color(0, 0, 0, 16));
        }
        double lit = dice.between(-0.22, 0.22);
        for (int i = 0; i <= 14; i++) {
            double share = i / 14.0;
            Color tone = Colours.mix(Colours.mix(Colours.shade(skin, 0.55), new Color(0x8A3A2A), 0.12), Colours.mix(skin, Color.WHITE, 0.1), Math.sqrt(share));
            double off = lit * thick * share;
            Line2D moved = new Line2D.Double(line.getX1() - Math.sin(angle) * off, line.getY1() + Math.cos(angle) * off,
                    line.getX2() - Math.sin(angle) * off, line.getY2() + Math.cos(angle) * off);
            stroke(moved, thick * (1 - 0.93 * share * share), tone);
        }
        folds(tipX, tipY, angle, thick, skin);
        if (nail) {
            nail(tipX, tipY, angle, thick, skin);
        }
    }

    private void folds(double tipX, double tipY, double angle, double thick, Color skin) {
        for (int fold = 0; fold < 3; fold++) {
            double back = thick * (1.35 + 0.09 * fold);
            double x = tipX - Math.cos(angle) * back;
            double y = tipY - Math.sin(angle) * back;
            double half = thick * dice.between(0.2, 0.35);
            stroke(new Line2D.Double(x - Math.sin(angle) * half, y + Math.cos(angle) * half, x + Math.sin(angle) * half, y - Math.cos(angle) * half), 0.35,
                    Colours.clear(Colours.shade(skin, 0.45), 90));
        }
    }

    private void nail(double tipX, double tipY, double angle, double thick, Color skin) {
        java.awt.geom.AffineTransform before = g.getTransform();
        g.translate(tipX - Math.cos(angle) * thick * 0.48, tipY - Math.sin(angle) * thick * 0.48);
        g.rotate(angle);
        g.setColor(Colours.mix(skin, new Color(0xF4C9C0), 0.6));
        g.fill(new java.awt.geom.RoundRectangle2D.Double(-thick * 0.36, -thick * 0.31, thick * 0.74, thick * 0.62, thick * 0.45, thick * 0.5));
        g.setColor(Colours.clear(Color.WHITE, 70));
        g.fill(new Ellipse2D.Double(-thick * 0.2, -thick * 0.2, thick * 0.4, thick * 0.14));
        g.setTransform(before);
    }

    /** Something flat with its shadow. */
    void thing(Shape shape, Color colour) {
        for (int i = 6; i >= 1; i--) {
            stroke(shape, i * 0.8, new Color(0, 0, 0, 18));
        }
        g.setPaint(new java.awt.GradientPaint((float) shape.getBounds2D().getX(), 0, colour, (float) shape.getBounds2D().getMaxX(), 20, Colours.shade(colour, 0.85)));
        g.fill(shape);
    }

    private void stroke(Shape shape, double width, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void soften(double millimetres) {
        Mat mat = whole();
        opencv_imgproc.GaussianBlur(mat, mat, new Size(0, 0), millimetres * SCALE);
        byte[] samples = Mats.samples(mat);
        System.arraycopy(samples, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, samples.length);
    }

    private Mat whole() {
        return Mats.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), image.getWidth(), image.getHeight(), 4);
    }

    /** Colours multiplied by their alpha. */
    Mat pixels() {
        MatVector channels = new MatVector();
        opencv_core.split(whole(), channels);
        Mat bgr = new Mat();
        opencv_core.merge(new MatVector(channels.get(1), channels.get(2), channels.get(3)), bgr);
        return bgr;
    }

    Mat alpha() {
        Mat alpha = new Mat();
        opencv_core.extractChannel(whole(), alpha, 0);
        return alpha;
    }
}
