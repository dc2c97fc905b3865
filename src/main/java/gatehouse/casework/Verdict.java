package gatehouse.casework;

import gatehouse.trail.Actor;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a check, or a person who looked, found.
 *
 * @param task   a {@link CheckTask}, or {@code LOOK_} and a {@link LookItem}
 * @param inputs names exactly what was looked at; on anything else the verdict says nothing
 */
public record Verdict(
        UUID id, String task, String inputs, Outcome outcome, List<Finding> findings, Measured measured, Actor by,
        Instant at) {}
