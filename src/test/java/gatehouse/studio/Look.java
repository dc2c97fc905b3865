package gatehouse.studio;

import java.awt.Color;

/**
 * How a face is seen.
 *
 * @param yaw        radians to its own left; 0 is frontal
 * @param pitch      radians, nodding
 * @param lightX     where the main light comes from, from -1 (left) to 1
 * @param lightY     from -1 (above) to 1
 * @param contrast   share of the main light in all light, 0 to 1
 * @param eyes       how far the eyes are open, 0 to 1
 * @param smile      -0.3 to 1
 * @param covering   0 none, 1 sunglasses, 2 mask
 * @param background colour behind, null for transparent
 */
record Look(double yaw, double pitch, double lightX, double lightY, double contrast, double eyes, double smile, int covering,
        @org.jspecify.annotations.Nullable Color background) {

    /** As a document's portrait is taken: frontal, in even light. */
    static Look official(Dice dice, Color background) {
        return new Look(dice.between(-0.06, 0.06), dice.between(-0.05, 0.05), dice.between(-0.5, 0.5), -0.5, dice.between(0.35, 0.6), 1,
                dice.between(-0.1, 0.25), 0, background);
    }

    static Look casual(Dice dice) {
        return new Look(dice.between(-0.3, 0.3), dice.between(-0.12, 0.12), dice.between(-1, 1), dice.between(-0.8, 0.1), dice.between(0.4, 0.75),
                dice.between(0.85, 1), dice.between(-0.1, 0.9), 0, null);
    }

    Look turned(double angle) {
        return new Look(angle, pitch, lightX, lightY, contrast, eyes, smile, covering, background);
    }

    Look withEyesShut() {
        return new Look(yaw, pitch, lightX, lightY, contrast, 0, smile, covering, background);
    }

    Look covered(int by) {
        return new Look(yaw, pitch, lightX, lightY, contrast, eyes, smile, by, background);
    }
}
