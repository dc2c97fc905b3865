package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** What no check looks at yet, said aloud so that nothing passes unseen: a person looks. */
final class Unbuilt {

    private Unbuilt() {}

    static List<Finding> forDocument() {
        return List.of(notChecked("Good prints, photos of a photo and screenshots cropped to the card are not told from the original by "
                + "machine, nor are things other than a finger that cover it: a person looks."));
    }

    static Finding notChecked(String reason) {
        return PictureCheck.doubt(FindingCode.NOT_CHECKED, 1, reason, null).get(0);
    }
}
