package gatehouse.imagechecks.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A line of a zone drawn, spoilt as cameras and scanners spoil it, and made a strip again: what the net learns from. */
final class DrawnStrip {
    private static final int FINE = 32;
    private static final Font FONT = font();
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    final String text;
    /** As {@link GlyphNet} gets it. */
    final float[] strip;
    /** The same before it was evened out, 0 to 255. */
    final float[] grey;
    final int width;
    /** Where each character's middle lies, in pixels of the strip. */
    final double[] centres;
    /** Pixels from one character to the next in the photograph: the fewer, the harder. */
    final double pitch;

    private DrawnStrip(String text, float[] grey, int width, double[] centres, double pitch) {
        this.text = text;
        this.grey = grey;
        this.strip = ZoneStrip.normalised(grey, width);
        this.width = width;
        this.centres = centres;
        this.pitch = pitch;
    }

    private static Font font() {
        try (InputStream in = DrawnStrip.class.getResourceAsStream("/fonts/OCRB.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link GlyphNet} is shown. */
    static DrawnStrip of(Random random, int length) {
        return of(random, text(random, length), GlyphNet.PITCH, 20, GlyphNet.HEIGHT);
    }

    /** What the recogniser is shown: a whole line as zones have them, runs of fillers and all. */
    static DrawnStrip ofWholeLine(Random random) {
        int length = new int[] {30, 36, 44}[random.nextInt(3)];
        StringBuilder line = new StringBuilder(text(random, length));
        while (random.nextInt(3) > 0) {
            int from = random.nextInt(length);
            int to = random.nextBoolean() ? length : Math.min(length, from + 1 + random.nextInt(15));
            line.replace(from, to, "<".repeat(to - from));
        }
        return of(random, line.toString(), ZoneTranslation.PITCH, ZoneTranslation.CAPITAL, LineRecogniser.HEIGHT);
    }

    private static DrawnStrip of(Random random, String text, int across, int capital, int high) {
        int length = text.length();
        // Pixels from one character to the next, in the photograph.
        double pitch = 4.6 * Math.exp(random.nextDouble() * Math.log(28 / 4.6));
        BufferedImage fine = draw(text, random);
        double shrink = pitch / FINE;
        double offset = random.nextDouble();
        BufferedImage photo = photograph(fine, shrink, offset, random);
        // Back to a strip, a little wrong in scale, place and slope, as finding the line is.
        double sx = across / pitch * (1 + (random.nextDouble() - 0.5) * 0.16);
        double tallest = 0.75 * pitch * 1.18;
        double sy = capital / tallest * Math.exp((random.nextDouble() - 0.5) * 0.36);
        double slope = (random.nextDouble() - 0.5) * 0.03;
        double shift = (random.nextDouble() - 0.5) * capital / 4;
        double lean = (random.nextDouble() - 0.5) * 0.2;
        int width = (int) Math.ceil((length + 2) * FINE * shrink * sx / 2) * 2;
        float[] grey = resample(photo, width, high, sx, sy, slope, shift, lean);
        double[] centres = new double[length];
        for (int i = 0; i < length; i++) {
            centres[i] = ((i + 1.5) * FINE * shrink + offset) * sx;
        }
        return new DrawnStrip(text, grey, width, centres, pitch);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            double kind = random.nextDouble();
            int run = 1 + random.nextInt(5);
            for (int i = 0; i < run; i++) {
                int at = kind < 0.22 ? 36 : kind < 0.55 ? 26 + random.nextInt(10) : random.nextInt(26);
                text.append(GlyphNet.ALPHABET.charAt(at));
                if (random.nextInt(8) == 0) {
                    text.append(GlyphNet.ALPHABET.charAt(at));
                }
            }
        }
        return text.substring(0, length);
    }

    /** At {@value #FINE} pixels a character, with one character's room on either side; the baseline at two thirds. */
    private static BufferedImage draw(String text, Random random) {
        int width = (text.length() + 2) * FINE;
        int height = 3 * FINE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int paper = 120 + random.nextInt(136);
        int ink = (int) (paper * (random.nextInt(3) == 0 ? 0.2 + random.nextDouble() * 0.4 : random.nextDouble() * 0.35));
        g.setColor(new Color(paper, paper, paper));
        g.fillRect(0, 0, width, height);
        ground(g, width, height, paper, ink, random);
        double weight = random.nextDouble() * 4.2 - 1.4;
        double squeeze = 0.9 + random.nextDouble() * 0.2;
        double tall = 0.88 + random.nextDouble() * 0.24;
        Font sized = FONT.deriveFont((float) FINE);
        double advance = sized.createGlyphVector(CONTEXT, "0").getGlyphMetrics(0).getAdvanceX();
        sized = FONT.deriveFont((float) (FINE * FINE / advance));
        for (int i = 0; i < text.length(); i++) {
            glyph(g, sized, text.charAt(i), (i + 1) * FINE, 2.02 * FINE + (random.nextDouble() - 0.5) * 0.8, squeeze, tall, weight,
                    new Color(ink, ink, ink), new Color(paper, paper, paper));
        }
        g.dispose();
        return image;
    }

    private static void glyph(Graphics2D g, Font font, char c, double x, double y, double squeeze, double tall, double weight, Color ink,
            Color paper) {
        Shape outline = font.createGlyphVector(CONTEXT, String.valueOf(c)).getOutline();
        AffineTransform place = AffineTransform.getTranslateInstance(x + FINE / 2.0, y);
        place.scale(squeeze, tall);
        place.translate(-FINE / 2.0, 0);
        Shape placed = place.createTransformedShape(outline);
        g.setColor(ink);
        g.fill(placed);
        if (Math.abs(weight) > 0.2) {
            g.setColor(weight > 0 ? ink : paper);
            g.setStroke(new BasicStroke((float) Math.abs(weight), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(placed);
        }
    }

    /** Guilloches, tints and stray marks under the text; never as dark as the ink. */
    private static void ground(Graphics2D g, int width, int height, int paper, int ink, Random random) {
        if (random.nextInt(3) > 0) {
            int darkest = (int) (paper - (paper - ink) * (0.1 + random.nextDouble() * 0.35));
            double frequency = 0.02 + random.nextDouble() * 0.12;
            double amplitude = 5 + random.nextDouble() * 30;
            double step = 5 + random.nextDouble() * 24;
            g.setColor(new Color(darkest, darkest, darkest));
            g.setStroke(new BasicStroke((float) (0.6 + random.nextDouble() * 3)));
            double tilt = random.nextDouble() - 0.5;
            for (double base = -height; base < 2 * height; base += step) {
                java.awt.geom.Path2D line = new java.awt.geom.Path2D.Double();
                line.moveTo(0, base);
                for (int x = 0; x <= width; x += 6) {
                    line.lineTo(x, base + amplitude * Math.sin(x * frequency + base) + tilt * x * 0.3);
                }
                g.draw(line);
            }
        }
        if (random.nextInt(3) == 0) {
            int tint = (int) (paper - (paper - ink) * random.nextDouble() * 0.3);
            g.setPaint(new java.awt.GradientPaint(random.nextInt(width), 0, new Color(tint, tint, tint, 200), random.nextInt(width), height,
                    new Color(paper, paper, paper, 0)));
            g.fillRect(0, 0, width, height);
        }
        if (random.nextInt(5) == 0) {
            // A rim of the document or a printed line below or above.
            int shade = random.nextInt(200);
            g.setColor(new Color(shade, shade, shade));
            int y = random.nextBoolean() ? (int) (height * (0.86 + random.nextDouble() * 0.1)) : (int) (height * random.nextDouble() * 0.18);
            g.fillRect(0, y, width, 2 + random.nextInt(30));
        }
    }

    private static BufferedImage photograph(BufferedImage fine, double shrink, double offset, Random random) {
        double blur = FINE * (0.02 + 0.19 * Math.pow(random.nextDouble(), 1.6));
        float[] samples = blurred(fine, blur, random.nextInt(4) == 0 ? random.nextDouble() * FINE * 0.22 : 0);
        int width = (int) Math.ceil(fine.getWidth() * shrink) + 1;
        int height = (int) Math.ceil(fine.getHeight() * shrink) + 1;
        double noise = random.nextDouble() * random.nextDouble() * 17;
        double light = 0.6 + random.nextDouble() * 0.4;
        double slope = (random.nextDouble() - 0.5) * 0.5 / width;
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = area(samples, fine.getWidth(), fine.getHeight(), (x - offset) / shrink, y / shrink, 1 / shrink);
                value = value * (light + slope * x) + random.nextGaussian() * noise;
                photo.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, Math.round(value))));
            }
        }
        return random.nextInt(4) == 0 ? photo : jpeg(photo, (float) (0.25 + random.nextDouble() * 0.7));
    }

    private static double area(float[] samples, int width, int height, double x, double y, double size) {
        double sum = 0;
        int count = 0;
        for (int py = (int) y; py < y + size; py++) {
            for (int px = (int) Math.floor(x); px < x + size; px++) {
                sum += samples[Math.max(0, Math.min(height - 1, py)) * width + Math.max(0, Math.min(width - 1, px))];
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private static float[] blurred(BufferedImage image, double deviation, double smear) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] samples = image.getRaster().getSamples(0, 0, width, height, 0, new float[width * height]);
        int radius = (int) Math.max(0, Math.round(deviation));
        for (int i = 0; i < 2 && radius > 0; i++) {
            samples = box(samples, width, height, radius, 1, width);
            samples = box(samples, height, width, radius, width, 1);
        }
        int reach = (int) Math.round(smear / 2);
        return reach > 0 ? box(samples, width, height, reach, 1, width) : samples;
    }

    private static float[] box(float[] in, int length, int lines, int radius, int step, int lineStep) {
        float[] out = new float[in.length];
        for (int line = 0; line < lines; line++) {
            int base = line * lineStep;
            double sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += in[base + Math.max(0, Math.min(length - 1, i)) * step];
            }
            for (int i = 0; i < length; i++) {
                out[base + i * step] = (float) (sum / (2 * radius + 1));
                sum += in[base + Math.min(length - 1, i + radius + 1) * step] - in[base + Math.max(0, i - radius) * step];
            }
        }
        return out;
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
            stream.flush();
            return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
    }

    /** The middle of a capital letter, two thirds up from the baseline's place, comes to the middle of the strip. */
    private static float[] resample(BufferedImage photo, int width, int high, double sx, double sy, double slope, double shift, double lean) {
        float[] strip = new float[high * width];
        int w = photo.getWidth();
        int h = photo.getHeight();
        float[] samples = photo.getRaster().getSamples(0, 0, w, h, 0, new float[w * h]);
        double middle = h * (2.02 - 0.375 * 1.18) / 3;
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < width; x++) {
                double down = y - high / 2.0 + 0.5 + shift + (x - width / 2.0) * slope;
                double px = (x + lean * down) / sx;
                double py = middle + down / sy;
                strip[y * width + x] = sample(samples, w, h, px - 0.5, py - 0.5);
            }
        }
        return strip;
    }

    private static float sample(float[] samples, int width, int height, double x, double y) {
        double cx = Math.max(0, Math.min(width - 1.001, x));
        double cy = Math.max(0, Math.min(height - 1.001, y));
        int left = (int) cx;
        int top = (int) cy;
        double fx = cx - left;
        double fy = cy - top;
        int right = Math.min(width - 1, left + 1);
        int low = Math.min(height - 1, top + 1);
        return (float) ((samples[top * width + left] * (1 - fx) + samples[top * width + right] * fx) * (1 - fy)
                + (samples[low * width + left] * (1 - fx) + samples[low * width + right] * fx) * fy);
    }
}
