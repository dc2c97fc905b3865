package gatehouse.imagechecks;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** An accepted picture made fit to be shown: upright, no larger than asked, and without any metadata of the original. */
final class Rendering {

    private Rendering() {}

    /**
     * @param orientation the EXIF mark that the inspection found, 1 to 8
     * @param maxEdge     the longer edge of the result in pixels; a smaller picture is not enlarged
     * @return a JPEG, or empty where the bytes can't be decoded
     */
    static Optional<byte[]> upright(byte[] bytes, int orientation, int maxEdge) {
        try (PointerScope scope = new PointerScope()) {
            DecodedPicture picture = DecodedPicture.of(bytes, orientation);
            if (picture == null) {
                return Optional.empty();
            }
            BytePointer encoded = new BytePointer();
            IntPointer quality = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 85);
            opencv_imgcodecs.imencode(".jpg", picture.within(maxEdge), encoded, quality);
            byte[] jpeg = new byte[(int) encoded.limit()];
            encoded.get(jpeg);
            return Optional.of(jpeg);
        }
    }
}
