package gatehouse.intake;

import gatehouse.vocabulary.FileProblem;
import java.util.List;

/** The answer to one foreign file: taken, with what is known about it, or refused, with one reason. */
public sealed interface Inspected {

    /**
     * Safe to keep, to decode and to show.
     *
     * @param pages       1 for a picture
     * @param width       in pixels as stored, before turning; 0 for a PDF
     * @param height      in pixels as stored, before turning; 0 for a PDF
     * @param orientation the EXIF mark, 1 to 8; 1 where there is none or it is unknown
     * @param warnings    in the order of the enum, each once
     * @param displayName the sent name cut to a length that fits a page; still to be escaped where it is shown
     */
    record Accepted(MediaType type, int pages, int width, int height, int orientation, List<UploadWarning> warnings, String displayName)
            implements Inspected {
        public Accepted {
            warnings = warnings.stream().distinct().sorted().toList();
        }
    }

    /** @param message what is wrong and what to do instead, as a sentence */
    record Refused(FileProblem code, String message) implements Inspected {}
}
