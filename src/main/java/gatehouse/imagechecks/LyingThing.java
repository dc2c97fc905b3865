package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Whether a thing lies on the document: an even patch on which nothing is printed, and from whose edges the document grows brighter
 * outwards on all sides. That is the shadow where a thing touches what it lies on; what is printed has none. A person looks, for no
 * more is known of the thing than that. The method is our own; even patches are told by the morphological gradient (Rivest, Soille and
 * Beucher, 1993).
 */
final class LyingThing implements PictureCheck {
    private static final int LONGER = 360;
    /** Share of the document that a thing worth a look hides, and of which more would be the document itself. */
    private static final double LEAST = 0.012;
    private static final double MOST = 0.25;
    /** Most by which lightness and colour, 0 to 255, differ between neighbours on an even patch. */
    private static final int EVEN = 7;
    private static final int OPENING = 9;
    /** Of the box around it that a patch fills. */
    private static final double FILLED = 0.9;
    /** Pixels outside the even patch, which ends a little within the thing. */
    private static final int[] OUTWARDS = {4, 7, 14};

    @Override
    public List<Finding> look(Seen seen) {
        if (!(seen.located() instanceof Located.Whole)) {
            return List.of();
        }
        FlatCard card = seen.card();
        double scale = (double) LONGER / Math.max(card.width(), card.height());
        Mat small = new Mat();
        opencv_imgproc.resize(card.flat(), small, new Size((int) (card.width() * scale), (int) (card.height() * scale)), 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.GaussianBlur(small, small, new Size(3, 3), 0);
        opencv_imgproc.cvtColor(small, small, opencv_imgproc.COLOR_BGR2Lab);
        Mat even = even(small);
        Mat places = new Mat();
        int count = opencv_imgproc.connectedComponentsWithStats(even, new Mat(), places, new Mat());
        int[] numbers = new int[5 * count];
        new IntPointer(places.data()).get(numbers);
        Lightness lightness = Lightness.of(small, seen.settings().shadeWarn());
        for (int one = 1; one < count; one++) {
            Box box = new Box(numbers[5 * one], numbers[5 * one + 1], numbers[5 * one + 2], numbers[5 * one + 3]);
            int area = numbers[5 * one + 4];
            double share = (double) area / (small.rows() * small.cols());
            if (share >= LEAST && share <= MOST && area >= FILLED * box.width() * box.height() && lightness.isShadedAround(box)) {
                return PictureCheck.doubt(FindingCode.COVERED, 0.6, "Something seems to lie on the document.", seen.onCard(box.left() / scale,
                        box.top() / scale, (box.left() + box.width()) / scale, (box.top() + box.height()) / scale));
            }
        }
        return List.of();
    }

    private record Box(int left, int top, int width, int height) {}

    /** Not 0 where no neighbour differs, but for specks. */
    private static Mat even(Mat lab) {
        Mat range = new Mat();
        opencv_imgproc.morphologyEx(lab, range, opencv_imgproc.MORPH_GRADIENT, square(3));
        byte[] ranges = DecodedPicture.samples(range);
        byte[] even = new byte[ranges.length / 3];
        for (int i = 0; i < even.length; i++) {
            even[i] = (byte) ((ranges[3 * i] & 0xFF) <= EVEN && (ranges[3 * i + 1] & 0xFF) <= EVEN && (ranges[3 * i + 2] & 0xFF) <= EVEN ? 255 : 0);
        }
        Mat mask = new Mat(lab.rows(), lab.cols(), opencv_core.CV_8U);
        mask.data().put(even);
        opencv_imgproc.morphologyEx(mask, mask, opencv_imgproc.MORPH_OPEN, square(OPENING));
        return mask;
    }

    private static Mat square(int size) {
        return opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(size, size));
    }

    private record Lightness(byte[] lab, int width, int height, double shaded) {

        /** @param shaded of the brightness farther out */
        static Lightness of(Mat lab, double shaded) {
            return new Lightness(DecodedPicture.samples(lab), lab.cols(), lab.rows(), shaded);
        }

        /** On every side; beyond the document's rim it can't be told, and one such side may be. */
        boolean isShadedAround(Box box) {
            int sides = 0;
            for (int side = 0; side < 4; side++) {
                double near = beside(box, side, OUTWARDS[0]);
                double farther = beside(box, side, OUTWARDS[1]);
                double far = beside(box, side, OUTWARDS[2]);
                if (near > farther || farther > far || near > shaded * far) {
                    return false;
                }
                sides += Double.isNaN(far) ? 0 : 1;
            }
            return sides >= 3;
        }

        /** So far outside a box's side, the paper's lightness; NaN beyond the rim. */
        private double beside(Box box, int side, int outwards) {
            boolean level = side % 2 == 0;
            int length = level ? box.width() : box.height();
            int across = switch (side) {
                case 0 -> box.top() - outwards;
                case 1 -> box.left() + box.width() - 1 + outwards;
                case 2 -> box.top() + box.height() - 1 + outwards;
                default -> box.left() - outwards;
            };
            if (across < 0 || across >= (level ? height : width)) {
                return Double.NaN;
            }
            int first = (level ? box.left() : box.top()) + length / 5;
            int[] values = new int[length - 2 * (length / 5)];
            for (int i = 0; i < values.length; i++) {
                values[i] = lab[3 * (level ? across * width + first + i : (first + i) * width + across)] & 0xFF;
            }
            Arrays.sort(values);
            return values[3 * (values.length - 1) / 4];
        }
    }
}
