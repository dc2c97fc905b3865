package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/** Whether a picture was used before: the same file, or the same picture encoded anew. Two photos of one template differ. */
final class Repetition {
    private final CheckSettings settings;

    Repetition(CheckSettings settings) {
        this.settings = settings;
    }

    /** At most one finding, about the known picture that is most alike. */
    List<Finding> look(PictureFingerprint mine, List<KnownPicture> others) {
        List<Finding> worst = List.of();
        for (KnownPicture other : others) {
            List<Finding> one = compare(mine, other);
            if (!one.isEmpty() && (worst.isEmpty() || gatehouse.vocabulary.Finding.WORST_FIRST.compare(one.get(0), worst.get(0)) < 0)) {
                worst = one;
            }
        }
        return worst;
    }

    private List<Finding> compare(PictureFingerprint mine, KnownPicture other) {
        if (mine.sha256().equals(other.fingerprint().sha256())) {
            return PictureCheck.failure(FindingCode.SAME_PICTURE_TWICE, 1, "This is the same file as " + other.what() + ".", null);
        }
        int bits = mine.distanceTo(other.fingerprint());
        if (bits <= settings.sameFail()) {
            return PictureCheck.failure(FindingCode.SAME_PICTURE_TWICE, 0.95, "This is the same picture as " + other.what() + ".", null);
        }
        return bits <= settings.sameWarn()
                ? PictureCheck.doubt(FindingCode.SAME_PICTURE_TWICE, 0.6, "This looks like the same picture as " + other.what() + ".", null)
                : List.of();
    }
}
