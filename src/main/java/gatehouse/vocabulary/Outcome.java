package gatehouse.vocabulary;

import java.util.Collection;

/** What a set of findings amounts to. */
public enum Outcome {
    PASS, WARN, FAIL;

    /** The gravest severity found, or {@code PASS} where nothing was. */
    public static Outcome of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.FAIL)) {
            return FAIL;
        }
        return findings.isEmpty() ? PASS : WARN;
    }
}
