package gatehouse.imagechecks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * How well a picture bears out that a document's four sides lie where somebody thinks: along each side the picture must change
 * across it, best in one sense all the way; the shape must be a document's; the larger is likelier than what is printed inside it.
 */
final class OutlineScore {
    /** Steps of lightness or chroma a pixel that are an edge and no noise. */
    private static final double EDGE = 2.2;
    /** On a cluttered table a side is brighter than what lies there in one place and darker in another. */
    private static final double OTHER_SENSE = 0.8;
    private static final double UNSEEN_SIDE = 0.14;
    /** A document of which more corners are missing is more likely something else; by which each of them counts less. */
    private static final int MOST_MISSING = 2;
    private static final double MISSING = 0.07;
    /** Two lines beside each other from border to border are a table's more often than a document's. */
    private static final double TWO_LINES = 0.3;
    /** Of which less is seen, nobody can tell how it goes on. */
    private static final double MOST_COMPLETED = 1.6;
    private static final int SAMPLES = 48;
    /** How far beyond a corner a side is followed: so many pixels at least, beyond them a share of its length. */
    private static final int BEYOND_FROM = 3;
    private static final int BEYOND_LEAST = 12;
    private static final double BEYOND = 0.2;
    private static final int BEYOND_SAMPLES = 12;
    /** Of which less is in the picture, nothing can be told. */
    private static final int BEYOND_SEEN = 8;
    /** Of the side's own steepness, what goes on beyond its end at least. */
    private static final double AS_STEEP = 0.5;
    private static final double GOES_ON = 0.3;
    /** Share of the ends that may go on: two of an open passport's page do so over the other. */
    private static final double OF_A_PAGE = 0.25;
    /** Where a side is followed to the picture's border, as shares of the picture's longer edge. */
    private static final double AT_CUT_FROM = 0.01;
    private static final double AT_CUT_TO = 0.06;
    private static final int CUT_SAMPLES = 16;
    private static final double ENDS_BEFORE = 0.25;
    /** How far, as a share of a side, the picture's border is at most behind a printed line that is taken for the document's own side. */
    private static final double MOST_BEYOND = 0.13;
    /** Pixels of a side beyond such a line, and the share of them that shows it. */
    private static final int FEWEST_BEYOND = 4;
    private static final double NEARLY_ALL = 0.85;
    /** How far beyond the border the corner is put, as a share of the side. */
    private static final double OUTSIDE = 0.03;
    /** What a tilted camera makes of a shape, as its logarithm. */
    private static final double TILTED = 0.05;
    private static final int EXACT = 2;
    private static final int ROUGH = 4;
    /** Nearer to the border than this share of the longer edge, a side or corner is the picture's and not the document's. */
    private static final double AT_BORDER = 0.006;

    private final Gradients gradients;
    private final double[] shapes;
    private final double longest;
    private final double near;

    /** @param shapes longer by shorter side of the documents that it may be */
    OutlineScore(Gradients gradients, double... shapes) {
        this.gradients = gradients;
        this.shapes = shapes;
        this.longest = Arrays.stream(shapes).max().orElseThrow();
        this.near = Math.max(2, AT_BORDER * Math.max(gradients.width, gradients.height));
    }

    /**
     * One outline judged.
     *
     * @param support   of the sides that can be seen, 0 to 1
     * @param weakest   of the sides
     * @param invisible sides of which most lies outside the picture or on its border
     * @param goesOn    share of the sides' ends at which they go on beyond the corner; more than a page's do
     */
    record Judged(Quadrangle corners, double support, double weakest, int invisible, double score, List<Integer> missing,
            double goesOn) {

        Located toLocated(double factor) {
            Quadrangle full = corners.scaled(factor);
            return missing.isEmpty() ? new Located.Whole(full, support) : new Located.Cut(full, missing, support);
        }
    }

    Judged judge(Quadrangle corners) {
        return judge(corners, EXACT);
    }

    /** Where a side may still lie some pixels off. */
    Judged judgeRoughly(Quadrangle corners) {
        return judge(corners, ROUGH);
    }

    private Judged judge(Quadrangle corners, int reach) {
        double sum = 0;
        double weakest = 1;
        int visible = 0;
        int upright = 0;
        int unseen = 0;
        Set<Integer> missing = missing(corners);
        for (int side = 0; side < 4; side++) {
            double support = support(corners, side, reach);
            if (!Double.isNaN(support)) {
                sum += support;
                weakest = Math.min(weakest, support);
                visible++;
                upright += side % 2;
            } else {
                unseen = side;
                missing.add(side);
                missing.add((side + 1) % 4);
            }
        }
        double mean = visible == 0 ? 0 : sum / visible;
        double area = Math.min(1, corners.area() / ((double) gradients.width * gradients.height));
        double score = 0.6 * mean + 0.4 * weakest - (visible == 4 ? shapeOff(corners) : UNSEEN_SIDE * (4 - visible)) + 0.3 * Math.sqrt(area);
        score -= visible == 3 ? tooLong(corners, unseen) : 0;
        score -= MISSING * Math.max(0, missing.size() - MOST_MISSING);
        score -= visible == 2 && upright != 1 ? TWO_LINES : 0;
        double goesOn = 0;
        if (reach == EXACT && visible >= 2) {
            goesOn = goingOn(corners);
            score -= GOES_ON * goesOn + ENDS_BEFORE * endingBefore(corners, missing);
        }
        return new Judged(corners, mean, weakest, 4 - visible, visible < 2 ? -1 : score, List.copyOf(missing), goesOn);
    }

    /**
     * An outline of which the picture cuts one side off, with that side where a document of its shape would have it; the same
     * where no shape has it farther out.
     */
    Judged completed(Judged cut) {
        int side = 0;
        while (side < 4 && !(cut.missing().contains(side) && cut.missing().contains((side + 1) % 4))) {
            side++;
        }
        if (cut.invisible() != 1 || cut.missing().size() != 2 || side == 4) {
            return cut;
        }
        Quadrangle corners = cut.corners();
        double reach = (corners.side((side + 1) % 4) + corners.side((side + 3) % 4)) / 2;
        double opposite = corners.side((side + 2) % 4);
        double full = Arrays.stream(shapes).flatMap(shape -> DoubleStream.of(opposite * shape, opposite / shape)).filter(one -> one > reach)
                .min().orElse(reach);
        double longer = Math.min(MOST_COMPLETED, full / reach);
        double[] x = corners.x().clone();
        double[] y = corners.y().clone();
        for (int corner : new int[] {side, (side + 1) % 4}) {
            int kept = corner == side ? (side + 3) % 4 : (side + 2) % 4;
            x[corner] = x[kept] + longer * (x[corner] - x[kept]);
            y[corner] = y[kept] + longer * (y[corner] - y[kept]);
        }
        return new Judged(new Quadrangle(x, y), cut.support(), cut.weakest(), cut.invisible(), cut.score(), cut.missing(), cut.goesOn());
    }

    /**
     * A whole outline of no document's shape, two of whose sides go on beyond a third, to the picture's border not far behind it: that
     * third one is printed, and the picture cuts the document. The same outline where there is none.
     */
    Judged cutIfGoingOn(Judged whole) {
        Quadrangle corners = whole.corners();
        for (int side = 0; side < 4 && whole.missing().isEmpty() && !isOfShape(corners); side++) {
            int next = (side + 1) % 4;
            int before = (side + 3) % 4;
            int after = (side + 2) % 4;
            double one = toBorder(corners, before, side);
            double other = toBorder(corners, after, next);
            if (one > 0 && other > 0) {
                double[] x = corners.x().clone();
                double[] y = corners.y().clone();
                x[side] += (one + OUTSIDE) * (x[side] - x[before]);
                y[side] += (one + OUTSIDE) * (y[side] - y[before]);
                x[next] += (other + OUTSIDE) * (x[next] - x[after]);
                y[next] += (other + OUTSIDE) * (y[next] - y[after]);
                return new Judged(new Quadrangle(x, y), whole.support(), whole.weakest(), 1, whole.score(),
                        List.of(Math.min(side, next), Math.max(side, next)), whole.goesOn());
            }
        }
        return whole;
    }

    /** How far a side goes on beyond its second corner to the picture's border, as a share of its length; 0 where it does not, or that is far. */
    private double toBorder(Quadrangle corners, int from, int to) {
        boolean forward = (from + 1) % 4 == to;
        double own = steepness(corners, forward ? from : to, 0.07, 0.93) * (forward ? 1 : -1);
        double dx = corners.x()[to] - corners.x()[from];
        double dy = corners.y()[to] - corners.y()[from];
        double length = Math.max(1, Math.hypot(dx, dy));
        int seen = 0;
        int on = 0;
        double at = BEYOND_FROM;
        boolean inside = true;
        while (inside && at < MOST_BEYOND * length) {
            double x = corners.x()[to] + at / length * dx;
            double y = corners.y()[to] + at / length * dy;
            inside = isInside(x, y);
            if (inside) {
                seen++;
                double steep = gradients.along(x, y, -dy / length, dx / length, EXACT) * Math.signum(own);
                on += steep >= Math.max(EDGE, AS_STEEP * Math.abs(own)) ? 1 : 0;
            }
            at++;
        }
        return inside || seen < FEWEST_BEYOND || on < NEARLY_ALL * seen ? 0 : at / length;
    }

    /** Whether a point lies in the picture and not at its border. */
    private boolean isInside(double x, double y) {
        return x > near && y > near && x < gradients.width - 1 - near && y < gradients.height - 1 - near;
    }

    /** Share of the side's points at which the picture changes across it in the side's one sense; NaN where too little is seen. */
    private double support(Quadrangle corners, int side, int reach) {
        int next = (side + 1) % 4;
        double dx = corners.x()[next] - corners.x()[side];
        double dy = corners.y()[next] - corners.y()[side];
        double length = Math.max(1, Math.hypot(dx, dy));
        double nx = -dy / length;
        double ny = dx / length;
        int seen = 0;
        int up = 0;
        int down = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double t = 0.07 + 0.86 * i / (SAMPLES - 1);
            double x = corners.x()[side] + t * dx;
            double y = corners.y()[side] + t * dy;
            if (isInside(x, y)) {
                seen++;
                double steep = gradients.along(x, y, nx, ny, reach);
                up += steep > EDGE ? 1 : 0;
                down += steep < -EDGE ? 1 : 0;
            }
        }
        return seen < SAMPLES / 4 ? Double.NaN : (Math.max(up, down) + OTHER_SENSE * Math.min(up, down)) / seen;
    }

    /**
     * Share of the sides' ends at which the side goes on beyond the corner, as a stripe of a cloth or the grain of wood does and a
     * document's side doesn't; of those at which it could be seen.
     */
    private double goingOn(Quadrangle corners) {
        int seen = 0;
        int on = 0;
        for (int side = 0; side < 4; side++) {
            double length = Math.max(1, corners.side(side));
            double from = BEYOND_FROM / length;
            double to = Math.max(BEYOND_LEAST / length, BEYOND);
            double own = steepness(corners, side, 0.07, 0.93);
            if (!Double.isNaN(own)) {
                double before = steepness(corners, side, -to, -from);
                double after = steepness(corners, side, 1 + from, 1 + to);
                seen += (Double.isNaN(before) ? 0 : 1) + (Double.isNaN(after) ? 0 : 1);
                on += (before * Math.signum(own) >= AS_STEEP * Math.abs(own) ? 1 : 0) + (after * Math.signum(own) >= AS_STEEP * Math.abs(own) ? 1 : 0);
            }
        }
        return seen == 0 ? 0 : Math.max(0, (double) on / seen - OF_A_PAGE) / (1 - OF_A_PAGE);
    }

    /**
     * How much is missing, at worst, of a side where it comes to the border that is to cut it: a document that the picture cuts goes
     * on to its border, one whose corner a finger hides ends before.
     */
    private double endingBefore(Quadrangle corners, Set<Integer> missing) {
        double most = 0;
        for (int corner : missing) {
            for (int other : new int[] {(corner + 1) % 4, (corner + 3) % 4}) {
                most = Math.max(most, 1 - supportAtBorder(corners, corner, other));
            }
        }
        return most;
    }

    private double supportAtBorder(Quadrangle corners, int outer, int inner) {
        double dx = corners.x()[inner] - corners.x()[outer];
        double dy = corners.y()[inner] - corners.y()[outer];
        double length = Math.max(1, Math.hypot(dx, dy));
        double longer = Math.max(gradients.width, gradients.height);
        int seen = 0;
        int up = 0;
        int down = 0;
        double entered = -1;
        for (double at = 0; at < length && (entered < 0 || at < entered + AT_CUT_TO * longer); at += (AT_CUT_TO - AT_CUT_FROM) * longer / CUT_SAMPLES) {
            double x = corners.x()[outer] + at / length * dx;
            double y = corners.y()[outer] + at / length * dy;
            boolean inside = isInside(x, y);
            entered = inside && entered < 0 ? at - near : entered;
            if (inside && at > entered + AT_CUT_FROM * longer) {
                seen++;
                double steep = gradients.along(x, y, -dy / length, dx / length, EXACT);
                up += steep > EDGE ? 1 : 0;
                down += steep < -EDGE ? 1 : 0;
            }
        }
        return seen < CUT_SAMPLES / 2 ? 1 : (Math.max(up, down) + OTHER_SENSE * Math.min(up, down)) / seen;
    }

    /** The median steepness across a side's line from one share of its length to another, with its sign; NaN where hardly any of it is seen. */
    private double steepness(Quadrangle corners, int side, double from, double to) {
        int next = (side + 1) % 4;
        double dx = corners.x()[next] - corners.x()[side];
        double dy = corners.y()[next] - corners.y()[side];
        double length = Math.max(1, Math.hypot(dx, dy));
        double[] steep = new double[BEYOND_SAMPLES];
        int seen = 0;
        for (int i = 0; i < BEYOND_SAMPLES; i++) {
            double t = from + (to - from) * i / (BEYOND_SAMPLES - 1);
            double x = corners.x()[side] + t * dx;
            double y = corners.y()[side] + t * dy;
            if (isInside(x, y)) {
                steep[seen++] = gradients.along(x, y, -dy / length, dx / length, EXACT);
            }
        }
        if (seen * (to - from) * length < BEYOND_SEEN * BEYOND_SAMPLES) {
            return Double.NaN;
        }
        Arrays.sort(steep, 0, seen);
        return steep[seen / 2];
    }

    /** Whether it is as long as a document that it may be, but for what a tilted camera shortens. */
    boolean isOfShape(Quadrangle corners) {
        return Quadrangle.isOfShape(corners.shape(), TILTED, shapes);
    }

    /** How far the shape is from the nearest of a document; a tilted camera shortens by a tenth. */
    private double shapeOff(Quadrangle corners) {
        double ratio = corners.shape();
        double off = 9;
        for (double shape : shapes) {
            off = Math.min(off, Math.abs(Math.log(ratio / shape)));
        }
        double uneven = Math.abs(Math.log(corners.side(0) / Math.max(1, corners.side(2))))
                + Math.abs(Math.log(corners.side(1) / Math.max(1, corners.side(3))));
        return Math.min(0.5, 1.6 * Math.max(0, off - 0.05)) + 0.15 * uneven;
    }

    /** How much longer, of three sides that are seen, the two beside each other are than those of any document. */
    private double tooLong(Quadrangle corners, int unseen) {
        double reach = (corners.side((unseen + 1) % 4) + corners.side((unseen + 3) % 4)) / 2;
        return Math.min(0.5, 1.6 * Math.max(0, Math.log(reach / Math.max(1, corners.side((unseen + 2) % 4)) / longest) - 0.08));
    }

    private Set<Integer> missing(Quadrangle corners) {
        Set<Integer> missing = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            double x = corners.x()[i];
            double y = corners.y()[i];
            if (x < near * 0.5 || y < near * 0.5 || x > gradients.width - 1 - near * 0.5 || y > gradients.height - 1 - near * 0.5) {
                missing.add(i);
            }
        }
        return missing;
    }
}
