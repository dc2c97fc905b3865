package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks the picture of the back of a person's identity document. */
@Component
class CheckBack implements PictureCheck {

    private final PictureChecks checks;
    private final EvidencePictures pictures;

    CheckBack(PictureChecks checks, EvidencePictures pictures) {
        this.checks = checks;
        this.pictures = pictures;
    }

    @Override
    public CheckTask task() {
        return CheckTask.CHECK_BACK;
    }

    @Override
    public PictureVerdict check(Work work) {
        return pictures.checked(work, task(), raw -> checks.checkBack(raw.bytes(), raw.orientation(),
                Objects.requireNonNull(work.person().identity().type()), work.asOf(), work.known().otherThan(work.person().id(), task())));
    }
}
