package gatehouse.rulebook;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment that something rests on, such as a decision.
 *
 * @param rules SHA-256 of the rule set, as {@code sha256:…}
 * @param facts JSON as {@code ./gatehouse assess} reads it: with the exported set it repeats the assessment byte for byte
 * @param at    when the same was first found
 */
public record KeptAssessment(UUID id, UUID application, String rules, String facts, Instant at) {}
