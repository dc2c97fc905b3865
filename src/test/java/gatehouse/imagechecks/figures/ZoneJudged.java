package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.ReadFields;
import gatehouse.studio.Kind;
import gatehouse.studio.Truth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A zone as read against the zone as printed.
 *
 * @param asked  whether it was to be read: the picture of a refused document isn't
 * @param lines  how many there are
 * @param right  how many count and are right to the last character
 * @param wrong  how many count and are not
 * @param fields of each that counts, whether it is right
 */
record ZoneJudged(boolean asked, int lines, int right, int wrong, Map<Field, Boolean> fields) {

    static ZoneJudged of(Truth truth, ReadFields read, boolean asked) {
        List<String> printed = truth.zone();
        List<String> lines = read.mrz();
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean counts = !lines.get(i).isEmpty();
            boolean same = i < printed.size() && lines.get(i).equals(printed.get(i));
            right += counts && same ? 1 : 0;
            wrong += counts && !same ? 1 : 0;
        }
        Kind kind = Objects.requireNonNull(truth.kind());
        return new ZoneJudged(asked, printed.size(), right, wrong, Field.compared(read, truth.holder(), kind));
    }

    boolean isThere() {
        return lines > 0;
    }

    boolean isWhollyRight() {
        return lines > 0 && right == lines && wrong == 0;
    }
}
