package gatehouse.specimens;

/**
 * Maps the picture's plane to the document's: the inverse of Heckbert's map of the unit square to a quadrangle (Fundamentals
 * of Texture Mapping, 1989, 2.2.3).
 */
final class Homography {
    private final double[] m;

    private Homography(double[] m) {
        this.m = m;
    }

    /** @param x and {@code y}: upper left, upper right, lower right, lower left, in pixels of the picture */
    static Homography toUnitSquare(double[] x, double[] y) {
        double dx1 = x[1] - x[2];
        double dx2 = x[3] - x[2];
        double dx3 = x[0] - x[1] + x[2] - x[3];
        double dy1 = y[1] - y[2];
        double dy2 = y[3] - y[2];
        double dy3 = y[0] - y[1] + y[2] - y[3];
        double det = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / det;
        double h = (dx1 * dy3 - dx3 * dy1) / det;
        return new Homography(inverse(new double[] {
            x[1] - x[0] + g * x[1], x[3] - x[0] + h * x[3], x[0],
            y[1] - y[0] + g * y[1], y[3] - y[0] + h * y[3], y[0],
            g, h, 1}));
    }

    private static double[] inverse(double[] a) {
        return new double[] {
            a[4] * a[8] - a[5] * a[7], a[2] * a[7] - a[1] * a[8], a[1] * a[5] - a[2] * a[4],
            a[5] * a[6] - a[3] * a[8], a[0] * a[8] - a[2] * a[6], a[2] * a[3] - a[0] * a[5],
            a[3] * a[7] - a[4] * a[6], a[1] * a[6] - a[0] * a[7], a[0] * a[4] - a[1] * a[3]};
    }

    double u(double x, double y) {
        return (m[0] * x + m[1] * y + m[2]) / (m[6] * x + m[7] * y + m[8]);
    }

    double v(double x, double y) {
        return (m[3] * x + m[4] * y + m[5]) / (m[6] * x + m[7] * y + m[8]);
    }
}
