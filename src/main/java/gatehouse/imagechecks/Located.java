package gatehouse.imagechecks;

import java.util.List;

/** Where the document lies in a picture. Corners may lie outside the picture where it was cut. */
sealed interface Located {

    Quadrangle outline();

    /** All four corners lie in the picture. @param support share of its sides where the picture has an edge */
    record Whole(Quadrangle outline, double support) implements Located {}

    /** The picture cuts the document. @param missing indexes into {@link Quadrangle#NAMES} */
    record Cut(Quadrangle outline, List<Integer> missing, double support) implements Located {}

    /** The picture was cut out along the document's sides. @param outline the picture's own frame, or the lower part of it where a page lies above */
    record Cropped(Quadrangle outline) implements Located {}

    /** No sides to be seen: there is no document, or its sides can't be told from what it lies on. @param outline the picture's own frame */
    record Unseen(Quadrangle outline) implements Located {}
}
