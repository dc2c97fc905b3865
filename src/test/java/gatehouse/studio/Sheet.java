package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Paper to draw on in millimetres from the upper left. */
final class Sheet {
    private final BufferedImage image;
    private final Graphics2D g;
    private final double width;
    private final double height;

    /** @param scale pixels a millimetre */
    Sheet(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        this.image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_3BYTE_BGR);
        this.g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.scale(image.getWidth() / width, image.getHeight() / height);
    }

    BufferedImage image() {
        return image;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Graphics2D graphics() {
        return g;
    }

    void fill(Shape shape, Paint paint) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void fill(double x, double y, double w, double h, Paint paint) {
        fill(new Rectangle2D.Double(x, y, w, h), paint);
    }

    void line(Shape shape, double thickness, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** Text on a base line, narrowed to its room as a printer would; returns its width. */
    double text(String text, double x, double y, double room, Font font, Color colour) {
        // Hinting at such small sizes would spoil the advances: text is laid out ten times as large.
        Font large = font.deriveFont(font.getSize2D() * 10).deriveFont(Map.of(TextAttribute.KERNING, 0));
        double natural = large.getStringBounds(text, g.getFontRenderContext()).getWidth() / 10;
        double narrow = natural > room ? room / natural : 1;
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(narrow / 10, 0.1);
        g.setFont(large);
        g.setColor(colour);
        g.drawString(text, 0, 0);
        g.setTransform(before);
        return natural * narrow;
    }

    void image(BufferedImage picture, double x, double y, double w, double h, double alpha) {
        java.awt.Composite before = g.getComposite();
        g.setComposite(java.awt.AlphaComposite.getInstance(java.awt.AlphaComposite.SRC_OVER, (float) alpha));
        g.drawImage(picture, new AffineTransform(w / picture.getWidth(), 0, 0, h / picture.getHeight(), x, y), null);
        g.setComposite(before);
    }
}
