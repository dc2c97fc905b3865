package gatehouse.specimens;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;

/** A document photographed on a table: perspective, grain, uneven light, a soft shadow, a little blur and noise. */
final class Photograph {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final int[][] TABLES = {{92, 66, 46}, {58, 70, 62}, {70, 74, 88}, {112, 88, 64}, {48, 46, 52}};

    private final BufferedImage art;
    private final Set<Flaw> flaws;
    private final Random random;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final double[] cornerX = new double[4];
    private final double[] cornerY = new double[4];

    private Photograph(BufferedImage art, long seed, Set<Flaw> flaws) {
        this.art = art;
        this.flaws = flaws;
        this.random = new Random(seed * 1_000_003 + 17);
    }

    static BufferedImage of(BufferedImage art, long seed, Set<Flaw> flaws) {
        Photograph photograph = new Photograph(art, seed, flaws);
        photograph.place();
        photograph.layTable();
        photograph.layDocument();
        return new Camera(photograph.canvas, photograph.random, flaws).shoot(photograph.cornerX, photograph.cornerY);
    }

    private void place() {
        double width = WIDTH * (0.74 + random.nextDouble() * 0.06);
        double height = width * art.getHeight() / art.getWidth();
        double turn = (random.nextDouble() - 0.5) * 0.12;
        double shiftX = (random.nextDouble() - 0.5) * 50;
        double shiftY = (random.nextDouble() - 0.5) * 50;
        if (flaws.contains(Flaw.CORNER_MISSING)) {
            turn = (turn < 0 ? -1 : 1) * 0.2;
        }
        double[][] unit = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (int i = 0; i < 4; i++) {
            double x = unit[i][0] * width / 2 + (random.nextDouble() - 0.5) * 0.035 * width;
            double y = unit[i][1] * height / 2 + (random.nextDouble() - 0.5) * 0.035 * height;
            cornerX[i] = WIDTH / 2.0 + shiftX + x * Math.cos(turn) - y * Math.sin(turn);
            cornerY[i] = HEIGHT / 2.0 + shiftY + x * Math.sin(turn) + y * Math.cos(turn);
        }
        if (flaws.contains(Flaw.CORNER_MISSING)) {
            pushOneCornerOut();
        }
    }

    /** Moves the document sideways until the corner that sticks out most is outside the picture. */
    private void pushOneCornerOut() {
        double[] sorted = cornerX.clone();
        java.util.Arrays.sort(sorted);
        double shift = random.nextBoolean() ? WIDTH + 80 - sorted[3] : -80 - sorted[0];
        for (int i = 0; i < 4; i++) {
            cornerX[i] += shift;
        }
    }

    private void layTable() {
        int[] colour = TABLES[random.nextInt(TABLES.length)];
        double phase = random.nextDouble() * 10;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double grain = 5 * Math.sin(y / 23.0 + 1.6 * Math.sin(x / 260.0 + phase)) + 3 * Math.sin(y / 7.0 + Math.sin(x / 90.0));
                for (int c = 0; c < 3; c++) {
                    canvas.set(x, y, c, colour[c] + grain);
                }
            }
        }
    }

    private void layDocument() {
        Homography map = Homography.toUnitSquare(cornerX, cornerY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double shade = alpha(map.u(x - 7, y - 9), map.v(x - 7, y - 9)) * 0.35;
                double u = map.u(x, y);
                double v = map.v(x, y);
                if (shade > 0 && alpha(u, v) < 1) {
                    for (int c = 0; c < 3; c++) {
                        canvas.set(x, y, c, canvas.get(x, y, c) * (1 - shade));
                    }
                }
                lay(x, y, u, v);
            }
        }
    }

    private double alpha(double u, double v) {
        if (u < 0 || v < 0 || u >= 1 || v >= 1) {
            return 0;
        }
        return (art.getRGB((int) (u * art.getWidth()), (int) (v * art.getHeight())) >>> 24) / 255.0;
    }

    private void lay(int x, int y, double u, double v) {
        double alpha = alpha(u, v);
        if (alpha == 0) {
            return;
        }
        double px = Math.max(0, Math.min(art.getWidth() - 1.001, u * art.getWidth() - 0.5));
        double py = Math.max(0, Math.min(art.getHeight() - 1.001, v * art.getHeight() - 0.5));
        for (int c = 0; c < 3; c++) {
            canvas.set(x, y, c, canvas.get(x, y, c) * (1 - alpha) + alpha * sample(px, py, c));
        }
    }

    private double sample(double x, double y, int channel) {
        int left = (int) x;
        int top = (int) y;
        double right = x - left;
        double low = y - top;
        return (value(left, top, channel) * (1 - right) + value(left + 1, top, channel) * right) * (1 - low)
                + (value(left, top + 1, channel) * (1 - right) + value(left + 1, top + 1, channel) * right) * low;
    }

    private int value(int x, int y, int channel) {
        return art.getRGB(x, y) >> 16 - 8 * channel & 0xFF;
    }
}
