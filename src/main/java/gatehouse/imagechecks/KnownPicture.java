package gatehouse.imagechecks;

/** Another picture that this one must not be. @param what how to name it in a sentence, such as "the front" */
public record KnownPicture(String what, PictureFingerprint fingerprint) {}
