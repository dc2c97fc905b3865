package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case because the client was silent for too long. */
@Component
class Expire implements JavaDelegate {

    private final CaseFiles caseFiles;

    Expire(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.changeStatus(Variables.application(execution), ApplicationStatus.EXPIRED, Actor.SYSTEM, Map.of("cause", execution.getCurrentActivityId()));
    }
}
