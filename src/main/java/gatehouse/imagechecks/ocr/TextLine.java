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

    /** The same line from one place along it to another, in pixels from its left end. */
    TextLine between(double from, double to) {
        double dx = (x1 - x0) / length();
        double dy = (y1 - y0) / length();
        return new TextLine(x0 + dx * from, y0 + dy * from, x0 + dx * to, y0 + dy * to, height);
    }

    /** The same line somewhat lower and taller, both as shares of its height. */
    TextLine moved(double lower, double taller) {
        double dx = (x1 - x0) / length();
        double dy = (y1 - y0) / length();
        double down = lower * height;
        return new TextLine(x0 - dy * down, y0 + dx * down, x1 - dy * down, y1 + dx * down, height * (1 + taller));
    }

    /** Whether both ends are those of another line but for a tenth of a character. @param length characters that the line has */
    boolean isNearly(TextLine other, int length) {
        double least = 0.1 * other.length() / length;
        return Math.hypot(x0 - other.x0, y0 - other.y0) < least && Math.hypot(x1 - other.x1, y1 - other.y1) < least;
    }

    /** How many pixels of another line lie beyond this one's end, at the end where it is more. */
    double leavesOut(TextLine other) {
        return Math.max(x0 - other.x0, other.x1 - x1);
    }

    /** Whether its middle lies within another line. */
    boolean liesOn(TextLine other) {
        double x = (x0 + x1) / 2;
        return x > other.x0 && x < other.x1 && Math.abs((y0 + y1) / 2 - other.y(x)) < 0.7 * other.height;
    }
}
