package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules what is missing of a submitted application, and keeps what was assessed under which rule set. */
@Component
class AssessRequirements implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Rulebook rulebook;
    private final Judgements judgements;
    private final Trail trail;

    AssessRequirements(CaseFiles caseFiles, Rulebook rulebook, Judgements judgements, Trail trail) {
        this.caseFiles = caseFiles;
        this.rulebook = rulebook;
        this.judgements = judgements;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID application = Variables.application(execution);
        CaseFile file = caseFiles.require(application);
        CaseAssessment assessment = rulebook.assess(file);
        trail.record(application, Actor.SYSTEM, "requirements-assessed", Map.of("rules", assessment.rules(),
                "assessment", judgements.keep(file, assessment).toString(), "missing", Integer.toString(assessment.missing().size())));
        execution.setVariable(Variables.MISSING, !assessment.isComplete());
    }
}
