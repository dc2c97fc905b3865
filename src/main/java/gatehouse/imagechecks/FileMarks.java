package gatehouse.imagechecks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the picture in a JPEG or PNG about how it was made.
 *
 * @param texts     who made or changed it: EXIF's Software and ProcessingSoftware, XMP's CreatorTool, softwareAgent and
 *                  DigitalSourceType, PNG's text under "Software", the name that Photoshop leaves among its resources
 * @param thumbnail a small JPEG of it within EXIF; null where there is none that could be one
 */
record FileMarks(List<String> texts, byte @Nullable [] thumbnail) {
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final String SAVED_FOR_WEB = "Ducky";
    private static final Pattern TOLD = Pattern.compile("(?:CreatorTool|softwareAgent|DigitalSourceType)\\s*(?:=\\s*[\"']|>\\s*)([^\"'<]{1,200})");
    /** A Photoshop resource with the program's version and name (Adobe Photoshop File Formats, resource 1057). */
    private static final String VERSION = "8BIM\u0004\u0021";

    static FileMarks of(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        Exif exif = bytes.length > 8 && bytes[1] == 'P' ? png(bytes, texts) : jpeg(bytes, texts);
        if (exif != null) {
            texts.addAll(exif.software());
        }
        return new FileMarks(List.copyOf(texts), exif == null ? null : exif.thumbnail());
    }

    private static @Nullable Exif jpeg(byte[] bytes, List<String> texts) {
        Exif exif = null;
        int at = 2;
        while (at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int end = at + 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
            int from = at + 4;
            if (marker == 0xDA || end < from || end > bytes.length) {
                break;
            }
            if (marker == 0xE1 && starts(bytes, from, end, EXIF)) {
                exif = Exif.of(bytes, from + EXIF.length(), end);
            } else if (marker == 0xE1 && starts(bytes, from, end, XMP)) {
                told(text(bytes, from, end), texts);
            } else if (marker == 0xED && starts(bytes, from, end, PHOTOSHOP) && text(bytes, from, end).contains(VERSION)
                    || marker == 0xEC && starts(bytes, from, end, SAVED_FOR_WEB)) {
                texts.add("Adobe Photoshop");
            }
            at = end;
        }
        return exif;
    }

    private static @Nullable Exif png(byte[] bytes, List<String> texts) {
        Exif exif = null;
        int at = 8;
        while (at + 12 <= bytes.length) {
            long length = 0;
            for (int i = 0; i < 4; i++) {
                length = length << 8 | bytes[at + i] & 0xFF;
            }
            int from = at + 8;
            if (length > bytes.length - from - 4) {
                break;
            }
            int end = from + (int) length;
            switch (text(bytes, at + 4, from)) {
                case "tEXt" -> {
                    if (starts(bytes, from, end, "Software\0")) {
                        texts.add(text(bytes, from + 9, end));
                    }
                }
                case "iTXt" -> {
                    if (starts(bytes, from, end, "XML:com.adobe.xmp\0")) {
                        told(text(bytes, from, end), texts);
                    }
                }
                case "eXIf" -> exif = Exif.of(bytes, from, end);
                default -> { }
            }
            at = end + 4;
        }
        return exif;
    }

    private static void told(String xmp, List<String> texts) {
        Matcher told = TOLD.matcher(xmp);
        while (told.find()) {
            texts.add(told.group(1));
        }
    }

    private static boolean starts(byte[] bytes, int from, int end, String text) {
        return from + text.length() <= end && text(bytes, from, from + text.length()).equals(text);
    }

    private static String text(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
