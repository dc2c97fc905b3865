package gatehouse.intake;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompression under a budget: every byte is counted before it is kept. */
final class Unpacking {

    private Unpacking() {}

    /** Inflates as far as the data makes sense; refuses output above the cap. */
    static byte[] inflate(byte[] bytes, int from, int end, long cap, Budget budget) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, end - from);
            byte[] piece = new byte[1 << 14];
            int count;
            while ((count = inflater.inflate(piece)) > 0) {
                budget.unpacked(count);
                out.write(piece, 0, count);
                requireBelow(out.size(), cap);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    /** How many bytes come out of a deflated stream; nothing is kept. */
    static long measure(byte[] bytes, int from, int end, long cap, Budget budget) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, end - from);
            byte[] piece = new byte[1 << 16];
            long size = 0;
            int count;
            while ((count = inflater.inflate(piece)) > 0) {
                budget.unpacked(count);
                size += count;
                requireBelow(size, cap);
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    static void requireBelow(long size, long cap) {
        if (size > cap) {
            throw Refusal.damaged("it unpacks to far more than it declares");
        }
    }
}
