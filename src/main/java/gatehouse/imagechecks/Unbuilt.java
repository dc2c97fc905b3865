package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** What no check looks at yet, said aloud so that nothing passes unseen: a person looks. */
final class Unbuilt {

    private Unbuilt() {}

    static List<Finding> forDocument() {
        return List.of(
                notChecked("Nothing is read from the document: a person checks that it is the stated type and side, that every "
                        + "field and the portrait can be read, and that it shows the date of birth."),
                notChecked("Whether it is the original is not checked beyond plain screenshots: a person looks for a photo of a "
                        + "screen or of a photo, a photocopy, and anything covering it."));
    }

    static List<Finding> forSelfie() {
        return List.of(notChecked("Faces are not recognised: a person checks that the picture shows one face, and compares it "
                + "with the portrait on the document."));
    }

    static Finding notChecked(String reason) {
        return PictureCheck.doubt(FindingCode.NOT_CHECKED, 1, reason, null).get(0);
    }
}
