package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares the front of a person's identity document with its back. */
@Component
class CompareSides implements PictureCheck {

    private final PictureChecks checks;
    private final Readings readings;

    CompareSides(PictureChecks checks, Readings readings) {
        this.checks = checks;
        this.readings = readings;
    }

    @Override
    public CheckTask task() {
        return CheckTask.COMPARE_SIDES;
    }

    @Override
    public PictureVerdict check(Work work) {
        UUID person = work.person().id();
        return checks.compareSides(work.known().of(person, CheckTask.CHECK_FRONT).orElseThrow(),
                work.known().of(person, CheckTask.CHECK_BACK).orElseThrow(), readings.orNone(work.review(), CheckTask.CHECK_FRONT),
                readings.orNone(work.review(), CheckTask.CHECK_BACK), Objects.requireNonNull(work.person().identity().type()));
    }
}
