package gatehouse.requirements;

import org.jspecify.annotations.Nullable;

/** Ends the reading of an application's text at its first fault. */
final class JsonFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ReadResult.Unusable result;

    JsonFault(String code, @Nullable String pointer, String message) {
        super(message, null, false, false);
        this.result = new ReadResult.Unusable(code, pointer, message);
    }

    static JsonFault missing(String pointer, String message) {
        return new JsonFault("MISSING", pointer, message);
    }

    static JsonFault invalid(String pointer, String message) {
        return new JsonFault("INVALID", pointer, message);
    }

    ReadResult.Unusable result() {
        return result;
    }
}
