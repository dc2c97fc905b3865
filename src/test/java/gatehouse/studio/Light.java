package gatehouse.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/** The light that falls on the scene and the light that shines off it, at a quarter of the picture's size each way. */
final class Light {
    private static final int COARSE = 4;
    /** Rows; a multiple of {@link #COARSE}. */
    private static final int STRIP = 64;

    /** Share of white that strays inside the lens and lifts the dark. */
    private static final double VEIL = 0.012;

    private final double veil;
    private final int width;
    private final int height;
    private final float[] falling;
    private float @Nullable [] shining;

    Light(Shutter shutter, int pictureWidth, int pictureHeight) {
        this.veil = VEIL * shutter.exposure();
        this.width = Math.max(1, pictureWidth / COARSE);
        this.height = Math.max(1, pictureHeight / COARSE);
        this.falling = new float[width * height * 3];
        for (int y = 0; y < height; y++) {
            double fy = 2.0 * y / height - 1;
            for (int x = 0; x < width; x++) {
                double fx = 2.0 * x / width - 1;
                double far = (fx * fx + fy * fy) / 2;
                double light = shutter.exposure() * (1 + shutter.slopeX() * fx + shutter.slopeY() * fy) * (1 - shutter.vignette() * far * far);
                int at = (y * width + x) * 3;
                falling[at] = (float) (light * shutter.blue());
                falling[at + 1] = (float) light;
                falling[at + 2] = (float) (light * shutter.red());
            }
        }
    }

    /** A hard shadow. @param remaining share of the light inside it; x and y in pixels of the picture */
    void shade(double[] x, double[] y, double remaining, double softness) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(x[i] / COARSE, y[i] / COARSE);
            } else {
                path.lineTo(x[i] / COARSE, y[i] / COARSE);
            }
        }
        path.closePath();
        g.fill(path);
        g.dispose();
        byte[] samples = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        Mat soft = Mats.of(samples, width, height, 1);
        opencv_imgproc.GaussianBlur(soft, soft, new Size(0, 0), Math.max(0.6, softness / COARSE));
        byte[] dark = Mats.samples(soft);
        for (int i = 0; i < falling.length; i++) {
            falling[i] *= (float) (1 - (1 - remaining) * (dark[i / 3] & 255) / 255.0);
        }
    }

    /** A lamp's reflection: a soft-edged patch of added light, in pixels of the picture. */
    void glare(double x, double y, double radiusX, double radiusY, double angle, double strength) {
        if (shining == null) {
            shining = new float[width * height * 3];
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double dx = column * COARSE - x;
                double dy = row * COARSE - y;
                double u = (dx * cos + dy * sin) / radiusX;
                double v = (dy * cos - dx * sin) / radiusY;
                double far = u * u + v * v;
                if (far < 12) {
                    // A bright core and a wide veil, as on a laminate.
                    float light = (float) (strength * (Math.exp(-far * far * 1.2) + 0.12 * Math.exp(-far * 0.5)));
                    for (int channel = 0; channel < 3; channel++) {
                        shining[(row * width + column) * 3 + channel] += light;
                    }
                }
            }
        }
    }

    /**
     * The scene's light in linear values, strip by strip, so that no more than the result is large.
     *
     * @param stored 8-bit scene in even light
     * @param glossy 8-bit mask of what reflects
     */
    Mat onto(Mat stored, Mat glossy) {
        Mat fall = Mats.ofFloats(falling, width, height, 3);
        float[] more = shining;
        Mat shine = more == null ? null : Mats.ofFloats(more, width, height, 3);
        Mat lit = new Mat(stored.rows(), stored.cols(), opencv_core.CV_32FC3);
        for (int top = 0; top < stored.rows(); top += STRIP) {
            try (PointerScope scope = new PointerScope()) {
                assert scope != null;
                Rect rows = new Rect(0, top, stored.cols(), Math.min(STRIP, stored.rows() - top));
                Mat part = Sensor.linear(new Mat(stored, rows));
                opencv_core.multiply(part, fine(fall, rows), part);
                if (shine != null) {
                    Mat mask = new Mat();
                    opencv_imgproc.cvtColor(new Mat(glossy, rows), mask, opencv_imgproc.COLOR_GRAY2BGR);
                    mask.convertTo(mask, opencv_core.CV_32F, 1 / 255.0, 0);
                    opencv_core.multiply(fine(shine, rows), mask, mask);
                    opencv_core.add(part, mask, part);
                }
                part.convertTo(part, opencv_core.CV_32F, 1, veil);
                part.copyTo(new Mat(lit, rows));
            }
        }
        return lit;
    }

    /** A coarse map for some rows of the picture, with a row more on each side to smooth from. */
    private Mat fine(Mat coarse, Rect rows) {
        int first = Math.max(0, rows.y() / COARSE - 1);
        int last = Math.min(height, (rows.y() + rows.height() + COARSE - 1) / COARSE + 1);
        int from = Math.min(first, last - 1);
        Mat full = new Mat();
        opencv_imgproc.resize(new Mat(coarse, new Rect(0, from, width, last - from)), full, new Size(rows.width(), (last - from) * COARSE), 0, 0,
                opencv_imgproc.INTER_LINEAR);
        int skip = Math.min(rows.y() - from * COARSE, full.rows() - rows.height());
        if (skip < 0) {
            opencv_core.copyMakeBorder(full, full, 0, rows.height() - full.rows(), 0, 0, opencv_core.BORDER_REPLICATE);
            skip = 0;
        }
        return new Mat(full, new Rect(0, skip, rows.width(), rows.height()));
    }
}
