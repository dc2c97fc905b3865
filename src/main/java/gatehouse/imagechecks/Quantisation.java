package gatehouse.imagechecks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How coarsely a JPEG keeps the waves of its blocks, by its first table of quantisation (ITU-T T.81, B.2.4.1). */
final class Quantisation {
    private static final int EDGE = 8;
    private static final int WAVES = EDGE * EDGE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TABLES = 0xDB;

    private Quantisation() {}

    /** The mean of the table for lightness: about 35 at a quality of 70, 130 at 22, 200 and more at 10; 0 where there is none. */
    static double coarseness(byte[] bytes) {
        int[] table = lightness(bytes);
        return table == null ? 0 : Arrays.stream(table).average().orElse(0);
    }

    /** The table for lightness: the step of each wave, row by row from the slowest; null where there is none, as in a PNG. */
    static int @Nullable [] lightness(byte[] bytes) {
        int at = 2;
        if (bytes.length < 4 || byteAt(bytes, 0) != 0xFF || byteAt(bytes, 1) != 0xD8) {
            return null;
        }
        while (at + 4 < bytes.length && byteAt(bytes, at) == 0xFF) {
            int marker = byteAt(bytes, at + 1);
            int length = byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3);
            if (marker == TABLES && length > 2) {
                return table(bytes, at + 4);
            }
            if (marker == START_OF_SCAN || length < 2) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    private static int @Nullable [] table(byte[] bytes, int from) {
        int size = byteAt(bytes, from) >> 4 == 0 ? 1 : 2;
        if (from + 1 + WAVES * size > bytes.length) {
            return null;
        }
        int[] table = new int[WAVES];
        int down = 0;
        int across = 0;
        for (int i = 0; i < WAVES; i++) {
            int at = from + 1 + i * size;
            table[down * EDGE + across] = size == 1 ? byteAt(bytes, at) : byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
            // The file goes along the diagonals, up and down in turn (T.81, figure A.6).
            boolean up = (down + across) % 2 == 0;
            int sideways = up ? 1 : -1;
            boolean turns = up ? across == EDGE - 1 || down == 0 : down == EDGE - 1 || across == 0;
            if (!turns) {
                across += sideways;
                down -= sideways;
            } else if (up ? across == EDGE - 1 : down < EDGE - 1) {
                down++;
            } else {
                across++;
            }
        }
        return table;
    }

    private static int byteAt(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
