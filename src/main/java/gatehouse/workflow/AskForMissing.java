package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a submitted case back to the client: the rules miss something that they did not miss when it was submitted. */
@Component
class AskForMissing implements JavaDelegate {

    private final CaseFiles caseFiles;

    AskForMissing(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.changeStatus(Variables.application(execution), ApplicationStatus.ACTION_NEEDED, Actor.SYSTEM, Map.of("cause", execution.getCurrentActivityId()));
    }
}
