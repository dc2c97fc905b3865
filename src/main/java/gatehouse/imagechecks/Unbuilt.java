package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** What no check looks at yet, said aloud so that nothing passes unseen: a person looks. */
final class Unbuilt {

    private Unbuilt() {}

    static List<Finding> forDocument() {
        return List.of(notChecked("Whether it is the original is not checked beyond plain screenshots: a person looks for a photo of a "
                + "screen or of a photo, a photocopy, and anything covering it."));
    }

    static Finding notChecked(String reason) {
        return PictureCheck.doubt(FindingCode.NOT_CHECKED, 1, reason, null).get(0);
    }
}
