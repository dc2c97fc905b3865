package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Name;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Undoes the filters of a PDF's streams (ISO 32000-2, 7.4) under the budget, up to the ones that hold a picture. */
final class PdfFilters {
    private static final int MOST_FILTERS = 4;

    private final Budget budget;

    PdfFilters(Budget budget) {
        this.budget = budget;
    }

    /** The long names of a stream's filters, first to be undone first. */
    static List<String> of(Dict dict, PdfObjects objects) {
        PdfValue value = objects.resolve(dict.has("Filter") ? dict.get("Filter") : dict.get("F"));
        List<PdfValue> items = value instanceof Array array ? array.items() : List.of(value);
        List<String> names = new ArrayList<>();
        for (PdfValue item : items) {
            if (objects.resolve(item) instanceof Name name) {
                names.add(name.text());
            }
        }
        if (names.size() > MOST_FILTERS) {
            throw Refusal.damaged("a part of it is packed again and again");
        }
        return names;
    }

    /** The unpacked bytes; what a picture's own filter packs stays packed. */
    byte[] unpack(byte[] packed, List<String> filters, long cap) {
        byte[] now = packed;
        for (String filter : filters) {
            now = switch (filter) {
                case "FlateDecode", "Fl" -> Unpacking.inflate(now, 0, now.length, cap, budget);
                case "LZWDecode", "LZW" -> new PdfLzw(budget, cap).unpack(now);
                case "RunLengthDecode", "RL" -> runs(now, cap);
                case "ASCII85Decode", "A85" -> base85(now, cap);
                case "ASCIIHexDecode", "AHx" -> hex(now);
                default -> now;
            };
        }
        return now;
    }

    /** Counts what comes out; the common case of one deflated stream keeps nothing. */
    long measure(byte[] packed, List<String> filters, long cap) {
        return filters.size() == 1 && filters.get(0).equals("FlateDecode")
                ? Unpacking.measure(packed, 0, packed.length, cap, budget)
                : unpack(packed, filters, cap).length;
    }

    private byte[] runs(byte[] in, long cap) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < in.length && in[at] != -128) {
            int length = in[at++];
            int count = length >= 0 ? length + 1 : 1 - length;
            if (length >= 0) {
                out.write(in, at, Math.min(count, in.length - at));
                at += count;
            } else if (at < in.length) {
                byte[] run = new byte[count];
                java.util.Arrays.fill(run, in[at++]);
                out.write(run, 0, count);
            }
            budget.step();
            Unpacking.requireBelow(out.size(), cap);
        }
        budget.unpacked(out.size());
        return out.toByteArray();
    }

    private byte[] base85(byte[] in, long cap) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long group = 0;
        int count = 0;
        for (byte b : in) {
            if (b == '~') {
                break;
            }
            if (b == 'z' && count == 0) {
                out.write(new byte[4], 0, 4);
            } else if (b >= '!' && b <= 'u') {
                group = group * 85 + b - '!';
                if (++count == 5) {
                    writeGroup(out, group, 4);
                    group = 0;
                    count = 0;
                }
            }
            Unpacking.requireBelow(out.size(), cap);
        }
        if (count > 1) {
            for (int i = count; i < 5; i++) {
                group = group * 85 + 84;
            }
            writeGroup(out, group, count - 1);
        }
        budget.unpacked(out.size());
        return out.toByteArray();
    }

    private static void writeGroup(ByteArrayOutputStream out, long group, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> 24 - 8 * i));
        }
    }

    private static byte[] hex(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = -1;
        for (byte b : in) {
            int digit = Character.digit(b, 16);
            if (b == '>') {
                break;
            }
            if (digit >= 0 && half >= 0) {
                out.write(half << 4 | digit);
                half = -1;
            } else if (digit >= 0) {
                half = digit;
            }
        }
        if (half >= 0) {
            out.write(half << 4);
        }
        return out.toByteArray();
    }
}
