package gatehouse.rulebook;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges one case by two rule sets and words nothing: the difference as plain values. */
record ImpactJudge(RuleSet live, RuleSet candidate, LocalDate asOf) {

    ImpactOnCase judge(CaseFile file) {
        ApplicationFacts facts = Facts.of(file, asOf);
        Optional<Assessment> before = assess(live, facts);
        Optional<Assessment> after = assess(candidate, facts);
        List<ImpactChange> changes = before.isEmpty() || after.isEmpty() ? List.of()
                : ImpactChange.between(before.get(), after.get(), subject -> name(subject, file));
        Application application = file.application();
        return new ImpactOnCase(application.id(), application.reference(), application.institutionName(), application.type(),
                application.status(), changes, before.filter(Assessment::isComplete).isPresent(), after.filter(Assessment::isComplete).isPresent(),
                before.isEmpty(), after.isEmpty());
    }

    private static Optional<Assessment> assess(RuleSet rules, ApplicationFacts facts) {
        try {
            return Optional.of(rules.assess(facts));
        } catch (AssessmentLimitExceeded e) {
            return Optional.empty();
        }
    }

    private static String name(String subject, CaseFile file) {
        return file.parties().stream().filter(party -> party.subject().equals(subject)).map(Party::name).findFirst().orElse("");
    }
}
