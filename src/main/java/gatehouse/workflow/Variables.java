package gatehouse.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the processes: ids and codes, nothing else. */
final class Variables {

    static final String APPLICATION = "application";
    static final String PARTY = "party";
    static final String SETTLED = "settled";
    static final String MISSING = "missing";
    static final String NEXT = "next";
    static final String SILENT = "silent";
    static final String VERDICT = "verdict";

    private Variables() {}

    static UUID application(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(APPLICATION));
    }

    static UUID application(Map<String, Object> variables) {
        return UUID.fromString((String) variables.get(APPLICATION));
    }

    static UUID party(Map<String, Object> variables) {
        return UUID.fromString((String) variables.get(PARTY));
    }

    static UUID party(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(PARTY));
    }
}
