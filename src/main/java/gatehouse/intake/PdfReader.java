package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Bool;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Name;
import gatehouse.intake.PdfValue.Nothing;
import gatehouse.intake.PdfValue.Num;
import gatehouse.intake.PdfValue.Ref;
import gatehouse.intake.PdfValue.Text;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values of PDF's syntax from bytes, one step of the budget a token. */
final class PdfReader {
    /** Marks the key of an entry whose key was there before. */
    static final char SECOND = '\0';
    private static final int DEEPEST = 100;

    private final byte[] bytes;
    private final int end;
    private final Budget budget;
    private int at;

    PdfReader(byte[] bytes, int at, Budget budget) {
        this.bytes = bytes;
        this.end = bytes.length;
        this.at = at;
        this.budget = budget;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** Passes over white space and comments. */
    void skipSpace() {
        while (at < end) {
            int c = bytes[at];
            if (c == '%') {
                while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Whether the word stands here; if so it is passed over. */
    boolean take(String word) {
        skipSpace();
        if (Marks.matches(bytes, at, word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    PdfValue read() {
        return read(0);
    }

    private PdfValue read(int depth) {
        budget.step();
        skipSpace();
        if (depth > DEEPEST || at >= end) {
            throw Refusal.damaged("a part of the PDF is broken");
        }
        int c = bytes[at];
        if (c == '/') {
            return new Name(name());
        }
        if (c == '<') {
            return at + 1 < end && bytes[at + 1] == '<' ? dict(depth) : hexText();
        }
        if (c == '[') {
            return array(depth);
        }
        if (c == '(') {
            return text();
        }
        return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' ? numberOrRef() : keyword();
    }

    private PdfValue dict(int depth) {
        at += 2;
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (!take(">>")) {
            if (at >= end || bytes[at] != '/') {
                throw Refusal.damaged("a part of the PDF is broken");
            }
            String key = name();
            skipSpace();
            PdfValue value = at < end && bytes[at] == '>' ? Nothing.NOTHING : read(depth + 1);
            // Readers differ in which of two same keys they heed: both are kept, and both are judged.
            entries.put(entries.containsKey(key) ? key + SECOND : key, value);
        }
        return new Dict(entries);
    }

    private PdfValue array(int depth) {
        at++;
        List<PdfValue> items = new ArrayList<>();
        while (!take("]")) {
            items.add(read(depth + 1));
        }
        return new Array(items);
    }

    /** A name with its {@code #41} escapes resolved, so that nothing dangerous hides behind them. */
    private String name() {
        at++;
        StringBuilder text = new StringBuilder();
        while (at < end && isRegular(bytes[at])) {
            int c = bytes[at++] & 0xFF;
            if (c == '#' && at + 1 < end && hex(bytes[at]) >= 0 && hex(bytes[at + 1]) >= 0) {
                c = hex(bytes[at]) << 4 | hex(bytes[at + 1]);
                at += 2;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    private PdfValue hexText() {
        at++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = -1;
        while (at < end && bytes[at] != '>') {
            int digit = hex(bytes[at++]);
            if (digit >= 0) {
                if (half >= 0) {
                    out.write(half << 4 | digit);
                }
                half = half >= 0 ? -1 : digit;
            }
        }
        if (half >= 0) {
            out.write(half << 4);
        }
        at++;
        return new Text(out.toByteArray());
    }

    private PdfValue text() {
        at++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 1;
        while (at < end) {
            int c = bytes[at++];
            if (c == '\\') {
                c = escaped();
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return new Text(out.toByteArray());
            }
            if (c != Integer.MIN_VALUE) {
                out.write(c);
            }
        }
        throw Refusal.damaged("a part of the PDF is broken");
    }

    private int escaped() {
        if (at >= end) {
            throw Refusal.damaged("a part of the PDF is broken");
        }
        int c = bytes[at++];
        switch (c) {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'b': return '\b';
            case 'f': return '\f';
            case '\r':
                if (at < end && bytes[at] == '\n') {
                    at++;
                }
                return Integer.MIN_VALUE;
            case '\n': return Integer.MIN_VALUE;
            default:
        }
        if (c < '0' || c > '7') {
            return c;
        }
        int value = c - '0';
        for (int i = 0; i < 2 && at < end && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
            value = value * 8 + bytes[at++] - '0';
        }
        return value & 0xFF;
    }

    private PdfValue numberOrRef() {
        int begin = at;
        double value = number();
        int afterFirst = at;
        if (isDigits(begin, afterFirst) && afterFirst - begin <= 10) {
            skipSpace();
            int second = at;
            while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - second < 6) {
                at++;
            }
            if (at > second && at - second <= 5) {
                int generation = (int) parse(second, at);
                skipSpace();
                if (at < end && bytes[at] == 'R' && (at + 1 >= end || !isRegular(bytes[at + 1])) && value <= Integer.MAX_VALUE) {
                    at++;
                    return new Ref((int) value, generation);
                }
            }
        }
        at = afterFirst;
        return new Num(value);
    }

    private double number() {
        int begin = at;
        while (at < end && (bytes[at] >= '0' && bytes[at] <= '9' || bytes[at] == '+' || bytes[at] == '-' || bytes[at] == '.')) {
            at++;
        }
        if (at < end && isRegular(bytes[at]) || at - begin > 64) {
            throw Refusal.damaged("a part of the PDF is broken");
        }
        return parse(begin, at);
    }

    private double parse(int from, int to) {
        try {
            return Double.parseDouble(new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private boolean isDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return to > from;
    }

    private PdfValue keyword() {
        int begin = at;
        while (at < end && isRegular(bytes[at])) {
            at++;
        }
        String word = new String(bytes, begin, Math.min(at - begin, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
        return switch (word) {
            case "true" -> new Bool(true);
            case "false" -> new Bool(false);
            case "null" -> Nothing.NOTHING;
            default -> throw Refusal.damaged("a part of the PDF is broken");
        };
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(int c) {
        return !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }

    private static int hex(int c) {
        return Character.digit(c, 16);
    }
}
