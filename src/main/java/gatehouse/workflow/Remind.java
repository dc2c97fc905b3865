package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the client that the next step is theirs. */
@Component
class Remind implements JavaDelegate {

    private final CaseFiles caseFiles;

    Remind(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.remind(Variables.application(execution));
    }
}
