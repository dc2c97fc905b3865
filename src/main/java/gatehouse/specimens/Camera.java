package gatehouse.specimens;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;

/** Takes the picture: uneven light, the flaws of light and lens, then the sensor's noise. */
final class Camera {
    private static final double NOISE = 2.2;

    private final Canvas scene;
    private final Random random;
    private final Set<Flaw> flaws;

    Camera(Canvas scene, Random random, Set<Flaw> flaws) {
        this.scene = scene;
        this.random = random;
        this.flaws = flaws;
    }

    /** @param cornerX and {@code cornerY}: where the subject lies; a reflection falls between its corners */
    BufferedImage shoot(double[] cornerX, double[] cornerY) {
        light();
        if (flaws.contains(Flaw.GLARE)) {
            reflect(cornerX, cornerY);
        }
        if (flaws.contains(Flaw.BLURRED)) {
            scene.blur(4, 3);
        }
        finish();
        BufferedImage image = scene.develop();
        return flaws.contains(Flaw.TOO_SMALL) ? small(image) : image;
    }

    private void light() {
        double direction = random.nextDouble() * Math.PI * 2;
        double dx = Math.cos(direction) / scene.width;
        double dy = Math.sin(direction) / scene.height;
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                double light = 0.97 + 0.1 * ((x - scene.width / 2.0) * dx + (y - scene.height / 2.0) * dy);
                for (int c = 0; c < 3; c++) {
                    scene.set(x, y, c, scene.get(x, y, c) * light);
                }
            }
        }
    }

    private void reflect(double[] cornerX, double[] cornerY) {
        double across = 0.35 + random.nextDouble() * 0.3;
        double down = 0.35 + random.nextDouble() * 0.3;
        double x0 = mix(mix(cornerX[0], cornerX[1], across), mix(cornerX[3], cornerX[2], across), down);
        double y0 = mix(mix(cornerY[0], cornerY[1], across), mix(cornerY[3], cornerY[2], across), down);
        double reach = scene.width * (0.1 + random.nextDouble() * 0.04);
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                double r = Math.hypot(x - x0, (y - y0) * 1.3) / reach;
                double extra = 700 * Math.exp(-r * r * 1.6);
                for (int c = 0; c < 3 && extra > 0.5; c++) {
                    scene.set(x, y, c, scene.get(x, y, c) + extra);
                }
            }
        }
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private void finish() {
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                double mean = (scene.get(x, y, 0) + scene.get(x, y, 1) + scene.get(x, y, 2)) / 3;
                for (int c = 0; c < 3; c++) {
                    scene.set(x, y, c, exposed(flaws.contains(Flaw.NOT_IN_COLOUR) ? mean : scene.get(x, y, c)));
                }
            }
        }
        double shared;
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                shared = random.nextGaussian() * NOISE;
                for (int c = 0; c < 3; c++) {
                    double own = flaws.contains(Flaw.NOT_IN_COLOUR) ? 0 : random.nextGaussian() * NOISE * 0.4;
                    scene.set(x, y, c, scene.get(x, y, c) + shared + own);
                }
            }
        }
    }

    private double exposed(double value) {
        double light = flaws.contains(Flaw.TOO_DARK) ? value * 0.22 : value;
        return flaws.contains(Flaw.OVEREXPOSED) ? light * 0.55 + 190 : light;
    }

    private static BufferedImage small(BufferedImage image) {
        int width = 300;
        BufferedImage small = new BufferedImage(width, image.getHeight() * width / image.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image.getScaledInstance(width, small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return small;
    }
}
