package gatehouse.requirements.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The first stage: are these bytes a text that shows what it says? */
final class Characters {

    static final int MOST_BYTES = 256 * 1024;

    /** What decoders put where bytes are no character. */
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** The first character of a text that nobody sees, or that moves what is seen; as it is named. Line breaks and tabulators are none. */
    static Optional<String> hidden(String text) {
        return text.codePoints().filter(Characters::isHidden).mapToObj(Characters::name).findFirst();
    }

    /** The text, with such characters written out, so that it is seen as it is. */
    static String shown(String text) {
        return shown(text, Characters::isHidden);
    }

    static String shown(String text, IntPredicate writtenOut) {
        return text.codePoints().mapToObj(character -> writtenOut.test(character) ? "[" + name(character) + "]" : Character.toString(character))
                .collect(Collectors.joining());
    }

    static boolean isHidden(int character) {
        return isControl(character) || isInvisible(character);
    }

    /** The text; what comes back with faults is not to be read on. */
    static String read(byte[] bytes, Faults faults) {
        if (bytes.length == 0) {
            faults.add(Code.EMPTY, Place.START, "The file is empty. Write at least one rule.");
            return "";
        }
        if (bytes.length > MOST_BYTES) {
            faults.add(Code.TOO_LARGE, Place.START, "The file has " + bytes.length + " bytes; at most " + MOST_BYTES
                    + " are taken. Split it into several files.");
            return "";
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            faults.add(Code.ENCODING, Place.START, "The file begins with a byte-order mark. Save it as UTF-8 without one.");
            return "";
        }
        String text = decode(bytes, faults);
        judge(text, faults);
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, Faults faults) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Cursor end = new Cursor(text);
            while (!end.atEnd()) {
                end.next();
            }
            faults.add(Code.ENCODING, end.place(), "The bytes here are not UTF-8. Save the file as UTF-8 and write the character again.");
        }
        return text;
    }

    private static void judge(String text, Faults faults) {
        Cursor cursor = new Cursor(text);
        while (!cursor.atEnd()) {
            int character = cursor.peek();
            if (isControl(character)) {
                faults.add(Code.CONTROL_CHARACTER, cursor.place(), "The control or direction-changing character " + name(character)
                        + " stands here. Delete it.");
            } else if (isInvisible(character)) {
                faults.add(Code.INVISIBLE_CHARACTER, cursor.place(), "The invisible character " + name(character)
                        + " stands here. Delete it, and type the word again.");
            } else if (character == REPLACEMENT) {
                faults.add(Code.ENCODING, cursor.place(), "The character " + name(character)
                        + " stands here in place of one that was lost, because it was not UTF-8. Write that character again.");
            }
            cursor.next();
        }
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x061C || c == 0x200E || c == 0x200F
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Format and private characters, variation selectors, and letters or symbols that draw nothing. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.PRIVATE_USE || type == Character.SURROGATE || type == Character.UNASSIGNED
                || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F
                || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x17B4 || c == 0x17B5
                || c == 0x2800 || c == 0xFFFC;
    }

    private static String name(int character) {
        return String.format("U+%04X", character);
    }
}
