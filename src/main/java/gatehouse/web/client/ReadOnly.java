package gatehouse.web.client;

import java.util.UUID;

/** The application is not with the client now: nothing of it can be changed. */
class ReadOnly extends RuntimeException {

    private final UUID application;

    ReadOnly(UUID application) {
        this.application = application;
    }

    UUID application() {
        return application;
    }
}
