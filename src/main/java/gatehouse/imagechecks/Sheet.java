package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Whether what lies there is a sheet of paper with a document on it instead of the document: a sheet has a blank margin all round,
 * which documents don't, for their background goes up to the rim. The method is our own.
 */
final class Sheet implements PictureCheck {
    private static final int WIDTH = 250;
    /** Steps of the grey in an even margin. */
    private static final int EVEN = 14;
    private static final double BRIGHT = 0.85;
    /** Where the outline may be a little off. */
    private static final int RIM = 5;

    @Override
    public List<Finding> look(Seen seen) {
        if (!(seen.located() instanceof Located.Whole)) {
            return List.of();
        }
        CheckSettings lines = seen.settings();
        double margin = margin(seen.card());
        if (margin >= lines.marginWarn()) {
            return margin >= lines.marginFail() && Colour.spread(seen.card()) < lines.greyWarn()
                    ? PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(margin - lines.marginFail(), 0.1),
                            "The picture shows a copy without colour on a sheet of paper.", null)
                    : PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(margin - lines.marginWarn(), 0.1),
                            "The document has a blank margin all round, as a copy on a sheet of paper has.", null);
        }
        return List.of();
    }

    /** The depth of the blank margin as a share of the longer side, the mean of the two sides that have least; 0 for none. */
    static double margin(FlatCard card) {
        double factor = (double) WIDTH / Math.max(card.width(), card.height());
        Mat small = new Mat();
        opencv_imgproc.resize(card.greyMat(), small, new Size((int) Math.max(4 * RIM, card.width() * factor), (int) Math.max(4 * RIM, card.height() * factor)), 0,
                0, opencv_imgproc.INTER_AREA);
        Margins margins = new Margins(DecodedPicture.samples(small), DecodedPicture.samples(steps(small)), small.cols(), small.rows());
        double[] depths = {margins.depth(0), margins.depth(1), margins.depth(2), margins.depth(3)};
        Arrays.sort(depths);
        return depths[0] == 0 ? 0 : (depths[0] + depths[1]) / 2 / Math.max(small.cols(), small.rows());
    }

    private static Mat steps(Mat grey) {
        Mat steps = new Mat();
        Mat down = new Mat();
        opencv_imgproc.Sobel(grey, steps, opencv_core.CV_16S, 1, 0);
        opencv_imgproc.Sobel(grey, down, opencv_core.CV_16S, 0, 1);
        opencv_core.convertScaleAbs(steps, steps, 0.25, 0);
        opencv_core.convertScaleAbs(down, down, 0.25, 0);
        opencv_core.max(steps, down, steps);
        return steps;
    }

    private record Margins(byte[] grey, byte[] steps, int width, int height) {

        /** How many even and bright lines lie along a side; 0 where the first has something on it. */
        double depth(int side) {
            int bright = (int) (BRIGHT * Histogram.percentile(grey, 0.95));
            int most = (side % 2 == 0 ? height : width) / 3;
            int depth = RIM;
            while (depth < most && isBlank(side, depth, bright)) {
                depth++;
            }
            return depth == RIM ? 0 : depth;
        }

        private boolean isBlank(int side, int depth, int bright) {
            int length = side % 2 == 0 ? width : height;
            int[] counts = new int[256];
            long sum = 0;
            int count = 0;
            for (int i = length / 25; i < length - length / 25; i++) {
                int x = side % 2 == 0 ? i : side == 1 ? width - 1 - depth : depth;
                int y = side % 2 == 1 ? i : side == 2 ? height - 1 - depth : depth;
                counts[steps[y * width + x] & 0xFF]++;
                sum += grey[y * width + x] & 0xFF;
                count++;
            }
            return Histogram.percentile(counts, count, 0.95) <= EVEN && sum >= (long) bright * count;
        }
    }
}
