package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to look for in a picture. */
interface PictureCheck {

    /** What is wrong; empty where nothing is. */
    List<Finding> look(Seen seen);

    static List<Finding> failure(FindingCode code, double confidence, String reason, @Nullable Region region) {
        return List.of(new Finding(code, Severity.FAIL, rounded(confidence), reason, region));
    }

    static List<Finding> doubt(FindingCode code, double confidence, String reason, @Nullable Region region) {
        return List.of(new Finding(code, Severity.WARN, rounded(confidence), reason, region));
    }

    /** How sure a measure is: one half at the line, towards one the further beyond it lies; the second figure is one full step. */
    static double confidence(double beyond, double step) {
        return 0.5 + 0.49 * Math.max(0, Math.min(1, beyond / step));
    }

    private static double rounded(double confidence) {
        return Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100.0;
    }
}
