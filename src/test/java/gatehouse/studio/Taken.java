package gatehouse.studio;

import java.util.List;
import java.util.Objects;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * A picture before it is stored.
 *
 * @param picture 8-bit BGR
 * @param place   from millimetres of the document to pixels of the picture
 * @param art     null on a selfie
 * @param flaw    in pixels of the picture
 */
record Taken(Mat picture, Plane place, @Nullable Artwork art, double @Nullable [] flaw) {

    Taken moved(Mat newPicture, Plane onto) {
        return new Taken(newPicture, onto.after(place), art, flaw);
    }

    Shot stored(Condition condition, byte[] bytes) {
        Artwork drawn = Objects.requireNonNull(art);
        double[][] corners = place.corners(0, 0, drawn.kind().width(), drawn.kind().height());
        if (condition == Condition.NO_DOCUMENT) {
            return new Shot(bytes, new Truth(drawn.kind(), condition, corners[0], corners[1], List.of(), drawn.holder(), null, 0, null));
        }
        return new Shot(bytes, new Truth(drawn.kind(), condition, corners[0], corners[1], drawn.lines(), drawn.holder(), drawn.portraitShares(),
                pitch(drawn), flaw));
    }

    private double pitch(Artwork drawn) {
        double[] zone = drawn.zone();
        if (zone == null) {
            return 0;
        }
        double glyph = zone[2] / drawn.lines().get(0).length();
        double x = zone[0] + zone[2] / 2;
        double y = zone[1] + zone[3] / 2;
        return Math.hypot(place.x(x + glyph, y) - place.x(x, y), place.y(x + glyph, y) - place.y(x, y));
    }
}
