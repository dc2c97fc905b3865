package gatehouse.imagechecks;

import java.util.Arrays;
import java.util.Collection;

/** Four corners in order: upper left, upper right, lower right, lower left; pixels of the upright picture. */
record Quadrangle(double[] x, double[] y) {
    static final String[] NAMES = {"upper left", "upper right", "lower right", "lower left"};

    /** Puts corners in order round their middle, beginning at the upper left. */
    static Quadrangle ordered(double[] x, double[] y) {
        double middleX = (x[0] + x[1] + x[2] + x[3]) / 4;
        double middleY = (y[0] + y[1] + y[2] + y[3]) / 4;
        Integer[] order = {0, 1, 2, 3};
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> Math.atan2(y[i] - middleY, x[i] - middleX)));
        int first = 0;
        for (int i = 1; i < 4; i++) {
            first = x[order[i]] + y[order[i]] < x[order[first]] + y[order[first]] ? i : first;
        }
        double[] sortedX = new double[4];
        double[] sortedY = new double[4];
        for (int i = 0; i < 4; i++) {
            sortedX[i] = x[order[(first + i) % 4]];
            sortedY[i] = y[order[(first + i) % 4]];
        }
        return new Quadrangle(sortedX, sortedY);
    }

    Quadrangle scaled(double factor) {
        double[] newX = new double[4];
        double[] newY = new double[4];
        for (int i = 0; i < 4; i++) {
            newX[i] = x[i] * factor;
            newY[i] = y[i] * factor;
        }
        return new Quadrangle(newX, newY);
    }

    /** Each corner so many times as far from the middle. */
    Quadrangle widened(double factor) {
        double middleX = (x[0] + x[1] + x[2] + x[3]) / 4;
        double middleY = (y[0] + y[1] + y[2] + y[3]) / 4;
        double[] newX = new double[4];
        double[] newY = new double[4];
        for (int i = 0; i < 4; i++) {
            newX[i] = middleX + factor * (x[i] - middleX);
            newY[i] = middleY + factor * (y[i] - middleY);
        }
        return new Quadrangle(newX, newY);
    }

    boolean contains(double px, double py) {
        for (int side = 0; side < 4; side++) {
            int next = (side + 1) % 4;
            if ((x[next] - x[side]) * (py - y[side]) - (y[next] - y[side]) * (px - x[side]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a direction runs rather as the first and third side than as the others. */
    boolean isAlong(double dx, double dy) {
        double angle = Math.atan2(dy, dx);
        return Math.abs(Math.sin(angle(0) - angle)) + Math.abs(Math.sin(angle(2) - angle)) < Math.abs(Math.sin(angle(1) - angle)) + Math.abs(Math.sin(angle(3) - angle));
    }

    double side(int from) {
        int to = (from + 1) % 4;
        double dx = x[to] - x[from];
        double dy = y[to] - y[from];
        // No picture is so large that Math.hypot, which takes many times as long, would be needed.
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Mean length of the upper and lower side. */
    double width() {
        return (side(0) + side(2)) / 2;
    }

    /** Mean length of the left and right side. */
    double height() {
        return (side(1) + side(3)) / 2;
    }

    /** Longer by shorter side. */
    double shape() {
        return Math.max(width(), height()) / Math.max(1, Math.min(width(), height()));
    }

    /** Whether a shape is one of these, but for so much in the logarithm. */
    static boolean isOfShape(double shape, double off, double... shapes) {
        return Arrays.stream(shapes).anyMatch(one -> Math.abs(Math.log(shape / one)) < off);
    }

    /**
     * Longer by shorter side of the rectangle that a camera sees so, however tilted (Zhang and He, 2007).
     *
     * @param middleX where the camera's axis meets the picture, likewise {@code middleY}
     * @param focal   length in pixels
     */
    double untiltedShape(double middleX, double middleY, double focal) {
        double[][] m = new double[4][];
        for (int i = 0; i < 4; i++) {
            m[i] = new double[] {(x[i] - middleX) / focal, (y[i] - middleY) / focal, 1};
        }
        // The corners' depths by that of the first: opposite sides of a rectangle are equal.
        double second = dot(cross(m[0], m[2]), m[3]) / dot(cross(m[1], m[2]), m[3]);
        double fourth = dot(cross(m[0], m[2]), m[1]) / dot(cross(m[3], m[2]), m[1]);
        double across = length(second, m[1], m[0]);
        double down = length(fourth, m[3], m[0]);
        return Math.max(across, down) / Math.max(1e-9, Math.min(across, down));
    }

    private static double length(double times, double[] a, double[] b) {
        return Math.sqrt(Math.pow(times * a[0] - b[0], 2) + Math.pow(times * a[1] - b[1], 2) + Math.pow(times * a[2] - b[2], 2));
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Whether all corners of the other lie inside or hardly outside this one. */
    boolean surrounds(Quadrangle other) {
        double slack = 0.02 * Math.max(width(), height());
        for (int corner = 0; corner < 4; corner++) {
            for (int side = 0; side < 4; side++) {
                int next = (side + 1) % 4;
                double dx = x[next] - x[side];
                double dy = y[next] - y[side];
                double left = (dx * (other.y[corner] - y[side]) - dy * (other.x[corner] - x[side])) / Math.max(1, Math.hypot(dx, dy));
                if (left < -slack) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether each side runs nearly as some side of the other does. @param hidden corners; between two of them there is no side to be seen */
    boolean isParallelTo(Quadrangle other, Collection<Integer> hidden) {
        for (int side = 0; side < 4; side++) {
            if (hidden.contains(side) && hidden.contains((side + 1) % 4)) {
                continue;
            }
            double least = 1;
            for (int theirs = 0; theirs < 4; theirs++) {
                least = Math.min(least, Math.abs(Math.sin(angle(side) - other.angle(theirs))));
            }
            if (least > 0.1) {
                return false;
            }
        }
        return true;
    }

    private double angle(int side) {
        int next = (side + 1) % 4;
        return Math.atan2(y[next] - y[side], x[next] - x[side]);
    }

    double area() {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            sum += x[i] * y[next] - x[next] * y[i];
        }
        return Math.abs(sum) / 2;
    }
}
