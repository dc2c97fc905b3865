package gatehouse.imagechecks;

/** Decodes and checks one picture. The one seam where decoding could move into a process of its own. */
public interface PictureReader {

    /** Never throws for what the bytes hold: a picture that can't be decoded is a finding. */
    PictureVerdict check(PictureRequest request);
}
