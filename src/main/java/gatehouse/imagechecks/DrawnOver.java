package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor drew over the document: a box of one colour, or a mosaic of squares. Neither has what every picture of a camera or a
 * scanner has, noise and the drift of light, and both end from one pixel to the next. How much less noise a part has than the rest is
 * what tells it (after Mahdian and Saic, 2009); here it has none where the rest has some. A warning only. Sees less in a picture that was
 * made smaller or stored coarsely afterwards, and no box in a document whose ground is itself drawn.
 */
final class DrawnOver implements PictureCheck {
    /** The document's rim, with edges of its own, is left out. */
    static final double WITHIN = 0.97;
    /** Of the narrowest rectangle around it that an area fills, and blocks across it: between lines of print the paper is thinner. */
    private static final double FILLED = 0.8;
    private static final double THINNEST = 2.9;
    /** Blocks below which nothing is told, and the share of the document above which it is the document's own ground. */
    private static final int FEWEST = 16;
    private static final double MOST = 0.4;
    /** Of the change at its edges, what comes from one pixel to the next and no lens draws; printed bands end softly, even where they are even. */
    private static final double SUDDEN = 0.65;
    /** Beyond these, light may have been clipped, which leaves no noise either: such an edge must be seen there. */
    private static final int BLACK = 8;
    private static final int WHITE = 240;
    /** Share below which the chance of two blocks that are alike is not believed. */
    private static final double RAREST = 0.02;
    /** Of the evidence for a box, which spans hundreds, and the share of a mosaic's lines. */
    private static final double FULL = 500;
    private static final double FULL_SHARE = 0.4;

    @Override
    public List<Finding> look(Seen seen) {
        CheckSettings lines = seen.settings();
        if (seen.picture().scale() != 1) {
            // A picture that was made smaller when it was decoded has the file's blocks no more.
            return List.of();
        }
        BlockGrid grid = new BlockGrid(seen, WITHIN);
        Box box = clearest(grid, lines.drawnWarn());
        if (box != null) {
            int[] at = box.area().box();
            return PictureCheck.doubt(FindingCode.COVERED, PictureCheck.confidence(box.evidence() - lines.drawnWarn(), FULL),
                    "A part of the document is of one colour without any noise: a box seems to have been drawn over it.",
                    seen.region(at[0], at[1], at[2], at[3]));
        }
        MosaicTiles.Place mosaic = new MosaicTiles(grid).clearest();
        return mosaic.share() < lines.mosaicWarn() ? List.of()
                : PictureCheck.doubt(FindingCode.COVERED, PictureCheck.confidence(mosaic.share() - lines.mosaicWarn(), FULL_SHARE),
                        "A part of the document is made of even squares: it seems to have been made unrecognisable.",
                        seen.region(mosaic.left(), mosaic.top(), mosaic.right(), mosaic.bottom()));
    }

    /** @param evidence logarithm of how unlikely so many alike blocks are by the rest of the document */
    record Box(double evidence, EvenArea area) {}

    /** The one with the most evidence; null where none has so much. */
    static @Nullable Box clearest(BlockGrid grid, double least) {
        EvenBlocks blocks = new EvenBlocks(grid);
        Box clearest = null;
        for (EvenArea area : blocks.areas(FEWEST)) {
            int size = area.blocks().length;
            double evidence = -size * Math.log(Math.max(RAREST, blocks.likeTheNext(area)));
            if (evidence >= (clearest == null ? least : clearest.evidence()) && size <= MOST * blocks.inside() && area.fills(FILLED, THINNEST)
                    && endsSuddenly(area)) {
                clearest = new Box(evidence, area);
            }
        }
        return clearest;
    }

    /** Or, of one that is as light as the paper around it, nothing speaks against it. */
    private static boolean endsSuddenly(EvenArea area) {
        double suddenness = area.suddenness();
        return suddenness >= SUDDEN || Double.isNaN(suddenness) && area.level() > BLACK && area.level() < WHITE;
    }
}
