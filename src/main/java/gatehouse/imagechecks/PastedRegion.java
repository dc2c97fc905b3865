package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.List;

/**
 * A piece put into the document in an editor. What a camera stored as JPEG and an editor stored once more was rounded twice, all but a
 * piece that came from elsewhere: there heights of waves occur that the rest of the document has none of (Lin, He, Tang and Tang,
 * 2009; Bianchi and Piva, 2012). Sees nothing where the editor stored more coarsely than the camera, moved the picture's blocks by
 * cropping, or scaled it; a warning only.
 */
final class PastedRegion implements PictureCheck {
    /** Blocks across and down of the pieces looked for: about a portrait's part, a line of print, one that stands on its side. */
    private static final int[][] PIECES = {{8, 8}, {20, 5}, {5, 20}};
    /** Of a piece's evidence against having been stored before, which spans hundreds where one was put in. */
    private static final double FULL = 300;

    @Override
    public List<Finding> look(Seen seen) {
        Piece piece = strangest(seen);
        double line = seen.settings().pieceWarn();
        if (piece.evidence() < line) {
            return List.of();
        }
        return PictureCheck.doubt(FindingCode.TAMPERED, PictureCheck.confidence(piece.evidence() - line, FULL),
                "A part of the document was stored fewer times than the rest: it may have been put in.", piece.region());
    }

    /** @param evidence logarithm of how much likelier the piece is from elsewhere; 0 where nothing tells */
    record Piece(double evidence, Region region) {}

    static Piece strangest(Seen seen) {
        Piece none = new Piece(0, seen.region(0, 0, 1, 1));
        int[] table = Quantisation.lightness(seen.request().bytes());
        if (table == null || seen.picture().scale() != 1) {
            return none;
        }
        BlockWaves waves = new BlockWaves(seen, table);
        BlockGrid grid = waves.grid();
        double[] sums = sums(waves);
        Piece worst = none;
        for (int[] size : PIECES) {
            for (int row = 0; row + size[1] <= grid.rows(); row++) {
                for (int column = 0; column + size[0] <= grid.columns(); column++) {
                    double evidence = within(sums, grid.columns() + 1, column, row, size);
                    if (evidence > worst.evidence()) {
                        worst = new Piece(evidence, seen.region(grid.x(column), grid.y(row), grid.x(column + size[0]), grid.y(row + size[1])));
                    }
                }
            }
        }
        return worst;
    }

    /** Evidence of all blocks above and to the left of each block's upper left corner. */
    private static double[] sums(BlockWaves waves) {
        int columns = waves.grid().columns();
        double[] sums = new double[(columns + 1) * (waves.grid().rows() + 1)];
        for (int wave = 0; wave < waves.waves(); wave++) {
            byte[] heights = waves.steps(wave);
            EarlierSteps earlier = EarlierSteps.of(heights, waves.size(wave));
            for (int i = 0; earlier != null && i < heights.length; i++) {
                sums[(i / columns + 1) * (columns + 1) + i % columns + 1] -= heights[i] == BlockWaves.UNKNOWN ? 0 : earlier.ratio(heights[i]);
            }
        }
        for (int at = columns + 2; at < sums.length; at++) {
            if (at % (columns + 1) != 0) {
                sums[at] += sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
            }
        }
        return sums;
    }

    private static double within(double[] sums, int stride, int column, int row, int[] size) {
        int upper = row * stride + column;
        int lower = (row + size[1]) * stride + column;
        return sums[lower + size[0]] - sums[lower] - sums[upper + size[0]] + sums[upper];
    }
}
