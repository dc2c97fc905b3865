package gatehouse.studio;

/**
 * How a picture is lit and taken.
 *
 * @param exposure  of a white surface, 1 is just white
 * @param red       gain of red to green, likewise {@code blue}: the light's colour that the white balance left
 * @param slopeX    how much the light grows over the frame, likewise {@code slopeY}
 * @param vignette  loss of light in the corners
 * @param softness  standard deviation of the lens's blur in pixels
 * @param defocus   radius of the disc of confusion in pixels
 * @param motion    length of the blur in pixels
 * @param direction of the motion, radians
 * @param shot      variance of the noise at white, of light one
 * @param read      variance of the noise in the dark
 */
record Shutter(double exposure, double red, double blue, double slopeX, double slopeY, double vignette, double softness, double defocus,
        double motion, double direction, double shot, double read, double sharpening, double contrast) {

    static Shutter steady(Dice dice) {
        double warm = dice.between(-0.1, 0.13);
        double noise = dice.between(0.00003, 0.00025);
        return new Shutter(dice.between(0.72, 1.0), 1 + warm, 1 - warm * 1.1, dice.between(-0.2, 0.2), dice.between(-0.2, 0.2), dice.between(0, 0.25),
                dice.between(0.35, 0.75), 0, 0, 0, noise, noise * 0.02, dice.between(0.2, 0.9), dice.between(0.1, 0.5));
    }

    Shutter exposed(double value, double shotNoise, double readNoise) {
        return new Shutter(value, red, blue, slopeX, slopeY, vignette, softness, defocus, motion, direction, shotNoise, readNoise, sharpening,
                contrast);
    }

    Shutter blurred(double discRadius, double motionLength, double motionDirection) {
        return new Shutter(exposure, red, blue, slopeX, slopeY, vignette, softness, discRadius, motionLength, motionDirection, shot, read,
                sharpening, contrast);
    }

    Shutter softened(double newSoftness) {
        return new Shutter(exposure, red, blue, slopeX, slopeY, vignette, newSoftness, defocus, motion, direction, shot, read, sharpening, contrast);
    }

    Shutter tinted(double newRed, double newBlue) {
        return new Shutter(exposure, newRed, newBlue, slopeX, slopeY, vignette, softness, defocus, motion, direction, shot, read, sharpening,
                contrast);
    }
}
