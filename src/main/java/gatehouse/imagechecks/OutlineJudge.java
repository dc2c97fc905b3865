package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Makes a document's corners of a convex outline where the picture's edges bear its sides out. */
final class OutlineJudge {
    private static final double LEAST_SUPPORT = 0.55;
    /** How far an outline may stray from its polygon, as a share of its length: enough to round a corner off. */
    private static final double FINE = 0.004;
    /** Closer than this share of the picture's longer edge, an outline counts as cut by the picture's border. */
    private static final double AT_BORDER = 0.006;

    private final byte[] edges;
    private final int width;
    private final int height;
    private final double near;

    OutlineJudge(byte[] edges, int width, int height) {
        this.edges = edges;
        this.width = width;
        this.height = height;
        this.near = Math.max(2, AT_BORDER * Math.max(width, height));
    }

    /** The corners; null where the edges hardly bear the outline out. */
    @Nullable Quadrangle judge(Mat hull, double area) {
        double perimeter = opencv_imgproc.arcLength(hull, true);
        List<double[]> fine = polygon(hull, FINE * perimeter);
        List<double[][]> sides = sidesOf(fine, perimeter);
        boolean cut = sides.stream().anyMatch(side -> isCut(side[0], side[1]));
        List<double[][]> lines = longest(sides.stream().filter(side -> !isCut(side[0], side[1])).toList());
        Quadrangle corners = byLines(lines);
        if (corners == null && !cut) {
            corners = byApproximation(hull, perimeter);
        }
        if (corners == null || lines.isEmpty()) {
            return null;
        }
        double support = support(lines);
        double fill = area / Math.max(1, corners.area());
        boolean plausible = support >= LEAST_SUPPORT && fill > 0.75 && fill < 1.15 && isPlausible(corners)
                && (isWithin(corners) || lines.size() >= 2);
        return plausible ? corners : null;
    }

    private static List<double[]> polygon(Mat hull, double tolerance) {
        Mat simple = new Mat();
        opencv_imgproc.approxPolyDP(hull, simple, tolerance, true);
        List<double[]> points = new ArrayList<>();
        try (IntIndexer at = simple.createIndexer()) {
            for (int i = 0; i < simple.rows(); i++) {
                // One pixel of frame was added all round.
                points.add(new double[] {at.get(i, 0, 0) - 1, at.get(i, 0, 1) - 1});
            }
        }
        return points;
    }

    /** Sides long enough to be sides of a document or cuts through it; what a rounded corner leaves is dropped. */
    private List<double[][]> sidesOf(List<double[]> points, double perimeter) {
        List<double[][]> sides = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] from = points.get(i);
            double[] to = points.get((i + 1) % points.size());
            double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            if (length > (isCut(from, to) ? 0.012 : 0.05) * perimeter) {
                sides.add(new double[][] {from, to});
            }
        }
        return sides;
    }

    /** The four longest, in the order in which they stand. */
    private static List<double[][]> longest(List<double[][]> sides) {
        double[] lengths = sides.stream().mapToDouble(side -> -Math.hypot(side[1][0] - side[0][0],
                side[1][1] - side[0][1])).sorted().toArray();
        double least = lengths.length <= 4 ? 0 : -lengths[3];
        return sides.stream().filter(side -> Math.hypot(side[1][0] - side[0][0], side[1][1] - side[0][1]) >= least).limit(4).toList();
    }

    private boolean isCut(double[] a, double[] b) {
        return a[0] <= near && b[0] <= near || a[1] <= near && b[1] <= near
                || a[0] >= width - 1 - near && b[0] >= width - 1 - near || a[1] >= height - 1 - near && b[1] >= height - 1 - near;
    }

    private static @Nullable Quadrangle byApproximation(Mat hull, double perimeter) {
        for (double share = 0.015; share < 0.1; share += 0.005) {
            List<double[]> points = polygon(hull, share * perimeter);
            if (points.size() <= 4) {
                return points.size() < 4 ? null : Quadrangle.ordered(column(points, 0), column(points, 1));
            }
        }
        return null;
    }

    /** Prolongs the document's own sides over each cut until they meet outside the picture. */
    private @Nullable Quadrangle byLines(List<double[][]> own) {
        if (own.size() == 2) {
            return byCorner(own.get(0), own.get(1));
        }
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            double[][] side = own.get(i);
            double[][] next = own.get((i + 1) % own.size());
            double[] met = own.size() < 2 ? null : meeting(side, next);
            boolean sane = met != null && Math.abs(met[0] - width / 2.0) < 1.5 * width && Math.abs(met[1] - height / 2.0) < 1.5 * height;
            if (sane) {
                corners.add(met);
            } else {
                corners.add(beyond(side[0], side[1]));
                corners.add(beyond(next[1], next[0]));
            }
        }
        return corners.size() == 4 ? Quadrangle.ordered(column(corners, 0), column(corners, 1)) : null;
    }

    /** Only one corner lies in the picture: the others are where its sides leave, and opposite. */
    private @Nullable Quadrangle byCorner(double[][] one, double[][] other) {
        boolean inOrder = Math.hypot(one[1][0] - other[0][0], one[1][1] - other[0][1]) < Math.hypot(other[1][0] - one[0][0],
                other[1][1] - one[0][1]);
        double[][] first = inOrder ? one : other;
        double[][] second = inOrder ? other : one;
        double[] met = meeting(first, second);
        if (met == null) {
            return null;
        }
        double[] before = beyond(first[1], first[0]);
        double[] after = beyond(second[0], second[1]);
        List<double[]> corners = List.of(before, met, after, new double[] {before[0] + after[0] - met[0], before[1] + after[1] - met[1]});
        return Quadrangle.ordered(column(corners, 0), column(corners, 1));
    }

    /** A little beyond the border, where a side leaves the picture. */
    private double[] beyond(double[] inner, double[] leaving) {
        double length = Math.max(1, Math.hypot(leaving[0] - inner[0], leaving[1] - inner[1]));
        double step = near + 0.03 * Math.max(width, height);
        return new double[] {leaving[0] + (leaving[0] - inner[0]) / length * step, leaving[1] + (leaving[1] - inner[1]) / length * step};
    }

    private static double @Nullable [] meeting(double[][] a, double[][] b) {
        double ax = a[1][0] - a[0][0];
        double ay = a[1][1] - a[0][1];
        double bx = b[1][0] - b[0][0];
        double by = b[1][1] - b[0][1];
        double cross = ax * by - ay * bx;
        if (Math.abs(cross) < 0.25 * Math.hypot(ax, ay) * Math.hypot(bx, by)) {
            return null;
        }
        double t = ((b[0][0] - a[0][0]) * by - (b[0][1] - a[0][1]) * bx) / cross;
        return new double[] {a[0][0] + t * ax, a[0][1] + t * ay};
    }

    private boolean isWithin(Quadrangle corners) {
        for (int i = 0; i < 4; i++) {
            double x = corners.x()[i];
            double y = corners.y()[i];
            if (x < near * 0.5 || y < near * 0.5 || x > width - 1 - near * 0.5 || y > height - 1 - near * 0.5) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlausible(Quadrangle corners) {
        double ratio = corners.shape();
        double across = Math.max(corners.side(0), corners.side(2)) / Math.max(1, Math.min(corners.side(0), corners.side(2)));
        double down = Math.max(corners.side(1), corners.side(3)) / Math.max(1, Math.min(corners.side(1), corners.side(3)));
        return ratio < 2.4 && across < 1.8 && down < 1.8;
    }

    /** Share of points along the sides, their ends left out, that lie on an edge of the picture. */
    private double support(List<double[][]> sides) {
        int on = 0;
        int all = 0;
        for (double[][] side : sides) {
            for (double t = 0.06; t < 0.94; t += 0.01) {
                int x = (int) Math.round(side[0][0] + t * (side[1][0] - side[0][0]));
                int y = (int) Math.round(side[0][1] + t * (side[1][1] - side[0][1]));
                on += isNearEdge(x, y) ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) on / all;
    }

    private boolean isNearEdge(int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int px = x + dx;
                int py = y + dy;
                if (px >= 0 && py >= 0 && px < width && py < height && edges[py * width + px] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] column(List<double[]> points, int index) {
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }
}
