package gatehouse.web.client;

import org.jspecify.annotations.Nullable;

/**
 * One answer as it is shown.
 *
 * @param value what was answered; null where nothing was yet
 * @param href  where it can be looked at; null where it is text alone
 */
record Fact(String label, @Nullable String value, @Nullable String href) {

    Fact(String label, @Nullable String value) {
        this(label, value, null);
    }
}
