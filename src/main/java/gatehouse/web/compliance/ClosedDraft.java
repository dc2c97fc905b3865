package gatehouse.web.compliance;

import java.util.UUID;

/** Something is asked of a draft that was published or thrown away, most often by somebody who had its page open meanwhile. */
class ClosedDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID draft;

    ClosedDraft(UUID draft) {
        super("Draft " + draft + " is closed.");
        this.draft = draft;
    }

    UUID draft() {
        return draft;
    }
}
