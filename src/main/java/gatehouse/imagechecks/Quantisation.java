package gatehouse.imagechecks;

/** How coarsely a JPEG keeps the waves of its blocks, by its first table of quantisation (ITU-T T.81, B.2.4.1). */
final class Quantisation {
    private static final int WAVES = 64;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TABLES = 0xDB;

    private Quantisation() {}

    /** The mean of the table for lightness: about 35 at a quality of 70, 130 at 22, 200 and more at 10; 0 where there is none. */
    static double coarseness(byte[] bytes) {
        int at = 2;
        if (bytes.length < 4 || byteAt(bytes, 0) != 0xFF || byteAt(bytes, 1) != 0xD8) {
            return 0;
        }
        while (at + 4 < bytes.length && byteAt(bytes, at) == 0xFF) {
            int marker = byteAt(bytes, at + 1);
            int length = byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3);
            if (marker == TABLES && length > 2) {
                return mean(bytes, at + 4);
            }
            if (marker == START_OF_SCAN || length < 2) {
                return 0;
            }
            at += 2 + length;
        }
        return 0;
    }

    private static double mean(byte[] bytes, int from) {
        int size = byteAt(bytes, from) >> 4 == 0 ? 1 : 2;
        if (from + 1 + WAVES * size > bytes.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            int at = from + 1 + i * size;
            sum += size == 1 ? byteAt(bytes, at) : byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
        }
        return sum / WAVES;
    }

    private static int byteAt(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
