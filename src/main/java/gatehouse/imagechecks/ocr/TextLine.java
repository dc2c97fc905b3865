package gatehouse.imagechecks.ocr;

/**
 * A line of print in a grey picture.
 *
 * @param x0     and {@code y0}: middle of its left end, in pixels
 * @param x1     and {@code y1}: middle of its right end
 * @param height of its capital letters, in pixels
 */
public record TextLine(double x0, double y0, double x1, double y1, double height) {

    public double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /** Height of the line's middle at a column, prolonged as needed. */
    double y(double x) {
        return y0 + (y1 - y0) * (x - x0) / Math.max(1, x1 - x0);
    }

    double slope() {
        return (y1 - y0) / Math.max(1, x1 - x0);
    }
}
