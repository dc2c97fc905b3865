package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casework.Verification;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives a case back to the staff by itself, once the client has answered everything that was asked after submission. */
@Component
class Resumption {

    private final CaseFiles caseFiles;
    private final Verification verification;
    private final Rulebook rulebook;
    private final Processes processes;

    Resumption(CaseFiles caseFiles, Verification verification, Rulebook rulebook, Processes processes) {
        this.caseFiles = caseFiles;
        this.verification = verification;
        this.rulebook = rulebook;
        this.processes = processes;
    }

    void tryFor(UUID application) {
        CaseFile file = caseFiles.require(application);
        if (file.application().status() == ApplicationStatus.ACTION_NEEDED && verification.openItems(application).isEmpty()
                && rulebook.assess(file).isComplete()) {
            caseFiles.changeStatus(application, ApplicationStatus.SUBMITTED, Actor.SYSTEM, Map.of("cause", "everything-answered"));
            processes.tellCalled(application, "complete-documents", "application-submitted");
        }
    }
}
