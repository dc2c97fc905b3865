package gatehouse.studio;

/**
 * A head as a surface around a vertical axis. Lengths in half widths of the head; x to the right, y down, z to the viewer;
 * the eyes' line is y = 0. {@code u} unrolls the surface: x on the front, onward to ±2 at the back.
 */
final class HeadShape {
    static final double TOP = -1.5;
    static final double CHIN = 1.38;

    private final FaceTraits traits;
    private final Look look;

    HeadShape(FaceTraits traits, Look look) {
        this.traits = traits;
        this.look = look;
    }

    /** Half width at a height. */
    double halfWidth(double y) {
        if (y < 0) {
            return 0.98 * Math.pow(Math.max(0, 1 - Math.pow(y / TOP, 2.4)), 0.46);
        }
        double jaw = Math.max(0, 1 - Math.pow(y / CHIN, 2.5 * traits.jaw()));
        return 0.98 * Math.pow(jaw, 0.55);
    }

    private double halfDepth(double y) {
        double base = y < 0 ? Math.pow(Math.max(0, 1 - Math.pow(y / TOP, 2.2)), 0.5) : Math.pow(Math.max(0, 1 - Math.pow(y / (CHIN * 1.02), 3.4)), 0.5);
        return 1.12 * base;
    }

    /** x, y, z, u of the surface at an angle around the axis; 0 is the front. */
    void at(double angle, double y, double[] out) {
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double w = halfWidth(y);
        double u = cos >= 0 ? sin : Math.copySign(2 - Math.abs(sin), sin);
        double hair = hair(u, y);
        double x = sin * w * (1 + hair) + Math.copySign(ear(angle, y), sin);
        double z = cos * halfDepth(y) * (1 + hair);
        if (cos < 0 && y > 0.5) {
            // The skull ends where the neck begins.
            z *= Math.max(0.35, 1 - (y - 0.5));
        }
        out[0] = x;
        out[1] = (y < -0.6 ? y - hair * 0.9 * Math.min(1, (-0.6 - y) * 2) : y) * traits.headHeight();
        out[2] = cos > 0 ? z + relief(sin * w, y) * Math.min(1, cos * 1.6) : z;
        out[3] = u;
    }

    /** The hair's thickness; the hairline falls from the forehead to the temples and behind the ears. */
    private double hair(double u, double y) {
        if (traits.bald()) {
            return 0;
        }
        double above = hairline(u) - y;
        return above <= 0 ? 0 : traits.hairVolume() * Math.min(1, above / 0.3);
    }

    double hairline(double u) {
        double side = Math.abs(u);
        if (side < 0.72) {
            return traits.hairline() + 0.28 * Math.pow(side / 0.72, 3);
        }
        if (side < 1.02) {
            return traits.hairline() + 0.28 + (side - 0.72) / 0.3 * (0.1 - traits.hairline() - 0.28);
        }
        return side < 1.2 ? 0.1 - (side - 1.02) : Math.min(0.75, -0.08 + (side - 1.2) * 6);
    }

    private double ear(double angle, double y) {
        if (traits.longHair()) {
            return 0;
        }
        double off = (Math.abs(angle) - 1.66) / 0.13;
        double high = (y - 0.17) / 0.26;
        return 0.15 * Math.exp(-off * off - high * high * high * high);
    }

    private double relief(double x, double y) {
        double side = Math.abs(x);
        double nose = traits.noseLength();
        double bridge = y > -0.3 && y < nose + 0.12 ? Math.max(0, (y + 0.2) / (nose + 0.2)) : 0;
        double z = 0.15 * bridge * bump(x, 0, 0.12 * traits.noseWidth(), 0, 0, 1) + 0.09 * bump(x, 0, 0.1, y, 0.05, 0.3);
        z += 0.13 * bump(x, 0, 0.15 * traits.noseWidth(), y, nose, 0.1) + 0.09 * bump(side, 0.17 * traits.noseWidth(), 0.08, y, nose + 0.05, 0.08);
        z -= 0.17 * bump(side, traits.eyeGap(), 0.24, y, -0.02, 0.15) - 0.1 * bump(side, traits.eyeGap(), 0.16, y, 0, 0.1);
        z += 0.07 * bump(side, traits.eyeGap(), 0.3, y, traits.browHeight() + 0.03, 0.09);
        z += (0.08 + 0.05 * Math.max(0, look.smile())) * bump(side, 0.55, 0.24, y, 0.35, 0.24);
        z += 0.05 * bump(x, 0, 0.28, y, 0.72, 0.1) + 0.06 * traits.lipFullness() * bump(x, 0, 0.2, y, 0.75, 0.045);
        z += 0.08 * traits.lipFullness() * bump(x, 0, 0.18, y, 0.89, 0.055) - 0.05 * bump(x, 0, 0.26, y, 0.815, 0.025);
        return z + 0.12 * bump(x, 0, 0.26, y, 1.2, 0.14) - 0.06 * bump(x, 0, 0.25, y, 1.02, 0.06)
                - 0.03 * traits.age() * bump(side, 0.36 + 0.2 * (y - 0.5), 0.04, y, 0.62, 0.18);
    }

    private static double bump(double x, double atX, double spreadX, double y, double atY, double spreadY) {
        double dx = (x - atX) / spreadX;
        double dy = (y - atY) / spreadY;
        double far = dx * dx + dy * dy;
        return far > 12 ? 0 : Math.exp(-far);
    }
}
