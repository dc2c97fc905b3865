package gatehouse.intake;

/** One Huffman table (T.81, annex C), as a lookup of the next sixteen bits: length in the high byte, symbol in the low one. */
final class JpegHuffman {
    private static final int LOOK = 9;

    private final int size;
    private final short[] quick = new short[1 << LOOK];
    private final int[] lastOfLength = new int[18];
    private final int[] firstSymbol = new int[17];
    private final byte[] symbols;

    /** @param at where the sixteen counts begin */
    JpegHuffman(byte[] bytes, int at, int end) {
        int total = 0;
        for (int i = 0; i < 16; i++) {
            total += bytes[at + i] & 0xFF;
        }
        size = total;
        if (total > 256 || at + 16 + total > end) {
            throw Refusal.damaged("a table of the picture is broken");
        }
        symbols = java.util.Arrays.copyOfRange(bytes, at + 16, at + 16 + total);
        assign(bytes, at);
    }

    private void assign(byte[] bytes, int at) {
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= 16; length++) {
            int count = bytes[at + length - 1] & 0xFF;
            firstSymbol[length] = symbol - code;
            if (code + count > 1 << length) {
                throw Refusal.damaged("a table of the picture is broken");
            }
            for (int i = 0; i < count; i++, code++, symbol++) {
                fillQuick(code, length, symbols[symbol] & 0xFF);
            }
            lastOfLength[length] = count == 0 ? -1 : code - 1;
            code <<= 1;
        }
    }

    private void fillQuick(int code, int length, int symbol) {
        if (length <= LOOK) {
            int first = code << LOOK - length;
            for (int i = 0; i < 1 << LOOK - length; i++) {
                quick[first + i] = (short) (length << 8 | symbol);
            }
        }
    }

    /** Bytes of the table that hold symbols. */
    int size() {
        return size;
    }

    /**
     * The code that begins the given sixteen bits.
     *
     * @return its length times 256 plus its symbol, or 0 where no code begins so
     */
    int find(int sixteen) {
        int hit = quick[sixteen >> 16 - LOOK];
        if (hit != 0) {
            return hit;
        }
        for (int length = LOOK + 1; length <= 16; length++) {
            int code = sixteen >> 16 - length;
            if (lastOfLength[length] >= 0 && code <= lastOfLength[length]) {
                int index = code + firstSymbol[length];
                return index < 0 || index >= symbols.length ? 0 : length << 8 | symbols[index] & 0xFF;
            }
        }
        return 0;
    }
}
