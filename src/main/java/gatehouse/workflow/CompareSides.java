package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares the front of a person's identity document with its back. */
@Component
class CompareSides implements PictureCheck {

    private final PictureChecks checks;

    CompareSides(PictureChecks checks) {
        this.checks = checks;
    }

    @Override
    public CheckTask task() {
        return CheckTask.COMPARE_SIDES;
    }

    @Override
    public PictureVerdict check(Work work) {
        UUID person = work.person().id();
        return checks.compareSides(work.known().of(person, CheckTask.CHECK_FRONT).orElseThrow(),
                work.known().of(person, CheckTask.CHECK_BACK).orElseThrow());
    }
}
