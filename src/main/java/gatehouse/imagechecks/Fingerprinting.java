package gatehouse.imagechecks;

import java.util.HexFormat;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprint of a picture: SHA-256 of the bytes, and a difference hash of 16 × 16 comparisons of neighbours. */
final class Fingerprinting {
    private static final int CELLS = 16;

    private Fingerprinting() {}

    static PictureFingerprint of(byte[] bytes, @Nullable DecodedPicture picture) {
        return new PictureFingerprint(Models.sha256(bytes), picture == null ? "" : look(picture));
    }

    private static String look(DecodedPicture picture) {
        Mat grey = new Mat();
        Mat cells = new Mat();
        opencv_imgproc.cvtColor(picture.within(512), grey, opencv_imgproc.COLOR_BGR2GRAY);
        opencv_imgproc.resize(grey, cells, new Size(CELLS + 1, CELLS), 0, 0, opencv_imgproc.INTER_AREA);
        byte[] samples = DecodedPicture.samples(cells);
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
}
