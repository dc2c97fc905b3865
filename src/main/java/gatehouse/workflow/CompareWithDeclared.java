package gatehouse.workflow;

import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.Declared;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import org.springframework.stereotype.Component;

/** Compares what a person declared with what their identity document shows. */
@Component
class CompareWithDeclared implements PictureCheck {

    private final PictureChecks checks;

    CompareWithDeclared(PictureChecks checks) {
        this.checks = checks;
    }

    @Override
    public CheckTask task() {
        return CheckTask.COMPARE_WITH_DECLARED;
    }

    @Override
    public PictureVerdict check(Work work) {
        PartyDetails details = work.person().details();
        IdentityStatement identity = work.person().identity();
        Declared declared = new Declared(details.fullName(), details.dateOfBirth(), identity.number(), identity.expiry(),
                details.nationality(), details.nameInLocalScript());
        return checks.compareWithDeclared(declared, work.asOf());
    }
}
