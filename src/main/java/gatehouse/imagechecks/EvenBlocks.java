package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of the document that are of one lightness all over: all their waves are nought. Where noise is finer than the file's steps
 * all paper is so, but from block to block its lightness drifts with the light; what is drawn keeps one lightness exactly. Of a large
 * document, blocks at even distances are looked at.
 */
final class EvenBlocks {
    /** How many are looked at, about. */
    private static final double ENOUGH = 30_000;
    /** Corners and about the middle: enough for most blocks to be known as uneven. */
    private static final int[][] FIRST = {{0, 0}, {7, 7}, {7, 0}, {0, 7}, {3, 4}};
    /** Of a block's samples in a row: so each of its columns has its turn. */
    private static final int EVERY = 3;
    private static final short OUTSIDE = -2;
    private static final short UNEVEN = -1;
    private static final byte NO_PAIR = 0;
    private static final byte UNLIKE = 1;
    private static final byte LIKE = 2;
    /** By which the samples of an even block may differ, since its colours are rounded again when they are decoded. */
    private static final int ROUNDED = 1;
    /** The same of a block without print. */
    private static final int QUIET = 16;

    private final BlockGrid grid;
    /** From one block that is looked at to the next. */
    private final int apart;
    private final int columns;
    private final int rows;
    /** Lightness of even ones. */
    private final short[] levels;
    private final int inside;
    /** Whether a block is as the next, where neither has print; made when somebody asks. */
    private byte @Nullable [] pairs;
    private int quiet;
    private int like;

    EvenBlocks(BlockGrid grid) {
        this.grid = grid;
        this.apart = (int) Math.max(1, Math.ceil(Math.sqrt(grid.columns() * (double) grid.rows() / ENOUGH)));
        this.columns = grid.columns() / apart;
        this.rows = grid.rows() / apart;
        this.levels = new short[columns * rows];
        int within = 0;
        for (int at = 0; at < levels.length; at++) {
            int x = x(at);
            int y = y(at);
            boolean ofDocument = grid.isOfDocument(x + BlockGrid.BLOCK / 2, y + BlockGrid.BLOCK / 2);
            within += ofDocument ? 1 : 0;
            levels[at] = !ofDocument ? OUTSIDE : isEven(x, y, ROUNDED) ? (short) grid.light(x + 3, y + 3) : UNEVEN;
        }
        this.inside = within;
    }

    private int x(int at) {
        return grid.x(at % columns * apart);
    }

    private int y(int at) {
        return grid.y(at / columns * apart);
    }

    private boolean isEven(int x, int y, int most) {
        int low = 255;
        int high = 0;
        for (int[] place : FIRST) {
            int value = grid.light(x + place[0], y + place[1]);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int i = 0; i < BlockGrid.BLOCK * BlockGrid.BLOCK && high - low <= most; i += EVERY) {
            int value = grid.light(x + i % BlockGrid.BLOCK, y + i / BlockGrid.BLOCK);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low <= most;
    }

    /** Blocks of the document. */
    int inside() {
        return inside;
    }

    /** Of the blocks without print, but for an area's, the share that is even and just as light as the next: paper's where noise and light leave it so. */
    double likeTheNext(EvenArea area) {
        if (pairs == null) {
            pairs = pairs();
        }
        int others = quiet;
        int alike = like;
        for (int at : area.blocks()) {
            others -= pairs[at] == NO_PAIR ? 0 : 1;
            alike -= pairs[at] == LIKE ? 1 : 0;
        }
        return others == 0 ? 0 : (double) alike / others;
    }

    /** Of one block in nine, each with the next. */
    private byte[] pairs() {
        byte[] found = new byte[levels.length];
        for (int row = 1; row < rows - 1; row += 3) {
            for (int column = 1; column < columns - 1; column += 3) {
                int at = row * columns + column;
                if (levels[at] != OUTSIDE && levels[at + 1] != OUTSIDE && isEven(x(at), y(at), QUIET) && isEven(x(at + 1), y(at + 1), QUIET)) {
                    found[at] = levels[at] != UNEVEN && levels[at + 1] == levels[at] ? LIKE : UNLIKE;
                    quiet++;
                    like += found[at] == LIKE ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** Neighbouring blocks of one lightness. @param least how many there must be */
    List<EvenArea> areas(int least) {
        List<EvenArea> areas = new ArrayList<>();
        boolean[] taken = new boolean[levels.length];
        int[] reached = new int[levels.length];
        for (int start = 0; start < levels.length; start++) {
            if (levels[start] < 0 || taken[start]) {
                continue;
            }
            int count = 0;
            reached[count++] = start;
            taken[start] = true;
            for (int next = 0; next < count; next++) {
                int at = reached[next];
                int[] beside = {at % columns > 0 ? at - 1 : -1, at % columns < columns - 1 ? at + 1 : -1, at - columns, at + columns};
                for (int one : beside) {
                    if (one >= 0 && one < levels.length && !taken[one] && levels[one] == levels[start]) {
                        taken[one] = true;
                        reached[count++] = one;
                    }
                }
            }
            if (count >= least) {
                areas.add(new EvenArea(grid, levels[start], Arrays.copyOf(reached, count), columns, apart));
            }
        }
        return areas;
    }
}
