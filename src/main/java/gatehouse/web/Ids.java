package gatehouse.web;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of addresses and forms. */
public final class Ids {

    private Ids() {}

    /** The id, or nothing where the text is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
