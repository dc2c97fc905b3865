package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a picture's grain is periodic as the grid of a screen, its moiré and the dots of a print are, and paper, plastic,
 * noise and printed lines are not: in tiles of the document at the picture's own pixels, by {@link DotGrid} and
 * {@link ColourFringe}. What three of four tiles have counts, for a grid is everywhere, and barcodes, letters and rosettes in
 * places.
 */
final class Periodicity {
    private static final int EDGE = TileWaves.EDGE;
    private static final int FEWEST = 3;
    private static final int MOST_QUIET = 4;
    private static final double[] ACROSS = {0.16, 0.39, 0.61, 0.84};
    private static final double[] DOWN = {0.5, 0.2, 0.8};
    /** Pixels by which a tile may lie over the outline, which is never exact. */
    private static final int SLACK = 3;

    private Periodicity() {}

    /**
     * Decibels that three quarters of the tiles have; NaN where the outline has no room for tiles.
     *
     * @param enough  what is below that need not be measured exactly
     * @param fringes whether fringes of colour count as well
     */
    static double of(DecodedPicture picture, Quadrangle outline, double enough, boolean fringes) {
        List<int[]> places = places(picture, outline);
        int count = places.size();
        if (count < FEWEST) {
            return Double.NaN;
        }
        double[] found = new double[count];
        int quiet = 0;
        int measured = 0;
        while (measured < count && quiet <= count / MOST_QUIET) {
            int[] place = places.get(measured);
            found[measured] = decibels(TileWaves.of(picture.pixels(), place[0], place[1]), fringes);
            quiet += found[measured] < enough ? 1 : 0;
            measured++;
        }
        Arrays.sort(found, 0, measured);
        return found[Math.min(measured - 1, count / MOST_QUIET)];
    }

    private static double decibels(TileWaves waves, boolean fringes) {
        double grid = DotGrid.strength(waves);
        return 10 * Math.log10(Math.max(1, fringes ? ColourFringe.strength(waves, grid) : grid));
    }

    /** Left and top of each tile: within the outline, or where it has no room, at least within the picture. */
    private static List<int[]> places(DecodedPicture picture, Quadrangle outline) {
        List<int[]> within = places(picture, outline, outline);
        return within.size() < FEWEST ? places(picture, outline, picture.frame()) : within;
    }

    private static List<int[]> places(DecodedPicture picture, Quadrangle outline, Quadrangle bounds) {
        List<int[]> places = new ArrayList<>();
        for (double down : DOWN) {
            for (double across : ACROSS) {
                int[] place = place(picture, outline, bounds, across, down);
                if (place.length > 0) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Drawn towards the middle until it fits; empty where it never does. */
    private static int[] place(DecodedPicture picture, Quadrangle outline, Quadrangle bounds, double across, double down) {
        double middleX = Arrays.stream(outline.x()).average().orElseThrow();
        double middleY = Arrays.stream(outline.y()).average().orElseThrow();
        double x = mix(mix(outline.x()[0], outline.x()[1], across), mix(outline.x()[3], outline.x()[2], across), down) - middleX;
        double y = mix(mix(outline.y()[0], outline.y()[1], across), mix(outline.y()[3], outline.y()[2], across), down) - middleY;
        for (int tenths = 10; tenths >= 5; tenths--) {
            int left = (int) Math.round(middleX + x * tenths / 10 - EDGE / 2.0);
            int top = (int) Math.round(middleY + y * tenths / 10 - EDGE / 2.0);
            boolean inPicture = left >= 0 && top >= 0 && left + EDGE <= picture.width() && top + EDGE <= picture.height();
            if (inPicture && fits(bounds, left + SLACK, top + SLACK, EDGE - 2 * SLACK)) {
                return new int[] {left, top};
            }
        }
        return new int[0];
    }

    private static boolean fits(Quadrangle bounds, int left, int top, int edge) {
        return bounds.contains(left, top) && bounds.contains(left + edge, top) && bounds.contains(left, top + edge)
                && bounds.contains(left + edge, top + edge);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
