package gatehouse.intake;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The packed rows of a PNG: unpacked a piece at a time, counted, and forgotten. */
final class PngData {
    private static final long MAX_UNPACKED = 300_000_000;
    private static final int[][] PASSES = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2},
            {0, 1, 1, 2}};

    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[1 << 16];
    private final Budget budget;
    private final long expected;
    private long seen;
    private boolean begun;

    PngData(int width, int height, int depth, int colour, int interlace, Budget budget) {
        this.budget = budget;
        int channels = switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw Refusal.damaged("its header is broken");
        };
        boolean deep = depth == 8 || depth == 16 && colour != 3;
        boolean shallow = (depth == 1 || depth == 2 || depth == 4) && (colour == 0 || colour == 3);
        if (!deep && !shallow || interlace < 0 || interlace > 1) {
            throw Refusal.damaged("its header is broken");
        }
        expected = interlace == 0 ? rows(width, height, depth * channels) : interlaced(width, height, depth * channels);
        if (expected > MAX_UNPACKED) {
            throw Refusal.tooManyPixels("The picture is too large when unpacked. Save it as a JPEG and send that.");
        }
    }

    private static long rows(long width, long height, int bits) {
        return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }

    private static long interlaced(int width, int height, int bits) {
        long sum = 0;
        for (int[] pass : PASSES) {
            sum += rows((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        }
        return sum;
    }

    boolean begun() {
        return begun;
    }

    void add(byte[] bytes, int from, int end) {
        begun = true;
        if (inflater.finished()) {
            if (end > from) {
                throw Refusal.ambiguous("The picture holds more data than it shows. Save it as a plain PNG and send that.");
            }
            return;
        }
        inflater.setInput(bytes, from, end - from);
        try {
            drain();
        } catch (DataFormatException e) {
            throw Refusal.damaged("the picture's data makes no sense");
        }
    }

    private void drain() throws DataFormatException {
        int count;
        while ((count = inflater.inflate(piece)) > 0) {
            seen += count;
            budget.unpacked(count);
            if (seen > expected) {
                throw Refusal.damaged("the picture holds more data than it declares");
            }
        }
        if (inflater.needsDictionary() || inflater.finished() && inflater.getRemaining() > 0) {
            throw Refusal.ambiguous("The picture holds more data than it shows. Save it as a plain PNG and send that.");
        }
    }

    void requireComplete() {
        boolean whole = inflater.finished() && seen == expected;
        inflater.end();
        if (!whole) {
            throw Refusal.damaged("the picture ends in its middle");
        }
    }
}
