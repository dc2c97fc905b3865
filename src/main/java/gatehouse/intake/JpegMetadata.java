package gatehouse.intake;

/** What may stand beside the picture in a JPEG: EXIF with its thumbnail, XMP, colour profiles, a maker's data, comments. */
final class JpegMetadata {
    private static final String EXIF = "Exif\0";

    private JpegMetadata() {}

    static void judgeComment(byte[] bytes, int from, int end) {
        Marks.refuseForeign(bytes, from, end, "its comment");
        if (Marks.indexOf(bytes, from, end, "*/") >= 0 || Marks.indexOf(bytes, from, end, "<!--") >= 0
                || Marks.indexOf(bytes, from, end, "-->") >= 0) {
            throw Refusal.ambiguous("The picture's comment is made to be read as a program. Save the picture as a plain JPEG and "
                    + "send that.");
        }
    }

    /** Judges one application segment; returns the orientation mark of an EXIF one, or -1 where it says nothing. */
    static int judgeApplication(int marker, byte[] bytes, int from, int end) {
        if (marker == 0xE0 && Marks.matches(bytes, from, "JFIF\0")) {
            judgeJfif(bytes, from, end);
        }
        Marks.refuseForeign(bytes, from, end, "its description");
        if (marker == 0xE1 && Marks.matches(bytes, from, EXIF) && end - from > 14) {
            return Orientation.of(bytes, from + 6, end);
        }
        return -1;
    }

    /** A script hides behind a header whose length spells the start of a comment; a true one has room for its thumbnail only. */
    private static void judgeJfif(byte[] bytes, int from, int end) {
        boolean longEnough = end - from >= 14;
        if (!longEnough || end - from - 14 > 3 * (bytes[from + 12] & 0xFF) * (bytes[from + 13] & 0xFF) + 16) {
            throw Refusal.ambiguous("The picture's header holds more than a header. Save the picture as a plain JPEG and send that.");
        }
    }
}
