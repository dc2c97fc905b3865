package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.util.List;

/**
 * Whether the picture is in colour: the 95th percentile of the distance of each pixel's chroma (Lab a and b) from the
 * median tint, so that a copy toned by yellow light still counts as grey. Some genuine documents are pale: those a person
 * looks at.
 */
final class Colour implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        double spread = spread(seen.card().lab());
        CheckSettings lines = seen.settings();
        boolean tooDarkToTell = Histogram.percentile(seen.card().grey(), 0.8) < lines.darkFail();
        if (tooDarkToTell || spread >= lines.greyWarn()) {
            return List.of();
        }
        if (spread < lines.greyFail()) {
            return PictureCheck.failure(FindingCode.NOT_IN_COLOUR, PictureCheck.confidence(lines.greyFail() - spread, lines.greyFail()),
                    "The picture is not in colour.", null);
        }
        return PictureCheck.doubt(FindingCode.NOT_IN_COLOUR, PictureCheck.confidence(lines.greyWarn() - spread, lines.greyWarn()),
                "The picture has hardly any colour.", null);
    }

    static double spread(byte[] lab) {
        int[] a = new int[256];
        int[] b = new int[256];
        int pixels = lab.length / 3;
        for (int i = 0; i < pixels; i++) {
            a[lab[3 * i + 1] & 0xFF]++;
            b[lab[3 * i + 2] & 0xFF]++;
        }
        int midA = Histogram.percentile(a, pixels, 0.5);
        int midB = Histogram.percentile(b, pixels, 0.5);
        int[] distances = new int[4096];
        for (int i = 0; i < pixels; i++) {
            double distance = Math.hypot((lab[3 * i + 1] & 0xFF) - midA, (lab[3 * i + 2] & 0xFF) - midB);
            distances[(int) (distance * 10)]++;
        }
        return Histogram.percentile(distances, pixels, 0.95) / 10.0;
    }
}
