package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Whether a card has square corners, as paper and displays have: a card's are round by 3.18 millimetres (ISO/IEC 7810), so that a
 * little of the table shows in each corner of its outline. Where that has other colours than the table beside it and rather the
 * document's, the corner is square. Where table and document look alike it can't be told. A doubt only, for old documents are of
 * paper.
 */
final class SquareCorners implements PictureCheck {
    /** Thousandths of the longer side: from a corner along both sides; within it, beyond what a round corner leaves free. */
    private static final int[][] IN_CORNER = {{4, 4}, {6, 6}, {3, 7}, {7, 3}, {3, 12}, {12, 3}};
    private static final int[][] OUTSIDE = {{-9, -9}, {-11, 4}, {4, -11}, {-14, -2}, {-2, -14}, {-7, -12}, {-12, -7}};
    static final int[][] ON_DOCUMENT = {{24, 24}, {32, 18}, {18, 32}, {28, 28}, {40, 22}, {22, 40}};
    private static final int WHOLE = 1000;
    private static final int MOST_CORNERS = 3;
    /** Longer by shorter side between which a residence permit may be a visa after ICAO 9303-7, a page of paper, seen whole or without its heading. */
    private static final double[][] VISAS = {{1.37, 1.56}, {1.61, 1.66}};

    @Override
    public List<Finding> look(Seen seen) {
        boolean can = seen.located() instanceof Located.Whole && seen.request().type() != IdentityDocumentType.PASSPORT
                && seen.card().across() >= seen.settings().smallWarn() && !mayBeVisa(seen);
        return can && square(seen) >= MOST_CORNERS
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, 0.6, "The document has square corners, as a copy on paper has and a card hasn't.", null)
                : List.of();
    }

    private static boolean mayBeVisa(Seen seen) {
        double shape = seen.picture().untiltedShape(seen.located().outline());
        return seen.request().type() == IdentityDocumentType.RESIDENCE_PERMIT
                && Arrays.stream(VISAS).anyMatch(visa -> shape > visa[0] && shape < visa[1]);
    }

    /** How many corners are. */
    private static int square(Seen seen) {
        FlatCard card = seen.card();
        int halvings = DecodedPicture.halvings(Math.min(1, WHOLE / Math.max(1, card.across() / seen.picture().scale())));
        Mat pixels = seen.picture().halved(halvings);
        int square = 0;
        try (UByteIndexer samples = pixels.createIndexer()) {
            Around around = new Around(card, samples, Math.pow(0.5, halvings));
            for (int corner = 0; corner < 4; corner++) {
                double[] inCorner = around.colour(corner, IN_CORNER);
                double[] outside = around.colour(corner, OUTSIDE);
                double[] onDocument = around.colour(corner, ON_DOCUMENT);
                boolean known = inCorner != null && outside != null && onDocument != null;
                square += known && apart(inCorner, outside) > Math.max(seen.settings().squareWarn(), apart(inCorner, onDocument)) ? 1 : 0;
            }
        }
        return square;
    }

    /** How far two colours of red, green and blue are from each other. */
    static double apart(double[] one, double[] other) {
        return Math.sqrt(Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    /** @param factor pixels of the samples for one of the picture */
    private record Around(FlatCard card, UByteIndexer samples, double factor) {

        /** The median colour at places beside a corner; null where the picture has hardly any of them. */
        double @Nullable [] colour(int corner, int[][] places) {
            double unit = (double) Math.max(card.width(), card.height()) / WHOLE;
            double[][] values = new double[3][places.length];
            int count = 0;
            for (int[] place : places) {
                double x = corner == 0 || corner == 3 ? place[0] * unit : card.width() - place[0] * unit;
                double y = corner < 2 ? place[1] * unit : card.height() - place[1] * unit;
                double[] there = card.inPicture(x, y, x, y);
                long column = (long) Math.floor(there[0] * factor);
                long row = (long) Math.floor(there[1] * factor);
                if (column >= 0 && row >= 0 && column < samples.size(1) && row < samples.size(0)) {
                    for (int channel = 0; channel < 3; channel++) {
                        values[channel][count] = samples.get(row, column, channel);
                    }
                    count++;
                }
            }
            return count <= places.length / 2 ? null : new double[] {median(values[0], count), median(values[1], count), median(values[2], count)};
        }

        private static double median(double[] values, int count) {
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted[count / 2];
        }
    }
}
