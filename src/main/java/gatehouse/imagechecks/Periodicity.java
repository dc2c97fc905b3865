package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a picture's grain is periodic as the grid of a screen, its moiré and the dots of a print are, and paper, plastic,
 * noise and printed lines are not: in tiles of the document at the picture's own pixels, by {@link DotGrid} and
 * {@link ColourFringe}. A grid is everywhere, and barcodes, letters and rosettes in places; but moiré may be strong in places alone,
 * and colours out of step are nothing that print has.
 *
 * @param everywhere decibels that three of four tiles have; NaN where the outline has no room for tiles
 * @param inPlaces   decibels by which colours are out of step in one of four tiles; 0 where that was not looked at
 */
record Periodicity(double everywhere, double inPlaces) {
    private static final int EDGE = TileWaves.EDGE;
    private static final int FEWEST = 3;
    private static final int QUARTER = 4;
    private static final double[] ACROSS = {0.16, 0.39, 0.61, 0.84};
    private static final double[] DOWN = {0.5, 0.2, 0.8};
    /** Pixels by which a tile may lie over the outline, which is never exact. */
    private static final int SLACK = 3;

    /**
     * Measures it.
     *
     * @param enough  everywhere; what is below that need not be measured exactly
     * @param fringes likewise in places; infinite where fringes of colour do not count
     */
    static Periodicity of(DecodedPicture picture, Quadrangle outline, double enough, double fringes) {
        List<int[]> places = places(picture, outline);
        int count = places.size();
        if (count < FEWEST) {
            return new Periodicity(Double.NaN, 0);
        }
        int needed = Math.max(2, Math.round((float) count / QUARTER));
        double[] all = new double[count];
        double[] colours = new double[count];
        int quiet = 0;
        int loud = 0;
        int measured = 0;
        while (measured < count && (quiet <= count / QUARTER || loud > 0 && loud + count - measured >= needed)) {
            TileWaves waves = TileWaves.of(picture.pixels(), places.get(measured)[0], places.get(measured)[1]);
            double grid = DotGrid.strength(waves);
            double colour = Double.isInfinite(fringes) ? 0 : ColourFringe.strength(waves, Math.min(grid, ratio(fringes)));
            all[measured] = decibels(Math.max(grid, colour));
            colours[measured] = decibels(colour);
            quiet += all[measured] < enough ? 1 : 0;
            loud += colours[measured] > fringes ? 1 : 0;
            measured++;
        }
        Arrays.sort(all, 0, measured);
        Arrays.sort(colours);
        return new Periodicity(all[Math.min(measured - 1, count / QUARTER)], colours[count - needed]);
    }

    private static double decibels(double ratio) {
        return 10 * Math.log10(Math.max(1, ratio));
    }

    private static double ratio(double decibels) {
        return Math.pow(10, decibels / 10);
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
