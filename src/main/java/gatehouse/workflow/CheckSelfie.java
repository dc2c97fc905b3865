package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.KnownPicture;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a person's selfie, and compares it with the portrait once there is one. */
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
        List<KnownPicture> others = work.known().otherThan(work.person().id(), task());
        boolean hasFront = CheckTask.CHECK_FRONT.picture(work.file(), work.person()).isPresent();
        Optional<EvidencePictures.Raw> portrait = pictures.of(work, CheckTask.CHECK_FRONT);
        PictureVerdict verdict = pictures.checked(work, task(), selfie -> portrait
                .map(front -> checks.checkSelfie(faces(work, front, selfie), others))
                .orElseGet(() -> checks.checkSelfie(selfie.bytes(), selfie.orientation(), work.asOf(), others)));
        return hasFront && portrait.isEmpty() ? verdict.leftToAPerson("The document's front can't be drawn: a person compares the faces.") : verdict;
    }

    private static FaceRequest faces(Work work, EvidencePictures.Raw front, EvidencePictures.Raw selfie) {
        IdentityDocumentType type = Objects.requireNonNull(work.person().identity().type());
        return new FaceRequest(PictureRequest.ofDocument(front.bytes(), front.orientation(), type, Side.FRONT, work.asOf()),
                PictureRequest.ofSelfie(selfie.bytes(), selfie.orientation(), work.asOf()));
    }
}
