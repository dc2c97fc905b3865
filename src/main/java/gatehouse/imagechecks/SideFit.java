package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays an outline's sides exactly along the picture's edges: at points of each side the steepest place across it, through these
 * the line that most of them bear out (RANSAC, Fischler and Bolles, 1981, over every pair), and the corners where the lines meet.
 */
final class SideFit {
    private static final int SAMPLES = 32;
    /** Pixels to either side of an outline's own side within which the picture's edge is looked for. */
    static final int NEARBY = 5;
    static final int FARTHER = 12;
    private static final double NEAR = 1.2;
    private static final double STEEP = 2.2;
    private static final int FEWEST = 10;

    private final Gradients gradients;

    SideFit(Gradients gradients) {
        this.gradients = gradients;
    }

    Quadrangle fitted(Quadrangle outline) {
        return fitted(outline, NEARBY);
    }

    /** The same outline where a side can't be told better. @param reach pixels to either side */
    Quadrangle fitted(Quadrangle outline, int reach) {
        StraightLines.Line[] sides = new StraightLines.Line[4];
        for (int side = 0; side < 4; side++) {
            int next = (side + 1) % 4;
            StraightLines.Line as = new StraightLines.Line(outline.x()[side], outline.y()[side], outline.x()[next], outline.y()[next], 1);
            StraightLines.Line fitted = line(as, reach);
            sides[side] = fitted == null ? as : fitted;
        }
        double[] x = new double[4];
        double[] y = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            double[] met = sides[(corner + 3) % 4].meeting(sides[corner]);
            if (met == null || Math.hypot(met[0] - outline.x()[corner], met[1] - outline.y()[corner]) > 4.0 * reach) {
                return outline;
            }
            x[corner] = met[0];
            y[corner] = met[1];
        }
        return new Quadrangle(x, y);
    }

    private StraightLines.@Nullable Line line(StraightLines.Line side, int reach) {
        double span = Math.max(1, side.span());
        double nx = -(side.y1() - side.y0()) / span;
        double ny = (side.x1() - side.x0()) / span;
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            double t = 0.06 + 0.88 * i / (SAMPLES - 1);
            double[] found = steepest(side.x0() + t * (side.x1() - side.x0()), side.y0() + t * (side.y1() - side.y0()), nx, ny, reach);
            if (found != null) {
                points.add(found);
            }
        }
        return points.size() < FEWEST ? null : agreed(points);
    }

    private double @Nullable [] steepest(double x, double y, double nx, double ny, int reach) {
        double most = STEEP;
        int at = Integer.MIN_VALUE;
        double[] values = new double[2 * reach + 1];
        for (int step = -reach; step <= reach; step++) {
            values[step + reach] = Math.abs(gradients.along(x + step * nx, y + step * ny, nx, ny, 0));
            if (values[step + reach] > most) {
                most = values[step + reach];
                at = step;
            }
        }
        if (at == Integer.MIN_VALUE) {
            return null;
        }
        double before = at == -reach ? 0 : values[at + reach - 1];
        double after = at == reach ? 0 : values[at + reach + 1];
        // The peak of the parabola through the three.
        double curve = 2 * most - before - after;
        double exact = at + (curve <= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (after - before) / 2 / curve)));
        return new double[] {x + exact * nx, y + exact * ny};
    }

    private static StraightLines.@Nullable Line agreed(List<double[]> points) {
        int most = 0;
        StraightLines.Line best = null;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + points.size() / 3; j < points.size(); j++) {
                StraightLines.Line line = new StraightLines.Line(points.get(i)[0], points.get(i)[1], points.get(j)[0], points.get(j)[1], 1);
                int on = countOn(line, points);
                best = on > most ? line : best;
                most = Math.max(most, on);
            }
        }
        if (best == null || most < FEWEST) {
            return null;
        }
        StraightLines.Line line = best;
        return through(points.stream().filter(point -> line.distance(point[0], point[1]) < NEAR).toList());
    }

    /** Nothing here may take long: it is asked of every pair of points. */
    private static int countOn(StraightLines.Line line, List<double[]> points) {
        double dx = line.x1() - line.x0();
        double dy = line.y1() - line.y0();
        double near = NEAR * Math.max(1e-6, line.span());
        int count = 0;
        for (double[] point : points) {
            count += Math.abs((point[0] - line.x0()) * dy - (point[1] - line.y0()) * dx) < near ? 1 : 0;
        }
        return count;
    }

    /** The line of least squares, across it. */
    private static StraightLines.Line through(List<double[]> points) {
        double mx = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
        double my = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
        double xx = points.stream().mapToDouble(point -> (point[0] - mx) * (point[0] - mx)).sum();
        double yy = points.stream().mapToDouble(point -> (point[1] - my) * (point[1] - my)).sum();
        double xy = points.stream().mapToDouble(point -> (point[0] - mx) * (point[1] - my)).sum();
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double half = points.stream().max(Comparator.comparingDouble(point -> Math.hypot(point[0] - mx, point[1] - my)))
                .map(point -> Math.hypot(point[0] - mx, point[1] - my)).orElse(1.0);
        return new StraightLines.Line(mx - half * Math.cos(angle), my - half * Math.sin(angle), mx + half * Math.cos(angle),
                my + half * Math.sin(angle), 1);
    }
}
