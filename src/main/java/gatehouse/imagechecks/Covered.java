package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whether a finger lies over the document: a connected patch of the colours of skin (in YCrCb, after Chai and Ngan, 1999) that is of
 * neither the document's own colour nor the table's, lies outside the document as well as on it, and reaches far inside; portraits
 * and the document's own tints do not come in from outside. Where most of either has such colours, nothing can be told.
 */
final class Covered implements PictureCheck {
    private static final double MOST_SKIN = 0.35;
    private static final int WIDTH = 360;
    /** How much of what lies around the document is looked at, as a share of its longer side. */
    private static final double AROUND = 0.13;
    private static final int APART = 14;
    private static final double LEAST = 0.006;
    private static final double LEAST_OUTSIDE = 0.005;
    private static final double MOST_OUTSIDE = 0.2;
    /** Lines along the rim on which a finger's width is measured. */
    private static final int CROSSING = 3;
    /** Of the document's shorter side, 54 millimetres on a card: what is wider is often the document's own print, too. */
    private static final double WIDEST = 0.6;
    private static final int OPENING = 9;

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.located() instanceof Located.Unseen || seen.located() instanceof Located.Cropped) {
            return List.of();
        }
        Wide wide = Wide.of(seen);
        Mat skin = wide.skin();
        Patch patch = skin == null ? null : deepest(wide, skin);
        CheckSettings lines = seen.settings();
        if (patch == null || patch.depth() < lines.coveredWarn()) {
            return List.of();
        }
        double scale = wide.scale();
        Region region = seen.onCard((patch.left() - wide.margin()) / scale, (patch.top() - wide.margin()) / scale,
                (patch.right() - wide.margin()) / scale, (patch.bottom() - wide.margin()) / scale);
        return patch.depth() > lines.coveredFail() && patch.narrow()
                ? PictureCheck.failure(FindingCode.COVERED, PictureCheck.confidence(patch.depth() - lines.coveredFail(), 0.2),
                        "A finger covers a part of the document.", region)
                : PictureCheck.doubt(FindingCode.COVERED, PictureCheck.confidence(patch.depth() - lines.coveredWarn(), 0.2),
                        "A finger may cover a part of the document.", region);
    }

    /**
     * A patch on the document, in pixels of the wide view.
     *
     * @param depth  how far from the rim it reaches, as a share of the document's shorter side
     * @param narrow whether it crosses the rim as narrowly as a finger
     */
    private record Patch(int left, int top, int right, int bottom, double depth, boolean narrow) {}

    private static @Nullable Patch deepest(Wide wide, Mat skin) {
        Mat labels = new Mat();
        int count = opencv_imgproc.connectedComponents(skin, labels);
        int[] each = new int[labels.rows() * labels.cols()];
        new IntPointer(labels.data()).get(each);
        int[] inside = new int[count];
        int[] beside = new int[count];
        int[] crossing = new int[count];
        int[][] bounds = new int[count][];
        double[] depth = new double[count];
        int columns = skin.cols();
        for (int i = 0; i < each.length; i++) {
            int label = each[i];
            int x = i % columns;
            int y = i / columns;
            int in = wide.fromRim(x, y);
            if (label > 0 && in >= 0) {
                inside[label]++;
                crossing[label] += in < CROSSING ? 1 : 0;
                depth[label] = Math.max(depth[label], in);
                bounds[label] = bounds[label] == null ? new int[] {x, y, x, y} : new int[] {Math.min(bounds[label][0], x), bounds[label][1],
                        Math.max(bounds[label][2], x), y};
            } else if (label > 0) {
                beside[label]++;
            }
        }
        double area = (double) wide.width() * wide.height();
        if (IntStream.range(1, count).noneMatch(i -> inside[i] > LEAST * area && beside[i] > LEAST_OUTSIDE * area)) {
            return null;
        }
        int[] outside = outside(wide, each, count);
        Patch deepest = null;
        for (int i = 1; i < count; i++) {
            double share = depth[i] / Math.min(wide.width(), wide.height());
            boolean comesIn = inside[i] > LEAST * area && outside[i] > LEAST_OUTSIDE * area && outside[i] < MOST_OUTSIDE * area;
            if (comesIn && (deepest == null || share > deepest.depth())) {
                boolean narrow = crossing[i] < WIDEST * CROSSING * Math.min(wide.width(), wide.height());
                deepest = new Patch(bounds[i][0], bounds[i][1], bounds[i][2] + 1, bounds[i][3] + 1, share, narrow);
            }
        }
        return deepest;
    }

    /** Pixels of each patch that the picture shows beside the document. */
    private static int[] outside(Wide wide, int[] labels, int count) {
        int columns = wide.pixels().cols();
        byte[] there = wide.there();
        int[] outside = new int[count];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 0 && there[i] != 0 && wide.fromRim(i % columns, i / columns) < 0) {
                outside[labels[i]]++;
            }
        }
        return outside;
    }

    /**
     * The document seen from straight above with what lies around it, small.
     *
     * @param width  of the document alone, likewise {@code height}
     * @param scale  pixels here for one of the flat card
     * @param margin pixels around the document
     * @param frame  size of the picture
     * @param onto   from pixels here to pixels of the picture
     */
    private record Wide(Mat pixels, int width, int height, double scale, int margin, Size frame, Mat onto) {
        private static final int HOW = opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP;

        static Wide of(Seen seen) {
            FlatCard card = seen.card();
            double scale = (double) WIDTH / Math.max(card.width(), card.height());
            int margin = (int) (AROUND * WIDTH);
            int width = (int) Math.round(card.width() * scale);
            int height = (int) Math.round(card.height() * scale);
            Mat onto = new Mat(3, 3, opencv_core.CV_64F);
            opencv_core.gemm(card.back(), moved(1 / scale, -margin / scale), 1, new Mat(), 0, onto);
            Size size = new Size(width + 2 * margin, height + 2 * margin);
            Mat pixels = new Mat();
            opencv_imgproc.warpPerspective(seen.picture().pixels(), pixels, onto, size, HOW, opencv_core.BORDER_REPLICATE, new Scalar(0));
            return new Wide(pixels, width, height, scale, margin, seen.picture().pixels().size(), onto);
        }

        /** Not 0 where the picture shows something. */
        byte[] there() {
            Mat there = new Mat();
            Mat all = new Mat(frame, opencv_core.CV_8U, new Scalar(255));
            opencv_imgproc.warpPerspective(all, there, onto, pixels.size(), HOW, opencv_core.BORDER_CONSTANT, new Scalar(0));
            return DecodedPicture.samples(there);
        }

        private static Mat moved(double scale, double by) {
            Mat mat = new Mat(3, 3, opencv_core.CV_64F);
            mat.<DoubleBuffer>createBuffer().put(new double[] {scale, 0, by, 0, scale, by, 0, 0, 1});
            return mat;
        }

        /** How far a pixel is from the document's rim; less than 0 outside. */
        int fromRim(int x, int y) {
            return Math.min(Math.min(x - margin, margin + width - 1 - x), Math.min(y - margin, margin + height - 1 - y));
        }

        /** Pixels of skin that are of neither the document's nor the table's colour; null where too much has such colours. */
        @Nullable Mat skin() {
            Mat ycrcb = new Mat();
            opencv_imgproc.cvtColor(pixels, ycrcb, opencv_imgproc.COLOR_BGR2YCrCb);
            Mat skin = new Mat();
            opencv_core.inRange(ycrcb, scalar(25, 136, 75), scalar(250, 182, 126), skin);
            byte[] colours = DecodedPicture.samples(ycrcb);
            byte[] mask = DecodedPicture.samples(skin);
            int[] document = median(colours, true);
            int[] table = median(colours, false);
            int count = 0;
            for (int i = 0; i < mask.length; i++) {
                boolean keeps = mask[i] != 0 && apart(colours, i, document) && apart(colours, i, table);
                mask[i] = (byte) (keeps ? 255 : 0);
                count += keeps ? 1 : 0;
            }
            if (count > MOST_SKIN * mask.length) {
                return null;
            }
            skin.data().put(mask);
            opencv_imgproc.morphologyEx(skin, skin, opencv_imgproc.MORPH_OPEN,
                    opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_ELLIPSE, new Size(OPENING, OPENING)));
            return skin;
        }

        private static Mat scalar(int y, int cr, int cb) {
            return new Mat(1, 1, opencv_core.CV_64FC4, new Scalar(y, cr, cb, 0));
        }

        /** Lightness counts half, for a finger is round. */
        private static boolean apart(byte[] colours, int at, int[] from) {
            return Math.abs((colours[3 * at] & 0xFF) - from[0]) / 2 + Math.abs((colours[3 * at + 1] & 0xFF) - from[1])
                    + Math.abs((colours[3 * at + 2] & 0xFF) - from[2]) > APART;
        }

        private int[] median(byte[] colours, boolean inside) {
            int[][] counts = new int[3][256];
            int total = 0;
            int columns = width + 2 * margin;
            for (int i = 0; i < colours.length / 3; i++) {
                if (fromRim(i % columns, i / columns) >= 0 == inside) {
                    total++;
                    for (int channel = 0; channel < 3; channel++) {
                        counts[channel][colours[3 * i + channel] & 0xFF]++;
                    }
                }
            }
            return new int[] {Histogram.percentile(counts[0], total, 0.5), Histogram.percentile(counts[1], total, 0.5), Histogram.percentile(counts[2], total, 0.5)};
        }
    }
}
