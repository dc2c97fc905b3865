package gatehouse.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes alone. */
final class ContentType {
    /** Readers of PDF look for its header this far. */
    private static final int HEADER_WITHIN = 1024;
    private static final String INSTEAD = " Send a JPEG, a PNG or a PDF.";

    private ContentType() {}

    /** The permitted type that the content claims to be; refuses everything else with a sentence that names it. */
    static MediaType of(byte[] bytes) {
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return MediaType.JPEG;
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return MediaType.PNG;
        }
        if (starts(bytes, 0, "%PDF-")) {
            return MediaType.PDF;
        }
        refuseKnown(bytes);
        int header = Marks.indexOf(bytes, 0, Math.min(bytes.length, HEADER_WITHIN), "%PDF-");
        if (header < 0) {
            throw Refusal.notAccepted("The file is neither a JPEG, nor a PNG, nor a PDF." + INSTEAD);
        }
        return MediaType.PDF;
    }

    private static void refuseKnown(byte[] b) {
        if (starts(b, 4, "ftyp")) {
            refuseIsoMedia(text(b, 8, 4).toLowerCase(Locale.ROOT));
        }
        refuse(starts(b, 0, "GIF8"), "a GIF picture");
        refuse(starts(b, 0, "II*\0") || starts(b, 0, "MM\0*") || starts(b, 0, "II+\0") || starts(b, 0, "MM\0+"), "a TIFF picture");
        refuse(starts(b, 0, "RIFF") && starts(b, 8, "WEBP"), "a WebP picture");
        refuse(starts(b, 0, "BM") && b.length > 26 && b[14] <= 124 && b[15] == 0, "a BMP picture");
        refuse(starts(b, 0, "\0\0\1\0"), "a Windows icon");
        refuse(starts(b, 0, "8BPS"), "a Photoshop file");
        refuse(starts(b, 0, "\u00ff\n") || starts(b, 0, "\0\0\0\fJXL "), "a JPEG XL picture");
        refuse(starts(b, 0, "\0\0\0\fjP  ") || starts(b, 0, "\u00ffO\u00ffQ"), "a JPEG 2000 picture");
        refuse(starts(b, 0, "MZ") || starts(b, 0, "\u007fELF") || starts(b, 0, "\u00ca\u00fe\u00ba\u00be") || starts(b, 0, "#!"),
                "a program");
        refuse(starts(b, 0, "PK\3\4") || starts(b, 0, "PK\5\6"), "a ZIP archive or an office document");
        refuse(starts(b, 0, "\u00d0\u00cf\u0011\u00e0"), "a document of an old office program");
        refuse(starts(b, 0, "Rar!") || starts(b, 0, "7z\u00bc\u00af") || starts(b, 0, "\u001f\u008b") || starts(b, 0, "BZh")
                || starts(b, 0, "\u00fd7zXZ"), "an archive");
        refuse(starts(b, 0, "{\\rtf"), "a rich-text document");
        refuse(starts(b, 0, "%!PS"), "a PostScript file");
        refuseText(text(b, 0, 1024).toLowerCase(Locale.ROOT));
    }

    private static void refuseIsoMedia(String brand) {
        if (brand.startsWith("avi")) {
            refuse(true, "an AVIF picture");
        }
        if (brand.startsWith("he") || brand.startsWith("mif") || brand.startsWith("msf")) {
            throw Refusal.notAccepted("The file is an HEIC picture. Save it as a JPEG: on an iPhone or iPad choose Settings, "
                    + "Camera, Formats, "
                    + "“Most Compatible” and take it again, or open it and export it as JPEG.");
        }
        refuse(true, "a video or other media file");
    }

    private static void refuseText(String start) {
        String plain = start.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        refuse(plain.contains("<svg"), "an SVG drawing");
        refuse(plain.contains("<html") || plain.contains("<!doctype html") || plain.contains("<script") || plain.contains("<body"),
                "a web page");
        refuse(plain.startsWith("<?php"), "a script");
        refuse(plain.startsWith("<"), "an XML or web document");
    }

    private static void refuse(boolean is, String what) {
        if (is) {
            throw Refusal.notAccepted("The file is " + what + "." + INSTEAD);
        }
    }

    private static boolean starts(byte[] bytes, int at, String latin) {
        return Marks.matches(bytes, at, latin);
    }

    private static String text(byte[] bytes, int at, int length) {
        int from = Math.min(at, bytes.length);
        return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
