package gatehouse.studio;

import java.nio.DoubleBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** A projective map of a plane, row by row. */
record Plane(double... m) {

    static Plane scale(double x, double y) {
        return new Plane(x, 0, 0, 0, y, 0, 0, 0, 1);
    }

    static Plane shift(double x, double y) {
        return new Plane(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    static Plane turn(double angle) {
        return new Plane(Math.cos(angle), -Math.sin(angle), 0, Math.sin(angle), Math.cos(angle), 0, 0, 0, 1);
    }

    /** First the other, then this. */
    Plane after(Plane other) {
        double[] o = other.m;
        double[] p = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            p[i] = m[row] * o[i % 3] + m[row + 1] * o[i % 3 + 3] + m[row + 2] * o[i % 3 + 6];
        }
        return new Plane(p);
    }

    Plane inverse() {
        return new Plane(
                m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]);
    }

    double x(double u, double v) {
        return (m[0] * u + m[1] * v + m[2]) / (m[6] * u + m[7] * v + m[8]);
    }

    double y(double u, double v) {
        return (m[3] * u + m[4] * v + m[5]) / (m[6] * u + m[7] * v + m[8]);
    }

    /** The corners of a rectangle from the upper left, clockwise: all x, then all y. */
    double[][] corners(double left, double top, double width, double height) {
        double[] u = {left, left + width, left + width, left};
        double[] v = {top, top, top + height, top + height};
        double[][] result = new double[2][4];
        for (int i = 0; i < 4; i++) {
            result[0][i] = x(u[i], v[i]);
            result[1][i] = y(u[i], v[i]);
        }
        return result;
    }

    /** Around a rectangle's image: x, y, width, height. */
    double[] box(double left, double top, double width, double height) {
        double[][] c = corners(left, top, width, height);
        java.util.Arrays.sort(c[0]);
        java.util.Arrays.sort(c[1]);
        return new double[] {c[0][0], c[1][0], c[0][3] - c[0][0], c[1][3] - c[1][0]};
    }

    Mat mat() {
        Mat mat = new Mat(3, 3, opencv_core.CV_64F);
        DoubleBuffer buffer = mat.createBuffer();
        buffer.put(m);
        return mat;
    }
}
