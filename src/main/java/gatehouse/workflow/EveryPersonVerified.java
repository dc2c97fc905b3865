package gatehouse.workflow;

import gatehouse.casefile.CaseFiles;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The condition {@code all-verified} of the main processes: asked of the case file, never of a counter. */
@Component
public class EveryPersonVerified {

    private final CaseFiles caseFiles;
    private final People people;

    EveryPersonVerified(CaseFiles caseFiles, People people) {
        this.caseFiles = caseFiles;
        this.people = people;
    }

    /** Whether every key person of this application is verified. */
    public boolean in(String application) {
        return people.allVerified(caseFiles.require(UUID.fromString(application)));
    }
}
