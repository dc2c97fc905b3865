package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Whether the picture is a screenshot, by the share of its rows without any variation: a camera leaves none. A screenshot
 * cropped to the card, a photo of a screen and a photocopy in colour are not found so: those stay a person's to see.
 */
final class Originality implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        double share = evenRows(seen.picture());
        CheckSettings lines = seen.settings();
        if (share >= lines.evenFail()) {
            return PictureCheck.failure(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(share - lines.evenFail(), 0.3),
                    "The picture is a screenshot, not a photo of the original.", null);
        }
        return share >= lines.evenWarn()
                ? PictureCheck.doubt(FindingCode.NOT_ORIGINAL, PictureCheck.confidence(share - lines.evenWarn(), 0.3),
                        "The picture may be a screenshot.", null)
                : List.of();
    }

    private static double evenRows(DecodedPicture picture) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(picture.pixels(), grey, opencv_imgproc.COLOR_BGR2GRAY);
        byte[] samples = DecodedPicture.samples(grey);
        int even = 0;
        for (int y = 0; y < picture.height(); y++) {
            even += isEven(samples, y * picture.width(), picture.width()) ? 1 : 0;
        }
        return (double) even / picture.height();
    }

    private static boolean isEven(byte[] samples, int from, int width) {
        int low = 255;
        int high = 0;
        for (int x = from; x < from + width; x++) {
            int value = samples[x] & 0xFF;
            low = Math.min(low, value);
            high = Math.max(high, value);
            if (high - low > 3) {
                return false;
            }
        }
        return true;
    }
}
