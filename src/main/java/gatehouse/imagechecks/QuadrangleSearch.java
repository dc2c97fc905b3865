package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts straight lines together to quadrangles that a document may be: two nearly parallel pairs across each other, corners not
 * far outside the picture, of a document's shape. The picture's own borders stand in for sides that it cuts off.
 */
final class QuadrangleSearch {
    private static final double LEAST_AREA = 0.035;
    private static final double OUTSIDE = 0.25;

    private final List<StraightLines.Line> lines;
    private final int width;
    private final int height;

    QuadrangleSearch(List<StraightLines.Line> lines, int width, int height) {
        this.lines = Stream.concat(lines.stream(), borders(width, height)).toList();
        this.width = width;
        this.height = height;
    }

    private static Stream<StraightLines.Line> borders(int width, int height) {
        double right = width - 1.0;
        double low = height - 1.0;
        return Stream.of(new StraightLines.Line(0, 0, right, 0, 0), new StraightLines.Line(right, 0, right, low, 0),
                new StraightLines.Line(right, low, 0, low, 0), new StraightLines.Line(0, low, 0, 0, 0));
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
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                Quadrangle quadrangle = quadrangle(pairs.get(i), pairs.get(j));
                if (quadrangle != null) {
                    found.add(quadrangle);
                }
            }
        }
        return found;
    }

    /** Nearly parallel, and one beside the other rather than behind it. */
    private boolean arePair(StraightLines.Line a, StraightLines.Line b) {
        double turn = Math.abs(Math.sin(a.angle() - b.angle()));
        double middleX = (b.x0() + b.x1()) / 2;
        double middleY = (b.y0() + b.y1()) / 2;
        double apart = a.distance(middleX, middleY);
        return turn < 0.36 && apart > 0.1 * Math.min(width, height);
    }

    private @Nullable Quadrangle quadrangle(int[] one, int[] other) {
        StraightLines.Line a = lines.get(one[0]);
        StraightLines.Line c = lines.get(one[1]);
        StraightLines.Line b = lines.get(other[0]);
        StraightLines.Line d = lines.get(other[1]);
        if (Math.abs(Math.sin(a.angle() - b.angle())) < 0.55) {
            return null;
        }
        double[][] corners = {a.meeting(b), b.meeting(c), c.meeting(d), d.meeting(a)};
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            double[] corner = corners[i];
            if (corner == null || corner[0] < -OUTSIDE * width || corner[0] > (1 + OUTSIDE) * width || corner[1] < -OUTSIDE * height
                    || corner[1] > (1 + OUTSIDE) * height) {
                return null;
            }
            x[i] = corner[0];
            y[i] = corner[1];
        }
        Quadrangle quadrangle = Quadrangle.ordered(x, y);
        boolean cut = a.length() * b.length() * c.length() * d.length() == 0;
        return isDocument(quadrangle, cut) ? quadrangle : null;
    }

    /** What is left of a document that is cut has any shape. */
    private boolean isDocument(Quadrangle corners, boolean cut) {
        double ratio = Math.max(corners.width(), corners.height()) / Math.max(1, Math.min(corners.width(), corners.height()));
        double across = Math.max(corners.side(0), corners.side(2)) / Math.max(1, Math.min(corners.side(0), corners.side(2)));
        double down = Math.max(corners.side(1), corners.side(3)) / Math.max(1, Math.min(corners.side(1), corners.side(3)));
        return corners.area() > LEAST_AREA * width * height && (cut ? ratio < 4 : ratio > 1.15 && ratio < 2.1) && across < 1.6 && down < 1.6;
    }
}
