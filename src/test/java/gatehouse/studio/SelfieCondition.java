package gatehouse.studio;

/** A class of pictures of a person by themself. */
public enum SelfieCondition {
    GOOD, NO_FACE, TWO_FACES,
    /** Turned away by 55 to 85 degrees. */
    TURNED,
    DEFOCUS, DARK, EYES_CLOSED,
    /** Sunglasses, or a mask over mouth and nose. */
    SUNGLASSES,
    /** Shown on a display and photographed from it. */
    SCREEN_PHOTO
}
