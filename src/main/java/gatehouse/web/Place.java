package gatehouse.web;

import gatehouse.vocabulary.Region;

/** Where in a picture something is, for words: one of nine fields, or nearly all of it. */
public enum Place {
    UPPER_LEFT, TOP, UPPER_RIGHT, LEFT, MIDDLE, RIGHT, LOWER_LEFT, BOTTOM, LOWER_RIGHT, ALL;

    private static final double NEARLY_ALL = 0.7;

    static Place of(Region region, int width, int height) {
        if ((double) region.width() * region.height() > NEARLY_ALL * width * height) {
            return ALL;
        }
        return values()[3 * third(region.top() + region.height() / 2.0, height) + third(region.left() + region.width() / 2.0, width)];
    }

    private static int third(double at, int length) {
        return (int) Math.max(0, Math.min(2, Math.floor(3 * at / length)));
    }
}
