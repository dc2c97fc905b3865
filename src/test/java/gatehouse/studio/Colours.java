package gatehouse.studio;

import java.awt.Color;

/** Arithmetic on colours as they are stored, not as light. */
final class Colours {

    private Colours() {}

    static Color mix(Color one, Color other, double share) {
        return new Color(between(one.getRed(), other.getRed(), share), between(one.getGreen(), other.getGreen(), share),
                between(one.getBlue(), other.getBlue(), share));
    }

    private static int between(int one, int other, double share) {
        return (int) Math.max(0, Math.min(255, Math.round(one + (other - one) * share)));
    }

    static Color shade(Color colour, double factor) {
        return new Color(between(0, colour.getRed(), factor), between(0, colour.getGreen(), factor), between(0, colour.getBlue(), factor));
    }

    /** @param alpha 0 to 255 */
    static Color clear(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    static Color hsb(double hue, double saturation, double brightness) {
        return Color.getHSBColor((float) hue, (float) saturation, (float) brightness);
    }

    static Color grey(int value) {
        return new Color(value, value, value);
    }
}
