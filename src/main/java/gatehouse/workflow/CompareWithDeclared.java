package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import org.springframework.stereotype.Component;

/** Compares what a person declared with what their identity document shows. */
@Component
class CompareWithDeclared implements PictureCheck {

    private final PictureChecks checks;
    private final Readings readings;

    CompareWithDeclared(PictureChecks checks, Readings readings) {
        this.checks = checks;
        this.readings = readings;
    }

    @Override
    public CheckTask task() {
        return CheckTask.COMPARE_WITH_DECLARED;
    }

    @Override
    public PictureVerdict check(Work work) {
        return checks.compareWithDeclared(Readings.declared(work.person()), readings.of(work.review(), CheckTask.CHECK_FRONT),
                readings.of(work.review(), CheckTask.CHECK_BACK), work.asOf());
    }
}
