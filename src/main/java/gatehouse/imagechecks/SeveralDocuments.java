package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Side;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Whether the picture shows more than one document, so that a machine can't tell which is meant: a second portrait, by YuNet (Wu, Peng and
 * Yu, 2023), beside the document that was found, or on it and as large as the first, for ghosts of a portrait are printed smaller. A doubt.
 */
final class SeveralDocuments implements PictureCheck {
    private static final int EDGE = 640;
    /** YuNet's score; upright portraits have more, ornaments less. */
    private static final double SURELY_A_FACE = 0.8;
    /** Of the first portrait's area. */
    private static final double AS_LARGE = 0.7;
    /** Of the picture, above which a document leaves no room for another beside it. */
    private static final double NO_ROOM = 0.5;
    /** The outline may be a little off. */
    private static final double AROUND = 1.06;

    @Override
    public List<Finding> look(Seen seen) {
        List<FaceFinder.Face> onIt = seen.read().faces();
        Optional<FaceFinder.Face> another = onIt.stream().skip(1).filter(face -> face.score() >= SURELY_A_FACE && face.area() > AS_LARGE * onIt.get(0).area())
                .findFirst();
        if (another.isPresent()) {
            return doubt(seen.asRead(FaceFinder.Box.of(another.get())));
        }
        // Of a front that shows no portrait itself, the face beside may be its own: then it is the outline that is wrong.
        boolean isWrong = seen.side() == Side.FRONT && onIt.isEmpty() || !seen.read().isOnCard();
        boolean hasRoom = seen.located().outline().area() < NO_ROOM * seen.picture().frame().area();
        FaceFinder.Box beside = isWrong || !hasRoom ? null : beside(seen);
        return beside == null ? List.of() : doubt(seen.region(beside.left(), beside.top(), beside.right(), beside.bottom()));
    }

    private static List<Finding> doubt(Region region) {
        return PictureCheck.doubt(FindingCode.DOCUMENT_NOT_FOUND, 0.8, "The picture seems to show more than one document: a person looks which is meant.", region);
    }

    /** A face that doesn't lie on the document, with both held as the document was read; null where there is none. */
    private static FaceFinder.@Nullable Box beside(Seen seen) {
        Mat small = seen.picture().within(EDGE);
        double scale = (double) seen.picture().width() / small.cols();
        Quadrangle outline = seen.located().outline().widened(AROUND).scaled(1 / scale);
        int quarters = seen.read().quarters() % 4;
        return FaceFinder.find(DecodedPicture.turned(small, quarters), EDGE).stream().filter(face -> face.score() >= SURELY_A_FACE)
                .map(face -> FaceFinder.Box.of(face).turnedBack(quarters, small.cols(), small.rows()))
                .filter(box -> !outline.contains((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2))
                .findFirst().map(box -> box.scaled(scale)).orElse(null);
    }
}
