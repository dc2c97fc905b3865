package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case as refused. */
@Component
class Refuse implements JavaDelegate {

    private final CaseFiles caseFiles;

    Refuse(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.changeStatus(Variables.application(execution), ApplicationStatus.REFUSED, Actor.SYSTEM, Map.of("cause", execution.getCurrentActivityId()));
    }
}
