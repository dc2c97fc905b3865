package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.FieldComparison;
import gatehouse.vocabulary.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document's comparisons; what could not be made is left out.
 *
 * @param pairs   the severity of what was found
 * @param stated  how each part of what was stated compares with what was read
 * @param barcode what counts as read of a licence's barcode: whether it is all right; null on other documents, and where nothing was
 *                read
 * @param licence whether there was one
 */
record Compared(Map<Pair, Outcome> pairs, Map<Stated, FieldComparison.Verdict> stated, @Nullable Boolean barcode, boolean licence) {

    /** What came of a pair. */
    enum Outcome {
        REFUSED, DOUBTED, NOTHING_FOUND,
        /** Too little was read for it. */
        NOT_COMPARED;

        static Outcome of(@Nullable Severity worst) {
            return worst == null ? NOTHING_FOUND : worst == Severity.FAIL ? REFUSED : DOUBTED;
        }
    }

    /** A part of what was stated, and how it was. */
    record Stated(FieldComparison.Part part, How how) {}

    /** How something was stated. */
    enum How {
        RIGHTLY("as printed"), OF_ANOTHER("of another holder"), BY_A_SLIP("with a slip");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
