package gatehouse.imagechecks;

import java.util.HexFormat;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Takes the fingerprint of a picture: SHA-256 of the bytes; a difference hash of 16 × 16 comparisons of neighbours, which scaling and
 * encoding anew leave; and of the document laid flat, which a crop and a turn leave too, which neighbours differ clearly.
 */
final class Fingerprinting {
    private static final int CELLS = 16;
    private static final int ACROSS = 40;
    private static final int DOWN = 25;
    /** Grey levels between neighbours that neither noise nor a place found a little off makes. */
    private static final int CLEAR = 10;

    private Fingerprinting() {}

    static PictureFingerprint of(Seen seen) {
        boolean clear = seen.located() instanceof Located.Whole || seen.located() instanceof Located.Cropped;
        return new PictureFingerprint(Models.sha256(seen.request().bytes()), look(seen.picture()), clear ? card(seen.card().greyMat()) : "");
    }

    private static String look(DecodedPicture picture) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(picture.within(512), grey, opencv_imgproc.COLOR_BGR2GRAY);
        byte[] samples = cells(grey, CELLS + 1, CELLS);
        byte[] bits = new byte[CELLS * CELLS / 8];
        for (int i = 0; i < CELLS * CELLS; i++) {
            int at = i / CELLS * (CELLS + 1) + i % CELLS;
            // A margin of two keeps noise in even areas from flipping bits.
            if ((samples[at] & 0xFF) > (samples[at + 1] & 0xFF) + 2) {
                bits[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return HexFormat.of().formatHex(bits);
    }

    /** First where it gets darker to the right and downwards, then where it gets lighter. */
    private static String card(Mat grey) {
        byte[] samples = cells(grey, ACROSS + 1, DOWN + 1);
        int steps = 2 * ACROSS * DOWN;
        byte[] bits = new byte[2 * steps / 8];
        for (int i = 0; i < steps; i++) {
            int at = i / 2 / ACROSS * (ACROSS + 1) + i / 2 % ACROSS;
            int next = i % 2 == 0 ? at + 1 : at + ACROSS + 1;
            int step = (samples[at] & 0xFF) - (samples[next] & 0xFF);
            if (Math.abs(step) > CLEAR) {
                int bit = step > 0 ? i : steps + i;
                bits[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return HexFormat.of().formatHex(bits);
    }

    private static byte[] cells(Mat grey, int across, int down) {
        Mat cells = new Mat();
        opencv_imgproc.resize(grey, cells, new Size(across, down), 0, 0, opencv_imgproc.INTER_AREA);
        return DecodedPicture.samples(cells);
    }
}
