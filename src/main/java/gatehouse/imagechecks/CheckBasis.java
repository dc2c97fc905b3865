package gatehouse.imagechecks;

import java.nio.charset.StandardCharsets;

/** Names, in sixteen hexadecimal digits, the settings and models that a verdict rests on. */
public final class CheckBasis {

    private CheckBasis() {}

    /** The first half of SHA-256 over every setting with its value, and every model with its checksum. */
    public static String of(CheckSettings settings) {
        StringBuilder text = new StringBuilder(settings.toString());
        Models.all().forEach((name, sum) -> text.append('\n').append(name).append(' ').append(sum));
        return Models.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
