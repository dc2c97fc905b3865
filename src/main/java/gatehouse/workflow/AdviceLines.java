package gatehouse.workflow;

import gatehouse.imagechecks.CheckSettings;
import org.springframework.stereotype.Component;

/**
 * Where a browser, which can't tell the document from what it lies on, warns of a picture before it is sent: the lines
 * beyond which the checks ask again. Only size is measured against what a person would look at, for a document has no more
 * pixels across than its picture.
 */
@Component("adviceLines")
public class AdviceLines {

    private static final CheckSettings LINES = CheckSettings.DEFAULT;
    private static final double BLOWN_PATCH = 0.02;

    /** Pixels along the picture's longer edge; fewer are too small. */
    public int small() {
        return LINES.smallWarn();
    }

    /** Sharpness; less is blurred. */
    public double blurred() {
        return LINES.blurFail();
    }

    /** Grey of the paper, 0 to 255; less is too dark. */
    public double dark() {
        return LINES.darkFail();
    }

    /** Grey of the ink, 0 to 255; more is washed out. */
    public double ink() {
        return LINES.inkFail();
    }

    /** Share of one blown patch; more hides something. The script measures patches, the server discs without print. */
    public double glare() {
        return BLOWN_PATCH;
    }
}
