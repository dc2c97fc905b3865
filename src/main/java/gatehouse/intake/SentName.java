package gatehouse.intake;

import gatehouse.vocabulary.FileProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name that came with a file: never used as a path, only judged and shown. */
record SentName(String text) {
    private static final int VERY_LONG = 200;
    private static final int SHOWN = 80;
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*([.:].*)?");
    private static final Pattern MARKUP = Pattern.compile("[<>\"`]|&(#\\d+|#x[0-9a-fA-F]+|\\w+);|\\$\\{|\\{\\{|(?i:javascript:)");
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@|%].*");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    /** Refuses a name that would mislead a person or a file system; otherwise says what is odd about it. */
    List<UploadWarning> judge() {
        refuseUnshowable();
        List<UploadWarning> warnings = new ArrayList<>();
        if (text.isBlank()) {
            warnings.add(UploadWarning.NAME_EMPTY);
        }
        if (text.length() > VERY_LONG) {
            warnings.add(UploadWarning.NAME_TOO_LONG);
        }
        String start = text.substring(0, Math.min(text.length(), VERY_LONG));
        if (DEVICE.matcher(start.strip()).matches()) {
            warnings.add(UploadWarning.NAME_OF_DEVICE);
        }
        if (MARKUP.matcher(text).find()) {
            warnings.add(UploadWarning.NAME_WITH_MARKUP);
        }
        if (FORMULA.matcher(start).matches()) {
            warnings.add(UploadWarning.NAME_WITH_FORMULA);
        }
        return warnings;
    }

    private void refuseUnshowable() {
        String trimmed = text.strip();
        if (trimmed.equals(".") || trimmed.equals("..") || DRIVE.matcher(trimmed).matches()) {
            throw refused("is a path");
        }
        text.codePoints().forEach(SentName::refuseUnshowable);
    }

    private static void refuseUnshowable(int c) {
        // The full-width forms become plain separators under compatibility normalisation.
        if (c == '/' || c == '\\' || c == 0xFF0F || c == 0xFF3C) {
            throw refused("holds a path separator");
        }
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE) {
            throw refused("holds a control character");
        }
        boolean turnsText = c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        if (turnsText) {
            throw refused("holds a character that changes the direction of the text");
        }
    }

    private static Refusal refused(String what) {
        return new Refusal(FileProblem.FILE_NAME_NOT_ACCEPTED, "The file's name " + what + ". Rename the file and send it again.");
    }

    /** Whether the extension, where there is one, promises another type. */
    boolean disagreesWith(MediaType type) {
        String name = text.strip();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        Set<String> right = switch (type) {
            case JPEG -> Set.of("jpg", "jpeg", "jpe", "jfif");
            case PNG -> Set.of("png");
            case PDF -> Set.of("pdf");
        };
        return !right.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The name cut in its middle, so that its extension stays in sight. */
    String forDisplay() {
        int[] points = text.codePoints().toArray();
        if (points.length <= SHOWN) {
            return text;
        }
        int tail = 16;
        return new String(points, 0, SHOWN - tail - 1) + "…" + new String(points, points.length - tail, tail);
    }
}
