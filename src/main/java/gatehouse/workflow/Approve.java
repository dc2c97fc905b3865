package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case as approved. */
@Component
class Approve implements JavaDelegate {

    private final CaseFiles caseFiles;

    Approve(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.changeStatus(Variables.application(execution), ApplicationStatus.APPROVED, Actor.SYSTEM, Map.of("cause", execution.getCurrentActivityId()));
    }
}
