package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.casework.Measured;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceModel;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureVerdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a check found, in the words of the case's tables. */
@Component
class CheckRecord {

    private final Verification verification;
    private final Readings readings;
    private final @Nullable FaceModel faceModel;

    CheckRecord(Verification verification, Readings readings, PictureCheckSettings settings) {
        this.verification = verification;
        this.readings = readings;
        this.faceModel = settings.faceModel();
    }

    /** In the transaction of whoever has locked the case. */
    void write(UUID application, UUID party, CheckTask check, String inputs, PictureVerdict verdict) {
        verification.recordCheck(application, party, check, inputs, verdict.findings(), measured(verdict));
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
