package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Whether the picture is a screenshot: rows without any variation, which no camera leaves, and the exact size of a screen. White
 * rows alone are a scan's margin as well, and say something only in a picture of a screen's size. A screenshot cropped to the card
 * has none of it, but is most often a PNG, which no camera makes: that alone is a doubt, and so are some even rows in a picture of a size that
 * video cameras have as well. The method is our own; the sizes are those that the makers state.
 */
final class Screenshot implements PictureCheck {
    private static final int WHITE = 225;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    /** Shorter by longer side of phones, tablets and displays sold from about 2014 on, of which no camera makes pictures. */
    private static final Set<String> SCREENS = Set.of("640x1136", "720x1520", "720x1560", "720x1600", "720x1612", "750x1334", "828x1792",
            "1080x2160", "1080x2220", "1080x2280", "1080x2310", "1080x2316", "1080x2340", "1080x2376", "1080x2400", "1080x2408",
            "1080x2412", "1080x2424", "1080x2460", "1125x2436", "1170x2532", "1179x2556", "1206x2622", "1242x2208", "1242x2688",
            "1284x2778", "1290x2796", "1320x2868", "1440x2880", "1440x2960", "1440x3040", "1440x3088", "1440x3120", "1440x3200",
            "1488x2266", "1640x2360", "1668x2388", "2048x2732", "768x1366", "900x1440", "864x1536", "900x1600", "1050x1680", "1200x1920",
            "1600x2560", "1800x2880", "1964x3024", "2234x3456", "800x1280", "982x1512");
    /** Share of even rows that a camera leaves only where all is blown. */
    private static final double NO_CAMERAS = 0.05;
    /** The same of sizes that video cameras have too. */
    private static final Set<String> SCREENS_AND_CAMERAS = Set.of("720x1280", "1080x1920", "1440x2560", "2160x3840", "768x1024",
            "1536x2048", "1620x2160");

    @Override
    public List<Finding> look(Seen seen) {
        Rows rows = Rows.of(seen.picture());
        boolean screen = isOfAScreen(seen);
        CheckSettings lines = seen.settings();
        double share = screen ? rows.coloured() + rows.white() : rows.coloured();
        if (share >= lines.evenFail()) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(share - lines.evenFail(), 0.3),
                    "The picture is a screenshot, not a photo of the original.", null);
        }
        boolean likely = SCREENS_AND_CAMERAS.contains(size(seen)) && rows.coloured() + rows.white() >= NO_CAMERAS;
        return share >= lines.evenWarn() || screen || likely || isPng(seen)
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(Math.max(0, share - lines.evenWarn()), 0.3),
                        "The picture may be a screenshot.", null)
                : List.of();
    }

    private static boolean isOfAScreen(Seen seen) {
        String size = size(seen);
        return SCREENS.contains(size) || isPng(seen) && SCREENS_AND_CAMERAS.contains(size);
    }

    /** As sent, shorter by longer side. */
    private static String size(Seen seen) {
        int width = seen.picture().width() * seen.picture().scale();
        int height = seen.picture().height() * seen.picture().scale();
        return Math.min(width, height) + "x" + Math.max(width, height);
    }

    private static boolean isPng(Seen seen) {
        byte[] bytes = seen.request().bytes();
        return bytes.length > PNG.length && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
    }

    /** Shares of all rows that have no variation. */
    private record Rows(double coloured, double white) {
        private static final int STRIP = 64;

        static Rows of(DecodedPicture picture) {
            int width = picture.width();
            int strip = Math.min(STRIP, width);
            // What varies in the middle already need not be looked at whole.
            byte[] middle = grey(picture, new Rect((width - strip) / 2, 0, strip, picture.height()));
            int coloured = 0;
            int white = 0;
            for (int top = 0; top < picture.height(); top += STRIP) {
                byte[] whole = null;
                for (int y = top; y < Math.min(top + STRIP, picture.height()); y++) {
                    if (even(middle, y * strip, strip) >= 0) {
                        whole = whole == null ? grey(picture, new Rect(0, top, width, Math.min(STRIP, picture.height() - top))) : whole;
                        int level = even(whole, (y - top) * width, width);
                        coloured += level >= 0 && level < WHITE ? 1 : 0;
                        white += level >= WHITE ? 1 : 0;
                    }
                }
            }
            return new Rows((double) coloured / picture.height(), (double) white / picture.height());
        }

        private static byte[] grey(DecodedPicture picture, Rect part) {
            Mat grey = new Mat();
            opencv_imgproc.cvtColor(new Mat(picture.pixels(), part), grey, opencv_imgproc.COLOR_BGR2GRAY);
            return DecodedPicture.samples(grey);
        }

        /** The row's level, or -1 where it varies. */
        private static int even(byte[] samples, int from, int width) {
            int low = 255;
            int high = 0;
            for (int x = from; x < from + width; x++) {
                int value = samples[x] & 0xFF;
                low = Math.min(low, value);
                high = Math.max(high, value);
                if (high - low > 3) {
                    return -1;
                }
            }
            return low;
        }
    }
}
