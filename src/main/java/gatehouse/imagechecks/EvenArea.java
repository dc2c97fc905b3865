package gatehouse.imagechecks;

import java.util.Arrays;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RotatedRect;

/**
 * Neighbouring even blocks of one lightness.
 *
 * @param blocks  row by row in rows of so many columns
 * @param columns of what was looked at
 * @param apart   blocks from one that was looked at to the next
 */
record EvenArea(BlockGrid grid, int level, int[] blocks, int columns, int apart) {
    /** Least change across an edge from which its steepness is told. */
    private static final int CHANGE = 16;
    /** Change that is more than the waves beside an edge. */
    private static final int LEAVES = 6;
    /** Pixels over which an edge that a lens drew goes on. */
    private static final int WIDE = 5;
    /** Edges without which nothing is told. */
    private static final int ENOUGH = 8;
    private static final int[] ALONG = {1, 3, 5, 7};

    /** Whether it is about the narrowest rectangle around it, however that is turned. @param share that it fills @param thinnest blocks across */
    boolean fills(double share, double thinnest) {
        int[] corners = new int[8 * blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            for (int corner = 0; corner < 4; corner++) {
                corners[8 * i + 2 * corner] = blocks[i] % columns + corner % 2;
                corners[8 * i + 2 * corner + 1] = blocks[i] / columns + corner / 2;
            }
        }
        RotatedRect box = opencv_imgproc.minAreaRect(new Mat(corners.length / 2, 1, opencv_core.CV_32SC2, new IntPointer(corners)));
        double wide = box.size().width();
        double high = box.size().height();
        return blocks.length >= share * wide * high && Math.min(wide, high) >= thinnest;
    }

    /** Left, top, right and bottom in pixels. */
    int[] box() {
        int size = BlockGrid.BLOCK * apart;
        return new int[] {grid.x(Arrays.stream(blocks).map(at -> at % columns).min().orElse(0) * apart),
                grid.y(Arrays.stream(blocks).map(at -> at / columns).min().orElse(0) * apart),
                grid.x(Arrays.stream(blocks).map(at -> at % columns).max().orElse(0) * apart) + size,
                grid.y(Arrays.stream(blocks).map(at -> at / columns).max().orElse(0) * apart) + size};
    }

    /** How much of the change at its edges comes from one pixel to the next, the middle of all; NaN where hardly anything changes. */
    double suddenness() {
        double[] steps = new double[2 * ALONG.length * (columns + 1 + blocks.length)];
        int count = 0;
        for (boolean across : new boolean[] {true, false}) {
            for (int way = -1; way <= 1; way += 2) {
                for (int end : ends(across, way)) {
                    for (int along : ALONG) {
                        double step = end < 0 ? Double.NaN : step(end, across, way, along);
                        if (!Double.isNaN(step)) {
                            steps[count++] = step;
                        }
                    }
                }
            }
        }
        Arrays.sort(steps, 0, count);
        return count < ENOUGH ? Double.NaN : steps[count / 2];
    }

    /** The outermost block of each row or column that way, or -1. */
    private int[] ends(boolean across, int way) {
        int lines = 1 + Arrays.stream(blocks).map(at -> across ? at / columns : at % columns).max().orElse(0);
        int[] ends = new int[lines];
        Arrays.fill(ends, -1);
        for (int at : blocks) {
            int line = across ? at / columns : at % columns;
            ends[line] = ends[line] < 0 || way * (at - ends[line]) > 0 ? at : ends[line];
        }
        return ends;
    }

    /** Outwards from a block: the steepest change from pixel to pixel by the whole change; NaN where there is little. */
    private double step(int block, boolean across, int way, int along) {
        int last = way < 0 ? 0 : BlockGrid.BLOCK - 1;
        int x = grid.x(block % columns * apart) + (across ? last : along);
        int y = grid.y(block / columns * apart) + (across ? along : last);
        int dx = across ? way : 0;
        int dy = across ? 0 : way;
        int reach = BlockGrid.BLOCK * apart + WIDE + 3;
        if (!grid.holds(x + reach * dx, y + reach * dy)) {
            return Double.NaN;
        }
        int at = 0;
        while (at < BlockGrid.BLOCK * apart && Math.abs(grid.light(x + (at + 1) * dx, y + (at + 1) * dy) - level) < LEAVES) {
            at++;
        }
        int steepest = 0;
        int change = 0;
        for (int i = at; i < at + WIDE; i++) {
            int step = Math.abs(grid.light(x + (i + 1) * dx, y + (i + 1) * dy) - grid.light(x + i * dx, y + i * dy));
            if (step > steepest) {
                steepest = step;
                change = Math.abs(grid.light(x + (i + 3) * dx, y + (i + 3) * dy) - level);
            }
        }
        return change < CHANGE ? Double.NaN : Math.min(1, (double) steepest / change);
    }
}
