package gatehouse.rulebook;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.Requirement;
import gatehouse.requirements.Review;
import gatehouse.requirements.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one case by two rule sets and words nothing: the difference as plain values. */
record ImpactJudge(RuleSet live, RuleSet candidate, LocalDate asOf) {

    ImpactOnCase judge(CaseFile file) {
        ApplicationFacts facts = Facts.of(file, asOf);
        Optional<Assessment> before = assess(live, facts);
        Optional<Assessment> after = assess(candidate, facts);
        List<ImpactChange> changes = before.isEmpty() || after.isEmpty() ? List.of()
                : changes(AssessmentDifference.between(before.get(), after.get()).felt(), file);
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

    private static List<ImpactChange> changes(AssessmentDifference difference, CaseFile file) {
        List<ImpactChange> changes = new ArrayList<>();
        difference.newlyAsked().forEach(asked -> changes.add(change(ImpactChange.Kind.NEWLY_ASKED, null, asked, file)));
        difference.noLongerAsked().forEach(asked -> changes.add(change(ImpactChange.Kind.NO_LONGER_ASKED, asked, null, file)));
        difference.changed().forEach(change -> changes.add(change(ImpactChange.Kind.CHANGED, change.before(), change.after(), file)));
        difference.newlyReviewed().forEach(review -> changes.add(new ImpactChange(ImpactChange.Kind.NEWLY_REVIEWED, review.subject(),
                name(review.subject(), file), null, List.of(), null, null, asked(review))));
        difference.noLongerReviewed().forEach(review -> changes.add(new ImpactChange(ImpactChange.Kind.NO_LONGER_REVIEWED, review.subject(),
                name(review.subject(), file), null, List.of(), null, asked(review), null)));
        return List.copyOf(changes);
    }

    private static ImpactChange change(ImpactChange.Kind kind, @Nullable Requirement before, @Nullable Requirement after, CaseFile file) {
        Requirement one = Stream.of(Optional.ofNullable(after), Optional.ofNullable(before)).flatMap(Optional::stream).findFirst().orElseThrow();
        return new ImpactChange(kind, one.subject(), name(one.subject(), file), one.kind(), one.codes(), one.side(),
                before == null ? null : asked(before), after == null ? null : asked(after));
    }

    private static String name(String subject, CaseFile file) {
        return file.parties().stream().filter(party -> party.subject().equals(subject)).map(Party::name).findFirst().orElse("");
    }

    private static ImpactChange.Asked asked(Requirement requirement) {
        return new ImpactChange.Asked(requirement.terms().stream()
                        .map(terms -> new CaseAssessment.Terms(terms.code(), terms.signed(), terms.certified(), terms.oldest())).toList(),
                requirement.atLeast(), requirement.problem(), requirement.reason(),
                Stream.concat(Stream.of(requirement.rule()), requirement.alsoRules().stream()).toList());
    }

    private static ImpactChange.Asked asked(Review review) {
        return new ImpactChange.Asked(List.of(), null, null, review.text(), List.of(review.rule()));
    }
}
