package gatehouse.web.client;

import java.util.UUID;

/** The party that a page is about is no key party of this application, or not any more. */
class PartyGone extends RuntimeException {

    private final UUID application;

    PartyGone(UUID application) {
        this.application = application;
    }

    UUID application() {
        return application;
    }
}
