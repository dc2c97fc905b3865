package gatehouse.casework;

import java.time.Instant;

/** Something that was asked of the client once, and when it was answered, taken back, or lost its cause. */
public record AnsweredItem(OpenItem item, Instant closedAt) {}
