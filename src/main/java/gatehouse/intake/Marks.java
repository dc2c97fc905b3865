package gatehouse.intake;

import java.util.List;

/** Looks for the marks of another format where only data should stand. Strings are Latin-1, one character a byte. */
final class Marks {
    /** Never met in honest metadata; a browser, an interpreter or an unpacker would act on them. Lower case. */
    private static final List<String> FOREIGN = List.of(
            "<html", "<script", "<!doctype", "<svg", "<iframe", "<body", "<?php", "javascript:", "%pdf-", "pk\3\4", "pk\5\6");

    /** By byte whether a foreign mark begins with it, in either case: nearly all bytes of a large file are passed over by this. */
    private static final boolean[] BEGINS = new boolean[256];

    static {
        for (String mark : FOREIGN) {
            BEGINS[mark.charAt(0)] = true;
            BEGINS[Character.toUpperCase(mark.charAt(0))] = true;
        }
    }

    private Marks() {}

    static boolean matches(byte[] bytes, int at, String latin) {
        if (at < 0 || at + latin.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((bytes[at + i] & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the mark first begins in {@code [from, to)}, or -1. */
    static int indexOf(byte[] bytes, int from, int to, String latin) {
        byte first = (byte) latin.charAt(0);
        for (int i = Math.max(0, from); i + latin.length() <= to; i++) {
            if (bytes[i] == first && matches(bytes, i, latin)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the mark last begins before {@code to}, not searching below {@code from}, or -1. */
    static int lastIndexOf(byte[] bytes, int from, int to, String latin) {
        for (int i = to - latin.length(); i >= Math.max(0, from); i--) {
            if (matches(bytes, i, latin)) {
                return i;
            }
        }
        return -1;
    }

    static void refuseForeign(byte[] bytes, int from, int to, String where) {
        for (int i = from; i < to; i++) {
            if (BEGINS[bytes[i] & 0xFF] && isForeign(bytes, i, to)) {
                throw Refusal.ambiguous("The file is also something else than it says: " + where
                        + " holds a page, a script, an archive or a "
                        + "document. Take or scan a plain picture and send that.");
            }
        }
    }

    private static boolean isForeign(byte[] bytes, int at, int to) {
        for (String mark : FOREIGN) {
            if (matchesIgnoringCase(bytes, at, to, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesIgnoringCase(byte[] bytes, int at, int to, String lower) {
        if (at + lower.length() > to) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            int c = bytes[at + i] & 0xFF;
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** An archive is read from its end: its end record may lie in any file's last 64 KiB. */
    static void refuseArchiveAtEnd(byte[] bytes) {
        int lowest = Math.max(0, bytes.length - 65_557);
        for (int at = bytes.length - 22; at >= lowest; at--) {
            if (matches(bytes, at, "PK\5\6")) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                if (at + 22 + comment <= bytes.length) {
                    throw Refusal.ambiguous("The file is also a ZIP archive. Take or scan the document again and send that.");
                }
            }
        }
    }
}
