package gatehouse.imagechecks;

/**
 * The model for comparing faces that the operator supplies: OpenCV's SFace.
 *
 * @param path   of the file
 * @param sha256 that it must have, in hexadecimal
 */
public record FaceModel(String path, String sha256) {}
