package gatehouse.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * A flat thing that can be photographed, and where on it the document is.
 *
 * @param pixels    8-bit BGR
 * @param alpha     8-bit, 0 where the thing isn't
 * @param width     millimetres
 * @param thickness millimetres
 * @param place     from millimetres of the document to millimetres of the thing
 * @param art       null if the thing shows no document of its own
 */
record Flat(Mat pixels, Mat alpha, double width, double height, double thickness, Plane place, @Nullable Artwork art) {
    /** Radius of a card's corners in ISO/IEC 7810, millimetres. */
    private static final double CARD_RADIUS = 3.18;

    /** The document itself. @param above millimetres of a passport's opposite page that lie open above it */
    static Flat of(Artwork art, double above, Dice dice) {
        if (above > 0) {
            return spread(art, above, dice);
        }
        BufferedImage image = art.sheet().image();
        double radius = art.kind().isCard() ? CARD_RADIUS : art.kind() == Kind.PASSPORT ? 2 : 0.2;
        double thickness = art.kind().isCard() ? 0.76 : art.kind() == Kind.PASSPORT ? 2.5 : 0.25;
        return new Flat(Mats.of(image), rounded(image.getWidth(), image.getHeight(), radius * image.getWidth() / art.kind().width()),
                art.kind().width(), art.kind().height(), thickness, Plane.shift(0, 0), art);
    }

    /** The fold lies along the data page's upper edge; paper curves down into it. */
    private static Flat spread(Artwork art, double more, Dice dice) {
        BufferedImage page = art.sheet().image();
        double scale = page.getWidth() / art.kind().width();
        int above = (int) Math.round(more * scale);
        BufferedImage both = new BufferedImage(page.getWidth(), page.getHeight() + above, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = both.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Colours.mix(art.style().paper(), Color.WHITE, 0.4));
        g.fillRect(0, 0, both.getWidth(), above);
        g.setColor(Colours.clear(art.style().line(), 90));
        g.setFont(Fonts.SERIF.of(5 * scale));
        g.drawString("UTOPIA", (float) (dice.between(10, 70) * scale), (float) (above - dice.between(5, 30) * scale));
        for (int line = 1; line < more / 4; line++) {
            g.drawLine((int) (8 * scale), (int) (above - line * 4 * scale), (int) (117 * scale), (int) (above - line * 4 * scale));
        }
        g.drawImage(page, 0, above, null);
        for (int i = 0; i < 12; i++) {
            g.setColor(new Color(0, 0, 0, 14));
            int half = (int) ((0.15 + 0.2 * i) * scale);
            g.fillRect(0, above - half, both.getWidth(), half + (int) (half * 0.6));
        }
        g.dispose();
        return new Flat(Mats.of(both), rounded(both.getWidth(), both.getHeight(), 2 * scale), art.kind().width(), both.getHeight() / scale, 2.5,
                Plane.shift(0, above / scale), art);
    }

    static Mat rounded(int width, int height, double radius) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(0, 0, width, height, 2 * radius, 2 * radius));
        g.dispose();
        return Mats.of(((DataBufferByte) mask.getRaster().getDataBuffer()).getData(), width, height, 1);
    }

    /** Pixels a millimetre. */
    double scale() {
        return pixels.cols() / width;
    }

    /** Made smaller by averaging, if it has far more detail than the picture will; against aliasing. */
    Flat within(double wantedScale) {
        double factor = wantedScale / scale();
        if (factor > 0.75) {
            return this;
        }
        Size size = new Size((int) Math.max(8, Math.round(pixels.cols() * factor)), (int) Math.max(8, Math.round(pixels.rows() * factor)));
        Mat small = new Mat();
        Mat smallAlpha = new Mat();
        opencv_imgproc.resize(pixels, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.resize(alpha, smallAlpha, size, 0, 0, opencv_imgproc.INTER_AREA);
        return new Flat(small, smallAlpha, width, height, thickness, place, art);
    }
}
