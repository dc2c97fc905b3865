package gatehouse.imagechecks;

import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.ocr.TextLine;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a zone was read. Its characters stand 2.54 mm apart (ISO 1073-2) and documents have fixed sizes (ICAO 9303 parts 4 to 7), so that
 * how long it is tells how large its document is.
 *
 * @param onCard whether on what was taken for the document; else it was read in the picture as a whole, and the document lies elsewhere
 * @param lines  from top to bottom, in pixels of a picture of that width and height
 */
record ZonePlace(boolean onCard, ZoneFormat format, List<TextLine> lines, int width, int height) {
    private static final double PITCH = 2.54;
    /** Characters by which a line is shorter than so many pitches: it ends with its last character. */
    private static final double END = 0.3;
    /** Of the extent: documents are at 0.96 to 1.03, photos in which they fill as much as they can at 0.91. */
    private static final double LEAST = 0.935;
    private static final double MOST = 1.04;
    private static final double TILTED = 0.05;
    /** Least room left and right of a line, as a share of the document's width: 4 mm are prescribed on the smallest. */
    private static final double BESIDE = 0.02;
    /** Millimetres from the middle of the last line to the lower edge: 7 to 9 on real documents. */
    private static final double LEAST_BELOW = 4.5;
    private static final double MOST_BELOW = 13;
    private static final double HIGH_ENOUGH = 0.97;
    /** Nobody holds a camera so level over a document and so exactly along its sides. */
    private static final double LEVEL = 0.015;

    /** How long the zone is over how long it is on a document as wide as what it was read on: 1 on the document itself, less on something larger. */
    double extent() {
        return longest().length() / width / (length() / format.documentWidth());
    }

    /** Whether what it was read on is larger than the document. */
    boolean isOnSomethingLarger() {
        return extent() < LEAST;
    }

    /**
     * Where the document lies in a picture that was cut out along its sides, be it with a part of the page above, as passports are scanned:
     * left, right and below the document ends where the picture does. Null where the zone says otherwise.
     *
     * @param scale pixels of the picture for one of the lines'
     */
    @Nullable Quadrangle cutOut(double scale) {
        TextLine line = longest();
        double millimetre = line.length() / length();
        double below = (height - lines.get(lines.size() - 1).y0()) / millimetre;
        boolean beside = Math.min(line.x0(), width - line.x1()) > BESIDE * format.documentWidth() * millimetre;
        boolean level = Math.abs(line.y1() - line.y0()) < LEVEL * line.length();
        boolean high = height > HIGH_ENOUGH * format.documentHeight() * millimetre;
        if (isOnSomethingLarger() || extent() > MOST || below < LEAST_BELOW || below > MOST_BELOW || !beside || !level || !high) {
            return null;
        }
        double top = Math.max(0, height - width / format.documentWidth() * format.documentHeight());
        return new Quadrangle(new double[] {0, width, width, 0}, new double[] {top, top, height, height}).scaled(scale);
    }

    /** Around the lines, with their letters. */
    FaceFinder.Box box() {
        double high = lines.stream().mapToDouble(TextLine::height).max().orElseThrow() / 2;
        return new FaceFinder.Box(lines.stream().mapToDouble(line -> Math.min(line.x0(), line.x1())).min().orElseThrow(),
                lines.stream().mapToDouble(line -> Math.min(line.y0(), line.y1())).min().orElseThrow() - high,
                lines.stream().mapToDouble(line -> Math.max(line.x0(), line.x1())).max().orElseThrow(),
                lines.stream().mapToDouble(line -> Math.max(line.y0(), line.y1())).max().orElseThrow() + high);
    }

    /** The same in a picture so many times as wide and high. */
    ZonePlace scaled(double factor) {
        List<TextLine> scaled = lines.stream().map(line -> new TextLine(line.x0() * factor, line.y0() * factor, line.x1() * factor, line.y1() * factor,
                line.height() * factor)).toList();
        return new ZonePlace(onCard, format, scaled, (int) Math.round(width * factor), (int) Math.round(height * factor));
    }

    /** Whether the lines lie within an outline and are as long as on a document that has it, but for what a tilted camera shortens. */
    boolean isOn(Quadrangle outline) {
        TextLine line = longest();
        int side = outline.isAlong(line.x1() - line.x0(), line.y1() - line.y0()) ? 0 : 1;
        double across = (outline.side(side) + outline.side(side + 2)) / 2;
        double extent = line.length() / Math.max(1, across) / (length() / format.documentWidth());
        return extent > LEAST - TILTED && extent < MOST + TILTED && liesIn(outline);
    }

    boolean liesIn(Quadrangle outline) {
        return lines.stream().allMatch(line -> outline.contains(line.x0(), line.y0()) && outline.contains(line.x1(), line.y1()));
    }

    private TextLine longest() {
        return lines.stream().max(Comparator.comparingDouble(TextLine::length)).orElseThrow();
    }

    /** Of a line, in millimetres. */
    private double length() {
        return (format.width() - END) * PITCH;
    }
}
