package gatehouse.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The entropy-coded data of one scan. A sequential scan is walked code by code, so that one cut short or padded is found
 * out although its end mark is in place; a progressive one is only measured.
 */
final class JpegScan {
    /** Some encoders fill up to a round length before the next mark. */
    private static final int FILLING = 1024;

    private record Part(JpegHuffman dc, JpegHuffman ac, int blocks) {}

    private final byte[] bytes;
    private final Budget budget;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private long window;
    private int bits;

    JpegScan(byte[] bytes, int at, Budget budget) {
        this.bytes = bytes;
        this.at = at;
        this.budget = budget;
    }

    void add(JpegHuffman dc, JpegHuffman ac, int blocks) {
        parts.add(new Part(dc, ac, blocks));
    }

    /** Passes over the data to the next marker that is no restart; refuses a scan without any. */
    int skip() {
        int begin = at;
        int end = toMarker();
        if (end == begin) {
            throw Refusal.damaged("a scan of the picture is empty");
        }
        return end;
    }

    private int toMarker() {
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        throw Refusal.damaged("the picture ends in its middle");
    }

    /** Walks so many units of a sequential scan; returns where the next marker begins. */
    int walk(long units, int restartInterval) {
        for (long unit = 0; unit < units; unit++) {
            if ((unit & 0x3FF) == 0) {
                budget.clock();
            }
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                restart();
            }
            for (Part part : parts) {
                for (int block = 0; block < part.blocks; block++) {
                    walkBlock(part);
                }
            }
        }
        int walked = at - bits / 8;
        int end = toMarker();
        if (end - walked > FILLING) {
            throw Refusal.ambiguous("The picture holds more data than it shows. Save it as a plain JPEG and send that.");
        }
        return end;
    }

    private void walkBlock(Part part) {
        drop(next(part.dc) & 0x0F);
        for (int k = 1; k < 64; k++) {
            int symbol = next(part.ac);
            int size = symbol & 0x0F;
            if (size == 0) {
                if (symbol != 0xF0) {
                    return;
                }
                k += 15;
            } else {
                k += symbol >> 4;
                drop(size);
            }
            if (k > 63) {
                throw broken();
            }
        }
    }

    private int next(JpegHuffman table) {
        fill();
        int found = table.find((int) (window >>> 48));
        int length = found >> 8;
        if (length == 0 || length > bits) {
            throw broken();
        }
        window <<= length;
        bits -= length;
        return found & 0xFF;
    }

    private void drop(int count) {
        fill();
        if (count > bits) {
            throw broken();
        }
        window <<= count;
        bits -= count;
    }

    private void fill() {
        while (bits <= 48 && at < bytes.length) {
            int value = bytes[at] & 0xFF;
            if (value == 0xFF) {
                if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
                    return;
                }
                at++;
            }
            at++;
            window |= (long) value << 56 - bits;
            bits += 8;
        }
    }

    private void restart() {
        window = 0;
        bits = 0;
        while (at + 1 < bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xFF) {
            at++;
        }
        if (at + 1 >= bytes.length || (bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xF8) != 0xD0) {
            throw broken();
        }
        at += 2;
    }

    private static Refusal broken() {
        return Refusal.damaged("the picture's data breaks off or makes no sense");
    }
}
