package gatehouse.trail;

import java.time.Instant;
import java.util.Map;

/** One thing that happened. {@code details} are codes and ids with their values, never a picture or a password. */
public record Entry(long seq, Instant at, Actor actor, String event, Map<String, String> details) {}
