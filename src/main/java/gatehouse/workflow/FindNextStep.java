package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.NextStep;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads off the case what the verification of one person does next: where it begins, where it goes on, and after each check. */
@Component
class FindNextStep implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final People people;
    private final Verification verification;
    private final Resumption resumption;

    FindNextStep(CaseFiles caseFiles, People people, Verification verification, Resumption resumption) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.verification = verification;
        this.resumption = resumption;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.NEXT, next(Variables.application(execution), Variables.party(execution)).name());
    }

    /** Closes what was asked and is answered now, gives the case back to the staff where that was all, and says what comes next. */
    NextStep next(UUID application, UUID party) {
        caseFiles.lock(application);
        CaseFile file = caseFiles.require(application);
        NextStep next = file.party(party).map(person -> next(file, person)).orElse(NextStep.AWAIT);
        resumption.tryFor(application);
        return next;
    }

    private NextStep next(CaseFile file, Party person) {
        PersonReview review = people.position(file, person).review();
        verification.closeAnswered(file.application().id(), review);
        verification.renewReasons(review);
        return people.position(file, person).next();
    }
}
