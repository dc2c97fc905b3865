package gatehouse.studio;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws a head: the surface cut into triangles, each lit by Lambert's law, the nearest seen. */
final class Head {
    private final FaceSkin skin;
    private final int[] texture;
    private final Look look;
    private final HeadShape shape;
    private final double unit;
    private final double middleX;
    private final double middleY;
    private final int[] pixels;
    private final float[] depth;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] u;
    private final double[] v;
    private final double[] light;

    /** @param unit pixels for a half width of the head */
    Head(FaceTraits traits, Look look, BufferedImage target, double middleX, double middleY, double unit) {
        this.shape = new HeadShape(traits, look);
        this.skin = new FaceSkin(traits, look, shape, Math.max(90, unit));
        this.texture = skin.samples();
        this.look = look;
        this.unit = unit;
        this.middleX = middleX;
        this.middleY = middleY;
        this.pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        this.width = target.getWidth();
        this.height = target.getHeight();
        this.depth = new float[pixels.length];
        java.util.Arrays.fill(depth, -99);
        this.columns = (int) Math.min(300, 60 + unit);
        this.rows = (int) Math.min(340, 70 + unit);
        int size = columns * rows;
        this.x = new double[size];
        this.y = new double[size];
        this.z = new double[size];
        this.u = new double[size];
        this.v = new double[size];
        this.light = new double[size];
    }

    void draw() {
        place();
        shine();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int next = row * columns + (column + 1) % columns;
                int here = row * columns + column;
                triangle(here, next, here + columns);
                triangle(next, next + columns, here + columns);
            }
        }
    }

    private void place() {
        double[] point = new double[4];
        for (int row = 0; row < rows; row++) {
            double t = HeadShape.TOP * 0.999 + (HeadShape.CHIN - HeadShape.TOP) * 0.999 * row / (rows - 1);
            for (int column = 0; column < columns; column++) {
                double turn = 2.0 * column / columns - 1;
                // Denser in front, where the features are.
                double angle = Math.PI * (0.65 * turn + 0.35 * turn * turn * turn);
                shape.at(angle, t, point);
                int i = row * columns + column;
                double px = point[0] * Math.cos(look.yaw()) + point[2] * Math.sin(look.yaw());
                double pz = -point[0] * Math.sin(look.yaw()) + point[2] * Math.cos(look.yaw());
                x[i] = px;
                y[i] = point[1] * Math.cos(look.pitch()) + pz * Math.sin(look.pitch());
                z[i] = pz * Math.cos(look.pitch()) - point[1] * Math.sin(look.pitch());
                u[i] = point[3];
                v[i] = t;
            }
        }
    }

    private void shine() {
        double norm = Math.sqrt(look.lightX() * look.lightX() + look.lightY() * look.lightY() + 0.64);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = row * columns + (column + columns - 1) % columns;
                int right = row * columns + (column + 1) % columns;
                int up = Math.max(0, row - 1) * columns + column;
                int down = Math.min(rows - 1, row + 1) * columns + column;
                double ax = x[right] - x[left];
                double ay = y[right] - y[left];
                double az = z[right] - z[left];
                double bx = x[down] - x[up];
                double by = y[down] - y[up];
                double bz = z[down] - z[up];
                double nx = ay * bz - az * by;
                double ny = az * bx - ax * bz;
                double nz = ax * by - ay * bx;
                double n = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
                double lambert = Math.max(0, (nx * look.lightX() + ny * look.lightY() + nz * 0.8) / n / norm);
                double around = 0.55 + 0.3 * Math.max(0, nz / n) - 0.15 * ny / n;
                light[row * columns + column] = look.contrast() * lambert * 1.35 + (1 - look.contrast()) * around * 1.3;
            }
        }
    }

    private void triangle(int a, int b, int c) {
        double ax = middleX + x[a] * unit;
        double ay = middleY + y[a] * unit;
        double bx = middleX + x[b] * unit;
        double by = middleY + y[b] * unit;
        double cx = middleX + x[c] * unit;
        double cy = middleY + y[c] * unit;
        double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(area) < 1e-9) {
            return;
        }
        int top = (int) Math.max(0, Math.floor(Math.min(ay, Math.min(by, cy))));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(ay, Math.max(by, cy))));
        int left = (int) Math.max(0, Math.floor(Math.min(ax, Math.min(bx, cx))));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(ax, Math.max(bx, cx))));
        for (int py = top; py <= bottom; py++) {
            for (int px = left; px <= right; px++) {
                double wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
                double wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
                if (wb >= -1e-4 && wc >= -1e-4 && wb + wc <= 1.0001) {
                    put(py * width + px, a, b, c, wb, wc);
                }
            }
        }
    }

    private void put(int at, int a, int b, int c, double wb, double wc) {
        double wa = 1 - wb - wc;
        float near = (float) (wa * z[a] + wb * z[b] + wc * z[c]);
        if (near <= depth[at]) {
            return;
        }
        depth[at] = near;
        double ub = Math.abs(u[b] - u[a]) > 2 ? u[a] : u[b];
        double uc = Math.abs(u[c] - u[a]) > 2 ? u[a] : u[c];
        double s = (wa * u[a] + wb * ub + wc * uc + 2) / 4 * (skin.width() - 1);
        double t = (wa * v[a] + wb * v[b] + wc * v[c] + 1.6) / 3.2 * (skin.height() - 1);
        pixels[at] = lit(texel(s, t), wa * light[a] + wb * light[b] + wc * light[c]);
    }

    private int texel(double s, double t) {
        int column = (int) Math.max(0, Math.min(skin.width() - 1, Math.round(s)));
        int row = (int) Math.max(0, Math.min(skin.height() - 1, Math.round(t)));
        return texture[row * skin.width() + column];
    }

    /** Light adds in linear values; squares stand for the display's curve. */
    private static int lit(int colour, double light) {
        double factor = Math.sqrt(Math.max(0, light));
        int r = (int) Math.min(255, (colour >> 16 & 255) * factor);
        int g = (int) Math.min(255, (colour >> 8 & 255) * factor);
        int b = (int) Math.min(255, (colour & 255) * factor);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }
}
