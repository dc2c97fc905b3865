package gatehouse.imagechecks;

/**
 * Two pictures whose faces are to be compared.
 *
 * @param portrait            the picture of the document's side with the portrait
 * @param portraitOrientation its EXIF mark, 1 to 8
 */
public record FaceRequest(byte[] portrait, int portraitOrientation, byte[] selfie, int selfieOrientation) {}
