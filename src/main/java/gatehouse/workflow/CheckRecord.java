package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.casework.Identities;
import gatehouse.casework.Measured;
import gatehouse.casework.PictureMark;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceModel;
import gatehouse.imagechecks.IdentityMark;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureVerdict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a check found, in the words of the case's tables. */
@Component
class CheckRecord {

    private final Verification verification;
    private final Identities identities;
    private final PictureChecks checks;
    private final Readings readings;
    private final @Nullable FaceModel faceModel;

    CheckRecord(Verification verification, Identities identities, PictureChecks checks, Readings readings, PictureCheckSettings settings) {
        this.verification = verification;
        this.identities = identities;
        this.checks = checks;
        this.readings = readings;
        this.faceModel = settings.faceModel();
    }

    /** In the transaction of whoever has locked the case. */
    void write(PictureCheck.Work work, CheckTask check, String inputs, PictureVerdict verdict) {
        UUID application = work.file().application().id();
        UUID party = work.person().id();
        UUID id = verification.recordCheck(application, party, check, inputs, verdict.findings(), measured(verdict));
        if (check == CheckTask.COMPARE_WITH_DECLARED) {
            identities.keep(application, party, check, id, marks(work));
        } else if (verdict.fingerprint() != null && check.picture(work.file(), work.person()).isPresent()) {
            identities.keep(application, party, check, id, new Identities.Marks(List.of(), List.of(), mark(verdict.fingerprint())));
        }
    }

    private static PictureMark mark(PictureFingerprint picture) {
        return new PictureMark(picture.sha256(), picture.look().isEmpty() ? null : picture.look(), picture.darker().orElse(null),
                picture.lighter().orElse(null));
    }

    private Identities.Marks marks(PictureCheck.Work work) {
        Map<IdentityMark.Kind, List<String>> marks = checks.marks(Readings.declared(work.person()),
                        readings.of(work.review(), CheckTask.CHECK_FRONT), readings.of(work.review(), CheckTask.CHECK_BACK)).stream()
                .collect(Collectors.groupingBy(IdentityMark::kind, Collectors.mapping(IdentityMark::text, Collectors.toList())));
        return new Identities.Marks(marks.getOrDefault(IdentityMark.Kind.DOCUMENT_NUMBER, List.of()),
                marks.getOrDefault(IdentityMark.Kind.PERSON, List.of()), null);
    }

    private Measured measured(PictureVerdict verdict) {
        PictureFingerprint fingerprint = verdict.fingerprint();
        return new Measured(fingerprint == null ? null : KnownPictures.format(fingerprint), verdict.repeats(),
                readings.format(verdict.read()), verdict.basis(), faces(verdict.faces()));
    }

    private Measured.@Nullable Faces faces(@Nullable FaceMatch match) {
        if (match == null) {
            return null;
        }
        boolean compared = faceModel != null && match.result() != FaceMatch.Result.NOT_COMPARED;
        return new Measured.Faces(match.result().name(), match.similarity(), compared ? faceModel.sha256().substring(0, 16) : null);
    }
}
