package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casework.NextStep;
import gatehouse.casework.Verification;
import gatehouse.rulebook.CaseAssessment;
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
    private final People people;
    private final Processes processes;

    Resumption(CaseFiles caseFiles, Verification verification, Rulebook rulebook, People people, Processes processes) {
        this.caseFiles = caseFiles;
        this.verification = verification;
        this.rulebook = rulebook;
        this.people = people;
        this.processes = processes;
    }

    void tryFor(UUID application) {
        tryFor(application, "everything-answered");
    }

    /** @param cause a code of the trail: what was the last thing that stood in the way */
    void tryFor(UUID application, String cause) {
        CaseFile file = caseFiles.require(application);
        if (file.application().status() == ApplicationStatus.ACTION_NEEDED && isAnswered(file)) {
            caseFiles.changeStatus(application, ApplicationStatus.SUBMITTED, Actor.SYSTEM, Map.of("cause", cause));
            processes.tellCalled(application, "complete-documents", "application-submitted");
        }
    }

    /** Nothing is asked, nothing is missing, and no check is due that might ask for something yet. */
    private boolean isAnswered(CaseFile file) {
        CaseAssessment assessment = rulebook.assess(file);
        return assessment.isComplete() && verification.openItems(file.application().id()).isEmpty()
                && file.persons().stream().map(person -> people.position(file, person, assessment).next()).allMatch(NextStep::isWithStaff);
    }
}
