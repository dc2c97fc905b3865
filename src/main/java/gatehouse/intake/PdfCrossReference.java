package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Stream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cross-reference of a PDF, its sections followed from the newest to the oldest, each once. */
final class PdfCrossReference {
    private static final int MOST_SECTIONS = 1000;
    private static final long TABLE_CAP = 16_000_000;

    private final byte[] bytes;
    private final int header;
    private final PdfObjects objects;
    private final Budget budget;
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private final Map<Integer, Integer> holders = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private @Nullable Dict trailer;

    PdfCrossReference(byte[] bytes, int header, PdfObjects objects, Budget budget) {
        this.bytes = bytes;
        this.header = header;
        this.objects = objects;
        this.budget = budget;
        follow(start());
    }

    private long start() {
        int keyword = Marks.lastIndexOf(bytes, 0, bytes.length, "startxref");
        if (keyword < 0) {
            throw Refusal.damaged("the PDF ends in its middle");
        }
        long offset = PdfValue.whole(new PdfReader(bytes, keyword + 9, budget).read(), -1);
        return offset;
    }

    private void follow(long first) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            long offset = next.poll();
            if (!seen.add(offset) || seen.size() > MOST_SECTIONS) {
                throw Refusal.damaged("its list of parts runs in a circle");
            }
            Dict section = readSection(offset);
            trailer = trailer == null ? section : trailer;
            if (section.has("XRefStm")) {
                next.add(PdfValue.whole(section.get("XRefStm"), -1));
            }
            if (section.has("Prev")) {
                next.add(PdfValue.whole(section.get("Prev"), -1));
            }
        }
    }

    private Dict readSection(long offset) {
        int at = place(offset);
        PdfReader reader = new PdfReader(bytes, at, budget);
        if (reader.take("xref")) {
            return readTable(reader);
        }
        PdfObjects.Found found = objects.at(skipSpace(at));
        if (found == null || !(found.value() instanceof Stream stream) || !PdfValue.isName(stream.dict().get("Type"), "XRef")) {
            throw Refusal.damaged("its list of parts is broken");
        }
        readStream(found, stream);
        return stream.dict();
    }

    /** Offsets count from the file's start, or from the header where text stands before it. */
    private int place(long offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw Refusal.damaged("its list of parts is broken");
        }
        int plain = skipSpace((int) offset);
        int shifted = skipSpace((int) Math.min(bytes.length - 1L, offset + header));
        return header > 0 && !startsSection(plain) && startsSection(shifted) ? shifted : plain;
    }

    private boolean startsSection(int at) {
        return Marks.matches(bytes, at, "xref") || at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && objects.at(at) != null;
    }

    private int skipSpace(int at) {
        int i = at;
        while (i < bytes.length && PdfReader.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private Dict readTable(PdfReader reader) {
        while (!reader.take("trailer")) {
            long first = PdfValue.whole(reader.read(), -1);
            long count = PdfValue.whole(reader.read(), -1);
            if (first < 0 || count < 0 || first + count > Integer.MAX_VALUE) {
                throw Refusal.damaged("its list of parts is broken");
            }
            for (long i = 0; i < count; i++) {
                long offset = PdfValue.whole(reader.read(), -1);
                reader.read();
                boolean used = reader.take("n");
                if (!used && !reader.take("f")) {
                    throw Refusal.damaged("its list of parts is broken");
                }
                name((int) (first + i), used ? offset : -1);
            }
        }
        if (reader.read() instanceof Dict dict) {
            return dict;
        }
        throw Refusal.damaged("its list of parts is broken");
    }

    private void name(int number, long offset) {
        if (!known.add(number) || offset < 0) {
            return;
        }
        if (offset >= bytes.length) {
            throw Refusal.damaged("its list of parts points outside the file");
        }
        offsets.put(number, objectPlace((int) offset));
    }

    private int objectPlace(int offset) {
        int plain = skipSpace(offset);
        boolean there = header == 0 || plain < bytes.length && bytes[plain] >= '0' && bytes[plain] <= '9' && objects.at(plain) != null;
        return there ? plain : skipSpace(Math.min(bytes.length - 1, offset + header));
    }

    private void readStream(PdfObjects.Found found, Stream stream) {
        byte[] data = objects.unpack(found, stream, TABLE_CAP);
        int[] widths = widths(stream.dict().get("W"));
        byte[] table = PdfPredictor.undo(data, stream.dict(), budget);
        int at = 0;
        int row = widths[0] + widths[1] + widths[2];
        for (int[] range : ranges(stream.dict())) {
            for (int i = 0; i < range[1] && at + row <= table.length; i++, at += row) {
                budget.step();
                nameFromRow(range[0] + i, table, at, widths);
            }
        }
    }

    private void nameFromRow(int number, byte[] table, int at, int[] widths) {
        long type = widths[0] == 0 ? 1 : field(table, at, widths[0]);
        long second = field(table, at + widths[0], widths[1]);
        if (type == 1) {
            name(number, second);
        } else if (known.add(number) && type == 2) {
            holders.put(number, (int) Math.min(second, Integer.MAX_VALUE));
        }
    }

    private static int[] widths(PdfValue value) {
        int[] widths = new int[3];
        List<PdfValue> items = value instanceof Array array ? array.items() : List.of();
        for (int i = 0; i < 3; i++) {
            widths[i] = items.size() < 3 ? -1 : (int) PdfValue.whole(items.get(i), -1);
            if (widths[i] < 0 || widths[i] > 8) {
                throw Refusal.damaged("its list of parts is broken");
            }
        }
        if (widths[1] == 0) {
            throw Refusal.damaged("its list of parts is broken");
        }
        return widths;
    }

    private static List<int[]> ranges(Dict dict) {
        List<int[]> ranges = new java.util.ArrayList<>();
        if (!(dict.get("Index") instanceof Array index)) {
            ranges.add(range(0, PdfValue.whole(dict.get("Size"), 0)));
            return ranges;
        }
        for (int i = 0; i + 1 < index.items().size(); i += 2) {
            ranges.add(range(PdfValue.whole(index.items().get(i), -1), PdfValue.whole(index.items().get(i + 1), -1)));
        }
        return ranges;
    }

    private static int[] range(long first, long count) {
        if (first < 0 || count < 0 || first + count > Integer.MAX_VALUE) {
            throw Refusal.damaged("its list of parts is broken");
        }
        return new int[] {(int) first, (int) count};
    }

    private static long field(byte[] table, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | table[at + i] & 0xFF;
        }
        return value < 0 ? Long.MAX_VALUE : value;
    }

    Dict trailer() {
        if (trailer == null) {
            throw Refusal.damaged("its list of parts is broken");
        }
        return trailer;
    }

    /** Where each used object's header begins. */
    Map<Integer, Integer> offsets() {
        return offsets;
    }

    /** The number of the object stream that holds this object, or -1. */
    int holderOf(int number) {
        return holders.getOrDefault(number, -1);
    }
}
