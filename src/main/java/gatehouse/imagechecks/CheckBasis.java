package gatehouse.imagechecks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Names, in sixteen hexadecimal digits, what a verdict rests on besides the picture: settings, models, and the code of the checks with its
 * libraries. Where it is the same, the same picture gets the same findings on the same kind of machine; another's libraries may round
 * otherwise.
 */
public final class CheckBasis {
    private static final String CODE = code();

    private CheckBasis() {}

    /** The first half of SHA-256 over every setting with its value, every model with its checksum, and what the build says of the code. */
    public static String of(CheckSettings settings) {
        return of(settings, Models.all(), CODE);
    }

    static String of(CheckSettings settings, Map<String, String> models, String code) {
        StringBuilder text = new StringBuilder(settings.toString());
        models.forEach((name, sum) -> text.append('\n').append(name).append(' ').append(sum));
        text.append('\n').append(code);
        return Models.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Written by the build: a checksum over the sources of this package and those within, and the versions of the libraries. */
    private static String code() {
        try (InputStream in = CheckBasis.class.getResourceAsStream("code.txt")) {
            if (in == null) {
                throw new IllegalStateException("code.txt is missing beside the classes of the picture checks: build with Maven.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("What the build says of the code can't be read.", e);
        }
    }
}
