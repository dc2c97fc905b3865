package gatehouse.imagechecks;

/**
 * What comparing two faces came to.
 *
 * @param similarity cosine of the angle between the faces' features, -1 to 1; 0 where they were not compared
 */
public record FaceMatch(Result result, double similarity) {

    /** As far as a machine can tell. */
    public enum Result { SAME, NOT_SURELY_SAME, NO_FACE, NOT_COMPARED }

    /** There is no model, or it could not run. */
    public static final FaceMatch NOT_COMPARED = new FaceMatch(Result.NOT_COMPARED, 0);
}
