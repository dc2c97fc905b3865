package gatehouse.workflow;

import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes in the trail that a person is verified. */
@Component
class RecordVerified implements JavaDelegate {

    private final Trail trail;

    RecordVerified(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trail.record(Variables.application(execution), Actor.SYSTEM, "person-verified",
                Map.of("party", Variables.party(execution).toString()));
    }
}
