package gatehouse.imagechecks.ocr;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which lines of print are read where not all may have to be. A document prints its dates alike, so that lines as long
 * and as high as others are likely to be dates, and these come first; then the largest letters, since labels are smaller than what
 * they announce; the heading comes last.
 */
final class DatesFirst {
    private static final double HEADING = 0.1;
    private static final double SMALLEST = 11;
    /** A date has eight signs or more. */
    private static final double SHORTEST = 4;
    private static final double LENGTH = 0.05;
    private static final double HEIGHT = 0.15;
    /** Birth, issue and expiry. */
    private static final int OTHERS = 2;

    private DatesFirst() {}

    /** @param page height of the document in pixels */
    static List<TextLine> ordered(List<TextLine> lines, int page) {
        return lines.stream().sorted(Comparator.comparing((TextLine line) -> line.y0() < HEADING * page)
                .thenComparing(Comparator.comparingLong((TextLine line) -> alike(line, lines)).reversed())
                .thenComparing(Comparator.comparingDouble(TextLine::height).reversed())).toList();
    }

    private static long alike(TextLine line, List<TextLine> lines) {
        boolean mayBeDate = line.height() >= SMALLEST && line.length() > SHORTEST * line.height();
        return !mayBeDate ? 0 : lines.stream().filter(other -> other != line
                && Math.abs(line.length() - other.length()) <= LENGTH * line.length()
                && Math.abs(line.height() - other.height()) <= HEIGHT * line.height()).limit(OTHERS).count();
    }
}
