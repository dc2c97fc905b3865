package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a picture was used before: the same file; the same picture encoded anew, by its look; or cropped or turned, by the look of
 * the document laid flat. There only places count that differ clearly from their neighbours in both: another holder's portrait and
 * text turn some of them round, and keep a look-alike of the whole picture from being refused.
 */
final class Repetition {
    private final CheckSettings settings;

    Repetition(CheckSettings settings) {
        this.settings = settings;
    }

    /**
     * What a look at other pictures found.
     *
     * @param findings at most one, about the known picture that is most alike
     * @param repeats  SHA-256 of that picture; null where there is none
     */
    record Found(List<Finding> findings, @Nullable String repeats) {}

    Found look(PictureFingerprint mine, List<KnownPicture> others) {
        Found worst = new Found(List.of(), null);
        for (KnownPicture other : others) {
            List<Finding> one = compare(mine, other);
            boolean worse = !one.isEmpty() && (worst.findings().isEmpty() || Finding.WORST_FIRST.compare(one.get(0), worst.findings().get(0)) < 0);
            if (worse) {
                worst = new Found(one, other.fingerprint().sha256());
            }
        }
        return worst;
    }

    private List<Finding> compare(PictureFingerprint mine, KnownPicture other) {
        if (mine.sha256().equals(other.fingerprint().sha256())) {
            return PictureCheck.failure(FindingCode.SAME_PICTURE_TWICE, 1, "This is the same file as " + other.what() + ".", null);
        }
        int bits = mine.distanceTo(other.fingerprint());
        double contrary = mine.contradictionTo(other.fingerprint());
        boolean sameDocument = contrary <= settings.cardWarn();
        // Two people's documents on one scanner look alike as a whole.
        boolean anotherDocument = contrary > settings.cardWarn();
        if (bits <= settings.sameFail()) {
            return anotherDocument
                    ? PictureCheck.doubt(FindingCode.SAME_PICTURE_TWICE, 0.5, "This looks nearly the same as " + other.what() + ".", null)
                    : PictureCheck.failure(FindingCode.SAME_PICTURE_TWICE, 0.95, "This is the same picture as " + other.what() + ".", null);
        }
        if (bits <= settings.sameWarn() && !anotherDocument) {
            return PictureCheck.doubt(FindingCode.SAME_PICTURE_TWICE, 0.6, "This looks like the same picture as " + other.what() + ".", null);
        }
        return sameDocument ? PictureCheck.doubt(FindingCode.SAME_PICTURE_TWICE, 0.5,
                "This seems to be " + other.what() + " again, cut or turned.", null) : List.of();
    }
}
