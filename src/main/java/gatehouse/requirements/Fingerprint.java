package gatehouse.requirements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Tells one rule set from another: SHA-256 over the files sorted by name, each as name, NUL, bytes, NUL. */
public final class Fingerprint {

    private Fingerprint() {}

    /** {@code sha256:} and the digest; for files that may not go live too. */
    public static String of(List<RuleFile> files) {
        MessageDigest digest = sha256();
        files.stream().sorted(Comparator.comparing(RuleFile::name)).forEach(file -> {
            digest.update(file.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(file.bytes());
            digest.update((byte) 0);
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The same of one text. */
    public static String of(String text) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
