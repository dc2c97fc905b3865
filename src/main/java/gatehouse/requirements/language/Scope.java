package gatehouse.requirements.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The variables of one branch: those bound to facts, and those bound to fields. */
final class Scope {

    private final Map<String, Pattern> facts = new HashMap<>();
    private final Map<String, Bound> values = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    /** A field under a name, and the fact that it is of. */
    record Bound(FactType type, Field field) {}

    Map<String, Pattern> facts() {
        return facts;
    }

    Map<String, Bound> values() {
        return values;
    }

    /** Variables of facts that there are none of: what is asked of them cannot be judged. */
    Set<String> unclear() {
        return unclear;
    }

    boolean knows(String variable) {
        return facts.containsKey(variable) || values.containsKey(variable) || unclear.contains(variable);
    }

    /** A scope within a condition that names nothing to the outside. */
    Scope inner() {
        Scope inner = new Scope();
        inner.facts.putAll(facts);
        inner.values.putAll(values);
        return inner;
    }
}
