package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;

import org.springframework.stereotype.Component;

/** Checks a person's selfie. */
@Component
class CheckSelfie implements PictureCheck {

    private final PictureChecks checks;
    private final EvidencePictures pictures;

    CheckSelfie(PictureChecks checks, EvidencePictures pictures) {
        this.checks = checks;
        this.pictures = pictures;
    }

    @Override
    public CheckTask task() {
        return CheckTask.CHECK_SELFIE;
    }

    @Override
    public PictureVerdict check(Work work) {
        return pictures.checked(work, task(), raw -> checks.checkSelfie(raw.bytes(), raw.orientation(), work.asOf(),
                work.known().otherThan(work.person().id(), task())));
    }
}
