package gatehouse.web;

import gatehouse.vocabulary.Region;
import java.util.Locale;

/**
 * A numbered rectangle over a picture. In shares of the picture and not in its pixels, so that line and number are as
 * thick and as large over a small picture as over a large one.
 *
 * @param fail   whether the picture is refused for it
 * @param across where its number stands
 */
public record Mark(int number, boolean fail, String left, String top, String width, String height, String across, String down, Place place) {

    /** Over a picture of so many pixels, upright. */
    public static Mark of(int number, boolean fail, Region region, int width, int height) {
        double left = share(region.left(), width);
        double top = share(region.top(), height);
        return new Mark(number, fail, percent(left), percent(top), percent(Math.min(share(region.width(), width), 100 - left)),
                percent(Math.min(share(region.height(), height), 100 - top)), percent(Math.min(left, 86)), percent(Math.min(top, 80)),
                Place.of(region, width, height));
    }

    private static double share(int part, int whole) {
        return Math.max(0, Math.min(100, 100.0 * part / whole));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
