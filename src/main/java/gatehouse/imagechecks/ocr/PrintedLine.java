package gatehouse.imagechecks.ocr;

/**
 * A line of the printed text.
 *
 * @param place where, in pixels of the upright document {@value ZoneFinder#WIDTH} wide
 * @param text  as the recogniser read it, blanks at its ends cut
 */
public record PrintedLine(TextLine place, String text) {

    /** Whether this stands where a label's value does: next to it on the same line, or close below it. */
    boolean isValueOf(PrintedLine label) {
        TextLine upper = label.place();
        double tall = Math.max(upper.height(), place.height());
        double down = place.y0() - upper.y0();
        boolean beside = Math.abs(down) < 0.6 * tall && place.x0() > upper.x0() + 5 && place.x0() - upper.x1() < 14 * tall;
        boolean below = down > 0.6 * tall && down < 3.4 * tall && place.x0() < upper.x1() && place.x1() > upper.x0() - tall;
        return beside || below;
    }

    double distanceTo(PrintedLine other) {
        double down = Math.abs(place.y0() - other.place().y0());
        double across = Math.abs(place.x0() - other.place().x0());
        return down * 2 + across * 0.5;
    }
}
