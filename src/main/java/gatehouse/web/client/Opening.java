package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.workflow.Cases;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an application with what the questions before it told already. */
@Component
class Opening {

    private final Cases cases;
    private final CaseFiles caseFiles;

    Opening(Cases cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Transactional
    public UUID open(TypeQuestions.Found found, Account account) {
        UUID id = cases.start(found.type(), account);
        if (!found.details().equals(InstitutionDetails.NONE)) {
            caseFiles.saveDetails(id, 0, found.details(), account.actor());
        }
        return id;
    }
}
