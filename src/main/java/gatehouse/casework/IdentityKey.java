package gatehouse.casework;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret under which document numbers and persons are hashed (HMAC-SHA-256). Without it nobody can try all numbers against
 * what is kept; so it is never in the database, and all nodes of one have the same.
 */
@Component
public class IdentityKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    private final SecretKeySpec key;

    IdentityKey(@Value("${gatehouse.identity-key}") String base64) {
        String problem = problem(base64);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        this.key = new SecretKeySpec(Base64.getDecoder().decode(base64.strip()), ALGORITHM);
    }

    /** Why this can't be the key, as one sentence; null where it can. */
    public static @Nullable String problem(@Nullable String base64) {
        String ask = "gatehouse.identity-key (GATEHOUSE_IDENTITY_KEY) is at least 32 random bytes in base64, the same on every node: "
                + "`openssl rand -base64 32` makes one.";
        if (base64 == null || base64.isBlank()) {
            return "There is no key to keep document numbers unreadable with: " + ask;
        }
        try {
            return Base64.getDecoder().decode(base64.strip()).length >= FEWEST_BYTES ? null : "The key is too short: " + ask;
        } catch (IllegalArgumentException e) {
            return "The key is no base64: " + ask;
        }
    }

    /** Equal for equal texts of one kind; a kind of its own has other hashes. */
    byte[] hash(MarkKind kind, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }
}
