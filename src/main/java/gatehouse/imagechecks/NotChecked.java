package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;

/** What could not be checked, said aloud so that nothing passes unseen: a person looks. */
final class NotChecked {

    private NotChecked() {}

    static Finding because(String reason) {
        return PictureCheck.doubt(FindingCode.NOT_CHECKED, 1, reason, null).get(0);
    }
}
