package gatehouse.imagechecks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that decodes foreign pictures. Done in this process, or in one of its own. */
public interface PictureReader {

    /** Never throws for what the bytes hold: a picture that can't be decoded is a finding. */
    PictureVerdict check(PictureRequest request);

    /**
     * A picture made fit to be shown: upright, no larger than asked, and without any metadata of the original.
     *
     * @param orientation the EXIF mark that the inspection found, 1 to 8
     * @param maxEdge     the longer edge of the result in pixels; a smaller picture is not enlarged
     * @return a JPEG, or empty where the bytes can't be decoded
     */
    Optional<byte[]> upright(byte[] bytes, int orientation, int maxEdge);

    /** Whether the portrait on a document and a selfie show one person, where a model for that is there. */
    FaceMatch compareFaces(FaceRequest request);

    /** Loads what the first picture would otherwise wait for. */
    void warmUp();

    /**
     * Decodes and checks in this very process.
     *
     * @param faces null where there is no model for comparing faces
     */
    static PictureReader inThisProcess(CheckSettings settings, @Nullable FaceModel faces) {
        return new LocalPictureReader(settings, faces);
    }
}
