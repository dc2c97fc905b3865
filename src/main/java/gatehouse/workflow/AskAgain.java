package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casework.Verification;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the client for the refused item alone. After submission that gives the case back to them. */
@Component
class AskAgain implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final People people;
    private final Verification verification;

    AskAgain(CaseFiles caseFiles, People people, Verification verification) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID application = Variables.application(execution);
        CaseFile file = caseFiles.require(application);
        file.party(Variables.party(execution)).ifPresent(person ->
                verification.askAgain(application, people.position(file, person).review()));
        if (file.application().status() == ApplicationStatus.SUBMITTED) {
            caseFiles.changeStatus(application, ApplicationStatus.ACTION_NEEDED, Actor.SYSTEM, Map.of("cause", "asked-again"));
        }
    }
}
