package gatehouse.intake;

/** The Huffman tables and restart interval in force while the segments of a JPEG are walked. */
final class JpegTables {
    private final JpegHuffman[] dc = new JpegHuffman[4];
    private final JpegHuffman[] ac = new JpegHuffman[4];
    private int restartInterval;

    void readHuffman(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int selector = bytes[at] & 0xFF;
            if ((selector & 0x0F) > 3 || selector >> 4 > 1 || at + 17 > end) {
                throw Refusal.damaged("a table of the picture is broken");
            }
            JpegHuffman table = new JpegHuffman(bytes, at + 1, end);
            (selector >> 4 == 0 ? dc : ac)[selector & 0x0F] = table;
            at += 17 + table.size();
        }
    }

    void readRestart(byte[] bytes, int from, int end) {
        if (end - from != 2) {
            throw Refusal.damaged("a table of the picture is broken");
        }
        restartInterval = (bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF;
    }

    int restartInterval() {
        return restartInterval;
    }

    JpegHuffman dc(int index) {
        return existing(dc[index]);
    }

    JpegHuffman ac(int index) {
        return existing(ac[index]);
    }

    private static JpegHuffman existing(@org.jspecify.annotations.Nullable JpegHuffman table) {
        if (table == null) {
            throw Refusal.damaged("a table of the picture is missing");
        }
        return table;
    }
}
