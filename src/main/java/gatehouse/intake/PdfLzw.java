package gatehouse.intake;

import java.io.ByteArrayOutputStream;

/** Undoes PDF's LZW filter (ISO 32000-2, 7.4.4, early change) under the budget. */
final class PdfLzw {
    private static final int CLEAR = 256;
    private static final int END = 257;

    private final Budget budget;
    private final long cap;
    private final byte[][] table = new byte[4097][];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int next = 258;

    PdfLzw(Budget budget, long cap) {
        this.budget = budget;
        this.cap = cap;
        for (int i = 0; i < 256; i++) {
            table[i] = new byte[] {(byte) i};
        }
    }

    byte[] unpack(byte[] in) {
        long window = 0;
        int bits = 0;
        int at = 0;
        byte[] before = {};
        while (true) {
            int width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
            while (bits < width && at < in.length) {
                window = window << 8 | in[at++] & 0xFF;
                bits += 8;
            }
            if (bits < width) {
                return out.toByteArray();
            }
            int code = (int) (window >> bits - width) & (1 << width) - 1;
            bits -= width;
            if (code == END) {
                return out.toByteArray();
            }
            before = code == CLEAR ? clear() : write(code, before);
        }
    }

    private byte[] clear() {
        next = 258;
        return new byte[0];
    }

    private byte[] write(int code, byte[] before) {
        boolean known = code < 256 || code < next;
        if (!known && (code != next || before.length == 0) || code == END) {
            throw Refusal.damaged("a part of it can't be unpacked");
        }
        byte[] entry = known ? table[code] : append(before, before[0]);
        if (before.length > 0 && next < 4096) {
            table[next++] = append(before, entry[0]);
        }
        out.write(entry, 0, entry.length);
        budget.step();
        budget.unpacked(entry.length);
        Unpacking.requireBelow(out.size(), cap);
        return entry;
    }

    private static byte[] append(byte[] start, byte last) {
        byte[] all = java.util.Arrays.copyOf(start, start.length + 1);
        all[start.length] = last;
        return all;
    }
}
