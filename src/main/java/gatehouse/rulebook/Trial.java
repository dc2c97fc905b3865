package gatehouse.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of trying rules on an application. */
public sealed interface Trial {

    /**
     * What these rules say of it.
     *
     * @param changes what they ask of it that the rules do not which are in force on the draft's first day, or otherwise, and what they ask no more
     * @param lines where the tried rules begin in their files, by the rules' ids
     */
    record Judged(CaseAssessment assessment, List<ImpactChange> changes, List<PartyName> parties, Map<String, Integer> lines) implements Trial {}

    /** A party's id, and what it is called. */
    record PartyName(String id, String name) {}

    /** The rules are refused: there is nothing to try. */
    record RulesRefused() implements Trial {}

    /** What was typed is no application. @param pointer where, as a JSON Pointer; null where it is no place */
    record Unusable(@Nullable String pointer, String message) implements Trial {}

    /** The application is too entangled to be judged by these rules. */
    record TooEntangled() implements Trial {}
}
