package gatehouse.studio;

/** A class of pictures whose error rates are published together; a bad one has exactly the flaw it is named after. */
public enum Condition {
    /** On a plain or textured table. */
    GOOD_PLAIN,
    /** On a table of nearly the document's own colour. */
    GOOD_SAME_COLOUR,
    /** Among papers, pens, cables, keys. */
    GOOD_CLUTTER,
    /** Held in a hand whose fingers cover no field. */
    GOOD_HAND,
    /** At any angle, strongly tilted. */
    GOOD_ROTATED,
    /** From a flatbed scanner. */
    GOOD_SCAN,
    /** A scan that somebody cropped along the document's sides, a hair outside or inside them. */
    GOOD_CROPPED,
    /** In poor light, somewhat dark and noisy, yet fine to read. */
    GOOD_DIM,
    /** A genuine document that is nearly without colour. */
    GOOD_PALE,
    /** 600 to 800 pixels across. */
    GOOD_SMALL,
    /** One or two corners outside the frame by 1 to 15 percent of it. */
    CORNER_CUT,
    DEFOCUS,
    MOTION,
    DARK,
    OVEREXPOSED,
    /** A hard shadow over text. */
    SHADOW,
    /** A reflection that blows out a field, the zone or the portrait. */
    GLARE,
    /** A finger or thing over a field, the zone or the portrait. */
    FINGER,
    /** 120 to 240 pixels across. */
    TOO_SMALL,
    /** JPEG quality 3 to 10. */
    JPEG_RUIN,
    /** A copy in black and white. */
    GREY_COPY,
    /** A copy in black and white under yellow or blue light. */
    TONED_COPY,
    /** A laser print in four halftone screens. */
    COLOUR_COPY,
    /** An inkjet print of stochastic dots. */
    INKJET_PRINT,
    SCREENSHOT,
    /** The document shown on a display and photographed from it. */
    SCREEN_PHOTO,
    /** A printed photograph of the document on a table, lying on another table. */
    PHOTO_OF_PHOTO,
    /** A good photograph whose portrait or a field was replaced in an editor. */
    PASTED,
    /** A table with what lies on it, and no document. */
    NO_DOCUMENT,
    /** A good photograph whose portrait or a field was hidden in an editor, under a box of one colour or by a mosaic. */
    REDACTED;

    public boolean isGood() {
        return name().startsWith("GOOD");
    }
}
