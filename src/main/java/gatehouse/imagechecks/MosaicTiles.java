package gatehouse.imagechecks;

import java.util.Arrays;

/**
 * Tiles of the document in which lightness changes from one pixel to the next along a few straight lines, across and down, and hardly
 * between them: the squares that an editor's mosaic leaves. A lens spreads every edge over some pixels, and print runs in no such grid.
 */
final class MosaicTiles {
    private static final int TILE = 48;
    /** The squares are larger than that: to read each once is enough. */
    private static final int EVERY = 4;
    /** How many tiles are looked at, about, and how far they are at least from each other. */
    private static final double ENOUGH = 1000;
    private static final int NEAREST = 24;
    /** By which a line stands out of its neighbours, and how much changes along it at least. */
    private static final double APART = 2.5;
    private static final double LEAST = 2;
    /** Lines each way, beside those where the file's own blocks meet. */
    private static final int LINES = 2;
    /** Pixels across a square. */
    private static final int NARROWEST = 5;

    private final BlockGrid grid;
    private final int apart;
    private final int columns;
    private final int rows;
    private final int[] lights = new int[TILE];
    private final double[] changes = new double[TILE - 1];

    MosaicTiles(BlockGrid grid) {
        this.grid = grid;
        int width = grid.columns() * BlockGrid.BLOCK;
        int height = grid.rows() * BlockGrid.BLOCK;
        this.apart = (int) Math.max(NEAREST, Math.sqrt(width * (double) height / ENOUGH));
        this.columns = width < TILE ? 0 : (width - TILE) / apart + 1;
        this.rows = height < TILE ? 0 : (height - TILE) / apart + 1;
    }

    /** Of two neighbouring tiles. @param share of all change that comes along such lines, in the lesser tile and the lesser direction */
    record Place(double share, int left, int top, int right, int bottom) {}

    /** Where it looks most like a mosaic. */
    Place clearest() {
        double[] shares = new double[columns * rows];
        Place clearest = new Place(0, 0, 0, 1, 1);
        for (int at = 0; at < shares.length; at++) {
            int x = grid.x(0) + at % columns * apart;
            int y = grid.y(0) + at / columns * apart;
            if (!grid.isOfDocument(x + TILE / 2, y + TILE / 2)) {
                continue;
            }
            shares[at] = share(x, y, true);
            shares[at] = shares[at] == 0 ? 0 : Math.min(shares[at], share(x, y, false));
            double beside = at % columns > 0 ? Math.min(shares[at], shares[at - 1]) : 0;
            double above = at >= columns ? Math.min(shares[at], shares[at - columns]) : 0;
            if (Math.max(beside, above) > clearest.share()) {
                clearest = new Place(Math.max(beside, above), beside > above ? x - apart : x, beside > above ? y : y - apart, x + TILE, y + TILE);
            }
        }
        return clearest;
    }

    private double share(int x, int y, boolean across) {
        Arrays.fill(changes, 0);
        for (int line = 0; line < TILE; line += EVERY) {
            for (int i = 0; i < TILE; i++) {
                lights[i] = across ? grid.light(x + i, y + line) : grid.light(x + line, y + i);
            }
            for (int i = 0; i < TILE - 1; i++) {
                changes[i] += Math.abs(lights[i + 1] - lights[i]);
            }
        }
        return onLines(across ? x - grid.x(0) : y - grid.y(0));
    }

    /**
     * Share of the changes; 0 where the lines are too few, or as near to each other as the two sides of a stroke of print.
     *
     * @param from how far the first change is from where a block of the file begins
     */
    private double onLines(int from) {
        double onLines = 0;
        int lines = 0;
        int last = -NARROWEST;
        for (int i = 1; i < TILE - 2; i++) {
            if (changes[i] > LEAST * TILE / EVERY && changes[i] > APART * Math.max(changes[i - 1], changes[i + 1])) {
                onLines += changes[i];
                if ((from + i + 1) % BlockGrid.BLOCK != 0) {
                    if (i - last < NARROWEST) {
                        return 0;
                    }
                    lines++;
                    last = i;
                }
            }
        }
        return lines < LINES ? 0 : onLines / Arrays.stream(changes).sum();
    }
}
