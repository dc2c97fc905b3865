package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.Rulebook;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules whether a role is still to be filled. */
@Component
class FindMissingParties implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Rulebook rulebook;

    FindMissingParties(CaseFiles caseFiles, Rulebook rulebook) {
        this.caseFiles = caseFiles;
        this.rulebook = rulebook;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.MISSING, rulebook.assess(caseFiles.require(Variables.application(execution))).missesParties());
    }
}
