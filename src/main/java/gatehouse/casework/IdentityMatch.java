package gatehouse.casework;

import java.util.UUID;

/** Somebody who was met elsewhere: in another application, or as another party of the same one. */
public record IdentityMatch(MarkKind kind, UUID application, UUID party) {

    /** As part of what names the inputs of a look. */
    String name() {
        return kind + ":" + application + ":" + party;
    }
}
