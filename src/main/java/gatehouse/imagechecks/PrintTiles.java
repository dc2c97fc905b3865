package gatehouse.imagechecks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * How sharp the print is from place to place on the document: in each tile the steepest step from one pixel to the next, as a share of
 * how far the print stands out of what it is printed on, by the bottom hat of morphology (Meyer, 1979). Print so blurred that
 * its letters run together still stands out. Paper, a guilloche's faint lines and broad areas of colour stand out of nothing, and such
 * tiles are left out, as is the rim, beyond which the table lies.
 *
 * @param size      pixels along a tile's side
 * @param sharpness row by row; NaN where there is no print
 */
record PrintTiles(int columns, int rows, int size, double[] sharpness) {
    /** Of the longer side: a tile, about a line of print with its label, and what is narrower than which is print. */
    private static final double TILE = 0.04;
    private static final double BROAD = 0.036;
    private static final int SMALLEST_TILE = 12;
    /** Of 255; a guilloche's lines stay below. */
    private static final int STANDS_OUT = 30;
    private static final double PRINT = 0.97;
    /** Of how far it stands out, from column to column and from row to row: a fold or a thing's edge is the same all along. */
    private static final double VARIES = 0.06;
    private static final double STEEPEST = 0.98;
    private static final int FACE_EDGE = 400;
    /** Of a face's box, on each side: hair, neck. */
    private static final double AROUND = 0.35;

    /** Neighbouring tiles; the bounds are in pixels of the card. */
    record Piece(int tiles, int left, int top, int right, int bottom) {}

    static PrintTiles of(FlatCard card) {
        int longer = Math.max(card.width(), card.height());
        int size = Math.max(SMALLEST_TILE, (int) (TILE * longer));
        int columns = card.width() / size;
        int rows = card.height() / size;
        double[] sharpness = new double[columns * rows];
        Arrays.fill(sharpness, Double.NaN);
        byte[] hat = hat(card, (int) Math.round(BROAD * longer) | 1);
        for (int row = 1; row < rows - 1; row++) {
            for (int column = 1; column < columns - 1; column++) {
                sharpness[row * columns + column] = tile(card, hat, column * size, row * size, size);
            }
        }
        return new PrintTiles(columns, rows, size, sharpness);
    }

    /** How much darker each pixel is than all that is broad around it. Not how much brighter: so is the paper between two lines. */
    private static byte[] hat(FlatCard card, int broad) {
        Mat hat = new Mat();
        opencv_imgproc.morphologyEx(card.greyMat(), hat, opencv_imgproc.MORPH_BLACKHAT,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(broad, broad)));
        return DecodedPicture.samples(hat);
    }

    /** The steeper of both directions: a line printed across has no step along it, and what blurs one part only blurs all ways. */
    private static double tile(FlatCard card, byte[] hat, int left, int top, int size) {
        int[] hats = new int[256];
        int[] steps = new int[256];
        int[] down = new int[size];
        int[] across = new int[size];
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                int here = card.grey(x, y);
                int out = hat[y * card.width() + x] & 0xFF;
                hats[out]++;
                steps[Math.max(Math.abs(here - card.grey(x + 1, y)), Math.abs(here - card.grey(x, y + 1)))]++;
                down[x - left] += out;
                across[y - top] += out;
            }
        }
        int total = size * size;
        double out = Histogram.percentile(hats, total, PRINT);
        boolean isPrint = out >= STANDS_OUT && Math.min(range(down), range(across)) >= VARIES * out * size;
        return isPrint ? Histogram.percentile(steps, total, STEEPEST) / out : Double.NaN;
    }

    private static int range(int[] sums) {
        return Arrays.stream(sums).max().orElseThrow() - Arrays.stream(sums).min().orElseThrow();
    }

    /** How many tiles have print. */
    int printed() {
        return (int) Arrays.stream(sharpness).filter(value -> !Double.isNaN(value)).count();
    }

    /** The same but for what lies in a rectangle, in pixels of the card. */
    PrintTiles without(double left, double top, double right, double bottom) {
        double[] rest = sharpness.clone();
        for (int i = 0; i < rest.length; i++) {
            double x = (i % columns + 0.5) * size;
            double y = (i / columns + 0.5) * size;
            if (x >= left && x <= right && y >= top && y <= bottom) {
                rest[i] = Double.NaN;
            }
        }
        return new PrintTiles(columns, rows, size, rest);
    }

    /** The same but for the portrait, whichever way the document lies. */
    PrintTiles withoutFace(FlatCard card) {
        FaceFinder.Box face = FaceFinder.surest(card.flat(), FACE_EDGE, 0);
        if (face == null) {
            return this;
        }
        FaceFinder.Box portrait = face.widened(AROUND);
        return without(portrait.left(), portrait.top(), portrait.right(), portrait.bottom());
    }

    /** Where neighbouring tiles, so many at least, are all softer than a line. */
    List<Piece> softerThan(double line, int least) {
        boolean[] left = new boolean[sharpness.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = sharpness[i] < line;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (left[i]) {
                Piece piece = taken(left, i);
                if (piece.tiles() >= least) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    /** Takes a tile, its neighbours, theirs, and so on. The rim, which has no print, keeps this within the rows. */
    private Piece taken(boolean[] left, int start) {
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        left[start] = false;
        int tiles = 0;
        int[] bounds = {columns, rows, 0, 0};
        while (!next.isEmpty()) {
            int at = next.remove();
            tiles++;
            bounds[0] = Math.min(bounds[0], at % columns);
            bounds[1] = Math.min(bounds[1], at / columns);
            bounds[2] = Math.max(bounds[2], at % columns + 1);
            bounds[3] = Math.max(bounds[3], at / columns + 1);
            for (int step : new int[] {-columns, -1, 1, columns}) {
                if (left[at + step]) {
                    left[at + step] = false;
                    next.add(at + step);
                }
            }
        }
        return new Piece(tiles, bounds[0] * size, bounds[1] * size, bounds[2] * size, bounds[3] * size);
    }
}
