package gatehouse.requirements;

import org.jspecify.annotations.Nullable;

/** What became of an application's text. */
public sealed interface ReadResult {

    /** It is an application. */
    record Application(ApplicationFacts facts) implements ReadResult {}

    /**
     * It is none.
     *
     * @param code    {@code NOT_JSON}, {@code TOO_DEEP}, {@code TOO_LARGE}, {@code MISSING} or {@code INVALID}
     * @param pointer the JSON Pointer of the field, or null where it is the text as a whole
     * @param message what is wrong
     */
    record Unusable(String code, @Nullable String pointer, String message) implements ReadResult {}
}
