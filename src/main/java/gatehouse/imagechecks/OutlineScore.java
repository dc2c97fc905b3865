package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** Of which less is seen, nobody can tell how it goes on. */
    private static final double MOST_COMPLETED = 1.6;
    private static final int SAMPLES = 48;
    private static final int EXACT = 2;
    private static final int ROUGH = 4;
    /** Nearer to the border than this share of the longer edge, a side or corner is the picture's and not the document's. */
    private static final double AT_BORDER = 0.006;

    private final Gradients gradients;
    private final double[] shapes;
    private final double near;

    /** @param shapes longer by shorter side of the documents that it may be */
    OutlineScore(Gradients gradients, double... shapes) {
        this.gradients = gradients;
        this.shapes = shapes;
        this.near = Math.max(2, AT_BORDER * Math.max(gradients.width, gradients.height));
    }

    /**
     * One outline judged.
     *
     * @param support   of the sides that can be seen, 0 to 1
     * @param weakest   of the sides
     * @param invisible sides of which most lies outside the picture or on its border
     */
    record Judged(Quadrangle corners, double support, double weakest, int invisible, double score, List<Integer> missing) {

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
        for (int side = 0; side < 4; side++) {
            double support = support(corners, side, reach);
            if (!Double.isNaN(support)) {
                sum += support;
                weakest = Math.min(weakest, support);
                visible++;
            }
        }
        double mean = visible == 0 ? 0 : sum / visible;
        double area = Math.min(1, corners.area() / ((double) gradients.width * gradients.height));
        double score = 0.6 * mean + 0.4 * weakest - (visible == 4 ? shapeOff(corners) : UNSEEN_SIDE * (4 - visible)) + 0.3 * Math.sqrt(area);
        return new Judged(corners, mean, weakest, 4 - visible, visible < 2 ? -1 : score, missing(corners));
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
        return new Judged(new Quadrangle(x, y), cut.support(), cut.weakest(), cut.invisible(), cut.score(), cut.missing());
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
            if (x > near && y > near && x < gradients.width - 1 - near && y < gradients.height - 1 - near) {
                seen++;
                double steep = gradients.along(x, y, nx, ny, reach);
                up += steep > EDGE ? 1 : 0;
                down += steep < -EDGE ? 1 : 0;
            }
        }
        return seen < SAMPLES / 4 ? Double.NaN : (Math.max(up, down) + OTHER_SENSE * Math.min(up, down)) / seen;
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

    private List<Integer> missing(Quadrangle corners) {
        List<Integer> missing = new ArrayList<>();
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
