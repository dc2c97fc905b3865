package gatehouse.imagechecks;

/** Two pictures whose faces are to be compared: the side of a document that has the portrait, and a selfie. */
public record FaceRequest(PictureRequest portrait, PictureRequest selfie) {

    public FaceRequest {
        if (portrait.type() == null || selfie.type() != null) {
            throw new IllegalArgumentException("A document's portrait is compared with a selfie.");
        }
    }
}
