package gatehouse.intake;

/** The orientation mark (tag 0x0112) in the first directory of EXIF data. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private Orientation() {}

    /** @return the mark as written, perhaps none of 1 to 8; -1 where there is none or the directory can't be read */
    static int of(byte[] bytes, int tiff, int end) {
        boolean little = Marks.matches(bytes, tiff, "II");
        if (!little && !Marks.matches(bytes, tiff, "MM") || tiff + 8 > end) {
            return -1;
        }
        long directory = tiff + number(bytes, tiff + 4, 4, little);
        if (directory + 2 > end) {
            return -1;
        }
        int entries = (int) number(bytes, (int) directory, 2, little);
        for (int i = 0, at = (int) directory + 2; i < entries && at + 12 <= end; i++, at += 12) {
            if (number(bytes, at, 2, little) == TAG) {
                int type = (int) number(bytes, at + 2, 2, little);
                return type == SHORT ? (int) number(bytes, at + 8, 2, little) : type == LONG
                        ? (int) Math.min(999, number(bytes, at + 8, 4, little)) : 0;
            }
        }
        return -1;
    }

    private static long number(byte[] bytes, int at, int size, boolean little) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[at + (little ? size - 1 - i : i)] & 0xFF;
        }
        return value;
    }
}
