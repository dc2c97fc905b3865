package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.Arrays;
import java.util.List;

/**
 * Sharpness where the document has something to be sharp: in each tile of the flat card with enough contrast, the steepest
 * step from one pixel to the next as a share of the tile's whole contrast, across and down, the smaller of the two so that
 * motion blur in one direction counts; over the tiles, the 80th percentile. An edge blurred with a standard deviation of s
 * pixels reaches about 0.4 / s, whatever the size of the letters: the inverse of an edge's width
 * (Marziliano, Dufaux, Winkler and Ebrahimi, 2002). A measure of the whole picture would judge the table instead.
 */
final class Sharpness implements PictureCheck {
    private static final int TILE = 50;
    private static final int LEAST_CONTRAST = 50;
    private static final double STEEPEST = 0.99;
    /** A face has no edges as sharp as print, and less lies between a sharp one, 0.15 and more, and a blurred one, 0.12 and less. */
    private static final double FACE_FAIL = 0.75;
    private static final double FACE_WARN = 0.6;

    @Override
    public List<Finding> look(Seen seen) {
        double sharpness = seen.card().sharpness();
        CheckSettings lines = seen.settings();
        double fail = lines.blurFail() * (seen.isSelfie() ? FACE_FAIL : 1);
        double warn = lines.blurWarn() * (seen.isSelfie() ? FACE_WARN : 1);
        boolean darkOrTiny = seen.card().across() < lines.smallFail() || seen.card().tone(0.8) < lines.darkFail();
        if (Double.isNaN(sharpness) || darkOrTiny || sharpness >= warn) {
            return List.of();
        }
        if (sharpness < fail) {
            return PictureCheck.failure(FindingCode.BLURRED, PictureCheck.confidence(fail - sharpness, 0.2),
                    seen.subject() + " is blurred.", null);
        }
        return PictureCheck.doubt(FindingCode.BLURRED, PictureCheck.confidence(warn - sharpness, 0.2),
                seen.subject() + " is not quite sharp.", null);
    }

    /** The measure itself, 0.3 and more for a sharp card; NaN where there is nothing to measure. */
    static double of(FlatCard card) {
        double[] values = new double[(card.width() / TILE + 1) * (card.height() / TILE + 1)];
        int count = 0;
        for (int top = 0; top + TILE <= card.height(); top += TILE) {
            for (int left = 0; left + TILE <= card.width(); left += TILE) {
                double value = tile(card, left, top);
                if (!Double.isNaN(value)) {
                    values[count++] = value;
                }
            }
        }
        if (count < 4) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return values[(int) Math.min(count - 1, Math.round(0.8 * (count - 1)))];
    }

    private static double tile(FlatCard card, int left, int top) {
        int[] values = new int[256];
        int[] across = new int[256];
        int[] down = new int[256];
        for (int y = top; y < top + TILE - 1; y++) {
            for (int x = left; x < left + TILE - 1; x++) {
                int here = card.grey(x, y);
                values[here]++;
                across[Math.abs(here - card.grey(x + 1, y))]++;
                down[Math.abs(here - card.grey(x, y + 1))]++;
            }
        }
        int total = (TILE - 1) * (TILE - 1);
        double contrast = Histogram.percentile(values, total, 0.99) - Histogram.percentile(values, total, 0.01);
        double steepest = Math.min(Histogram.percentile(across, total, STEEPEST), Histogram.percentile(down, total, STEEPEST));
        return contrast < LEAST_CONTRAST ? Double.NaN : steepest / contrast;
    }
}
