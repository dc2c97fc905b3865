package gatehouse.web.client;

import org.jspecify.annotations.Nullable;

/** One answer as it is shown: what it is of, and what was answered; null where nothing was yet. */
record Fact(String label, @Nullable String value) {}
