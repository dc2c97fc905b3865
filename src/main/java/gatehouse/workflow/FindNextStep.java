package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.NextStep;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads off the case what the verification of one person does next. */
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
        UUID application = Variables.application(execution);
        caseFiles.lock(application);
        CaseFile file = caseFiles.require(application);
        Optional<Party> person = file.party(Variables.party(execution));
        execution.setVariable(Variables.NEXT, person.map(p -> next(file, p)).orElse(NextStep.AWAIT).name());
        resumption.tryFor(application);
    }

    private NextStep next(CaseFile file, Party person) {
        PersonReview review = people.position(file, person).review();
        verification.closeAnswered(file.application().id(), review);
        return people.position(file, person).next();
    }
}
