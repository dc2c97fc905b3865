package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.KnownPicture;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                .map(front -> checks.checkSelfie(faces(front, selfie), work.asOf(), others))
                .orElseGet(() -> checks.checkSelfie(selfie.bytes(), selfie.orientation(), work.asOf(), others)));
        return hasFront && portrait.isEmpty() ? withoutFaces(verdict) : verdict;
    }

    private static PictureVerdict withoutFaces(PictureVerdict verdict) {
        Finding left = new Finding(FindingCode.NOT_CHECKED, Severity.WARN, 1, "The document's front can't be drawn: a person compares the faces.", null);
        List<Finding> findings = Stream.concat(verdict.findings().stream(), Stream.of(left)).sorted(Finding.WORST_FIRST).toList();
        return new PictureVerdict(Outcome.of(findings), findings, verdict.fingerprint(), verdict.repeats(), verdict.read(), verdict.basis(),
                verdict.faces());
    }

    private static FaceRequest faces(EvidencePictures.Raw front, EvidencePictures.Raw selfie) {
        return new FaceRequest(front.bytes(), front.orientation(), selfie.bytes(), selfie.orientation());
    }
}
