package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts straight lines together to quadrangles that a document may be: two nearly parallel pairs across each other, each side seen
 * along a good part of it, corners not far outside the picture, of a document's shape. The picture's own borders stand in for
 * sides that it cuts off.
 */
final class QuadrangleSearch {
    private static final double OUTSIDE = 0.25;
    /** Share of a side along which its line must be seen. */
    private static final double LEAST_SEEN = 0.4;

    private final List<StraightLines.Line> lines;
    private final double leastArea;
    private final int width;
    private final int height;
    /** Where line i meets line j, as shares of i's span from its first end; NaN where they hardly do, or far outside. */
    private final double[][] along;

    /** @param leastArea share of the picture */
    QuadrangleSearch(List<StraightLines.Line> lines, int width, int height, double leastArea) {
        this.leastArea = leastArea;
        this.lines = Stream.concat(lines.stream(), borders(width, height)).toList();
        this.width = width;
        this.height = height;
        int count = this.lines.size();
        this.along = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                along[i][j] = i == j ? Double.NaN : met(this.lines.get(i), this.lines.get(j));
            }
        }
    }

    private static Stream<StraightLines.Line> borders(int width, int height) {
        double right = width - 1.0;
        double low = height - 1.0;
        return Stream.of(new StraightLines.Line(0, 0, right, 0, 0), new StraightLines.Line(right, 0, right, low, 0),
                new StraightLines.Line(right, low, 0, low, 0), new StraightLines.Line(0, low, 0, 0, 0));
    }

    private double met(StraightLines.Line line, StraightLines.Line other) {
        double[] at = Math.abs(Math.sin(line.angle() - other.angle())) < 0.55 ? null : line.meeting(other);
        if (at == null || at[0] < -OUTSIDE * width || at[0] > (1 + OUTSIDE) * width || at[1] < -OUTSIDE * height
                || at[1] > (1 + OUTSIDE) * height) {
            return Double.NaN;
        }
        double dx = line.x1() - line.x0();
        double dy = line.y1() - line.y0();
        return ((at[0] - line.x0()) * dx + (at[1] - line.y0()) * dy) / (dx * dx + dy * dy);
    }

    List<Quadrangle> quadrangles() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (arePair(lines.get(i), lines.get(j))) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        List<Quadrangle> found = new ArrayList<>();
        for (int[] pair : pairs) {
            Quadrangle filled = between(lines.get(pair[0]), lines.get(pair[1]));
            if (filled != null) {
                found.add(filled);
            }
        }
        // Asked of most pairs by most others, so answered once.
        boolean[][] between = new boolean[pairs.size()][];
        for (int i = 0; i < between.length; i++) {
            between[i] = sidesBetween(pairs.get(i));
        }
        for (int i = 0; i < between.length; i++) {
            int[] one = pairs.get(i);
            for (int j = i + 1; j < between.length; j++) {
                int[] other = pairs.get(j);
                boolean meet = between[j][one[0]] && between[j][one[1]] && between[i][other[0]] && between[i][other[1]];
                Quadrangle quadrangle = meet ? quadrangle(one, other) : null;
                if (quadrangle != null) {
                    found.add(quadrangle);
                }
            }
        }
        return found;
    }

    /** Of each line, whether it is a side between the two of a pair. */
    private boolean[] sidesBetween(int[] pair) {
        boolean[] sides = new boolean[lines.size()];
        for (int line = 0; line < sides.length; line++) {
            sides[line] = isSide(line, pair[0], pair[1]);
        }
        return sides;
    }

    /** Nearly parallel, and one beside the other rather than behind it. */
    private boolean arePair(StraightLines.Line a, StraightLines.Line b) {
        double turn = Math.abs(Math.sin(a.angle() - b.angle()));
        double middleX = (b.x0() + b.x1()) / 2;
        double middleY = (b.y0() + b.y1()) / 2;
        double apart = a.distance(middleX, middleY);
        return turn < 0.36 && apart > 0.1 * Math.min(width, height);
    }

    /** Two sides seen from end to end say where the others are, which a table's grain may hide. */
    private @Nullable Quadrangle between(StraightLines.Line a, StraightLines.Line b) {
        boolean alike = Math.min(a.span(), b.span()) > 0.7 * Math.max(a.span(), b.span()) && a.length() * b.length() > 0;
        Quadrangle quadrangle = Quadrangle.ordered(new double[] {a.x0(), a.x1(), b.x0(), b.x1()}, new double[] {a.y0(), a.y1(), b.y0(), b.y1()});
        return alike && isDocument(quadrangle, false) ? quadrangle : null;
    }

    /** Of two pairs that are each the sides between the other. */
    private @Nullable Quadrangle quadrangle(int[] one, int[] other) {
        int a = one[0];
        int c = one[1];
        int b = other[0];
        int d = other[1];
        double[] x = {x(a, b), x(b, c), x(c, d), x(d, a)};
        double[] y = {y(a, b), y(b, c), y(c, d), y(d, a)};
        boolean cut = lines.get(a).length() * lines.get(b).length() * lines.get(c).length() * lines.get(d).length() == 0;
        Quadrangle quadrangle = Quadrangle.ordered(x, y);
        return isDocument(quadrangle, cut) ? quadrangle : null;
    }

    /** Whether the line meets the two, and is seen along enough of what lies between. */
    private boolean isSide(int line, int from, int to) {
        double first = Math.min(along[line][from], along[line][to]);
        double last = Math.max(along[line][from], along[line][to]);
        // Where they don't meet, no comparison holds.
        return Math.min(1, last) - Math.max(0, first) >= LEAST_SEEN * (last - first);
    }

    private double x(int line, int other) {
        return lines.get(line).x0() + along[line][other] * (lines.get(line).x1() - lines.get(line).x0());
    }

    private double y(int line, int other) {
        return lines.get(line).y0() + along[line][other] * (lines.get(line).y1() - lines.get(line).y0());
    }

    /** What is left of a document that is cut has any shape. */
    private boolean isDocument(Quadrangle corners, boolean cut) {
        double ratio = corners.shape();
        double across = Math.max(corners.side(0), corners.side(2)) / Math.max(1, Math.min(corners.side(0), corners.side(2)));
        double down = Math.max(corners.side(1), corners.side(3)) / Math.max(1, Math.min(corners.side(1), corners.side(3)));
        return corners.area() > leastArea * width * height && (cut ? ratio < 4 : ratio > 1.15 && ratio < 2.1) && across < 1.6 && down < 1.6;
    }
}
