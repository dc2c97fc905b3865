package gatehouse.rulebook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parties and holdings of an application depend on one another in too many ways for the rules to be judged within their limits. */
public final class TooEntangled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param application null where it is none that is kept */
    TooEntangled(@Nullable UUID application, Throwable cause) {
        super(application == null ? "An application is too entangled to be judged." : "Application " + application + " is too entangled to be judged.", cause);
    }
}
