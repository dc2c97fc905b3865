package gatehouse.requirements;

import java.util.List;
import java.util.SortedMap;

/** What became of a set of rule files. */
public sealed interface Compilation {

    /** They may go live. */
    record Accepted(RuleSet rules) implements Compilation {}

    /** They may not: the findings on each file, an empty list for a file without any. */
    record Refused(SortedMap<String, List<RuleFinding>> findings) implements Compilation {}
}
