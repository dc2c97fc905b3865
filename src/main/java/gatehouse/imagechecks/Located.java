package gatehouse.imagechecks;

import java.util.List;

/** Where the document lies in a picture. Corners may lie outside the picture where it was cut. */
sealed interface Located {

    /** All four corners lie in the picture. @param support share of its sides where the picture has an edge */
    record Whole(Quadrangle corners, double support) implements Located {}

    /** The picture cuts the document. @param missing indexes into {@link Quadrangle#NAMES} */
    record Cut(Quadrangle corners, List<Integer> missing, double support) implements Located {}

    /** The picture was cut out along the document's sides. */
    record Cropped(Quadrangle picture) implements Located {}

    /** No sides to be seen: there is no document, or its sides can't be told from what it lies on. */
    record Unseen(Quadrangle picture) implements Located {}

    default Quadrangle outline() {
        if (this instanceof Whole whole) {
            return whole.corners;
        }
        if (this instanceof Cut cut) {
            return cut.corners;
        }
        return this instanceof Cropped cropped ? cropped.picture : ((Unseen) this).picture;
    }
}
