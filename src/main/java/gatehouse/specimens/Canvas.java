package gatehouse.specimens;

import java.awt.image.BufferedImage;

/** Light as numbers that may exceed what a picture holds: three samples a pixel, red first. */
final class Canvas {
    final int width;
    final int height;
    private float[] samples;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.samples = new float[width * height * 3];
    }

    static Canvas of(BufferedImage image) {
        Canvas canvas = new Canvas(image.getWidth(), image.getHeight());
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                int rgb = image.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    canvas.set(x, y, c, rgb >> 16 - 8 * c & 0xFF);
                }
            }
        }
        return canvas;
    }

    double get(int x, int y, int channel) {
        return samples[(y * width + x) * 3 + channel];
    }

    void set(int x, int y, int channel, double value) {
        samples[(y * width + x) * 3 + channel] = (float) value;
    }

    /** A box blur of the given radius, run so many times: three are close to a Gaussian. */
    void blur(int radius, int times) {
        for (int i = 0; i < times; i++) {
            samples = blurred(radius, width, 3, height, width * 3);
            samples = blurred(radius, height, width * 3, width, 3);
        }
    }

    private float[] blurred(int radius, int length, int step, int lines, int lineStep) {
        float[] result = new float[samples.length];
        for (int line = 0; line < lines; line++) {
            for (int c = 0; c < 3; c++) {
                int base = line * lineStep + c;
                double sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    sum += samples[base + Math.max(0, Math.min(length - 1, i)) * step];
                }
                for (int i = 0; i < length; i++) {
                    result[base + i * step] = (float) (sum / (2 * radius + 1));
                    sum += samples[base + Math.min(length - 1, i + radius + 1) * step] - samples[base + Math.max(0, i - radius) * step];
                }
            }
        }
        return result;
    }

    BufferedImage develop() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, eight(x, y, 0) << 16 | eight(x, y, 1) << 8 | eight(x, y, 2));
            }
        }
        return image;
    }

    private int eight(int x, int y, int channel) {
        return (int) Math.max(0, Math.min(255, Math.round(get(x, y, channel))));
    }
}
