package gatehouse.casework;

import gatehouse.trail.Actor;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check, or a person who looked, found.
 *
 * @param task        a {@link CheckTask}, or {@code LOOK_} and a {@link LookItem}
 * @param inputs      names exactly what was looked at; on anything else the verdict says nothing
 * @param fingerprint of the picture, to know it again; null where there is none
 * @param repeats     SHA-256 of another picture that this one was found to repeat; once that is gone, this says nothing more.
 *                    Null where it repeats none
 */
public record Verdict(
        String task, String inputs, Outcome outcome, List<Finding> findings, @Nullable String fingerprint, @Nullable String repeats,
        Actor by, Instant at) {}
