package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casework.NextStep;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Puts together what a person supplied, what was found about it, and what the rules want: where their verification stands. */
@Component
class People {

    private final Rulebook rulebook;
    private final Verification verification;

    People(Rulebook rulebook, Verification verification) {
        this.rulebook = rulebook;
        this.verification = verification;
    }

    /** Where one person stands. */
    record Position(PersonReview review, NextStep next) {}

    Position position(CaseFile file, Party person) {
        return position(file, person, rulebook.assess(file));
    }

    Position position(CaseFile file, Party person, CaseAssessment assessment) {
        PersonReview review = verification.review(file, person, assessment.reviewTexts(person.subject()));
        return new Position(review, review.nextStep(assessment.missesIdentityOf(person.subject())));
    }

    boolean allVerified(CaseFile file) {
        CaseAssessment assessment = rulebook.assess(file);
        return file.persons().stream().allMatch(person -> position(file, person, assessment).next() == NextStep.VERIFIED);
    }
}
