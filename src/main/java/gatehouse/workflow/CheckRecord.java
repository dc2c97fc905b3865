package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.casework.Measured;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureVerdict;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what a check found, in the words of the case's tables. */
@Component
class CheckRecord {

    private final Verification verification;
    private final Readings readings;

    CheckRecord(Verification verification, Readings readings) {
        this.verification = verification;
        this.readings = readings;
    }

    /** In the transaction of whoever has locked the case. */
    void write(UUID application, UUID party, CheckTask check, String inputs, PictureVerdict verdict) {
        verification.recordCheck(application, party, check, inputs, verdict.findings(), measured(verdict));
    }

    private Measured measured(PictureVerdict verdict) {
        PictureFingerprint fingerprint = verdict.fingerprint();
        return new Measured(fingerprint == null ? null : KnownPictures.format(fingerprint), verdict.repeats(),
                readings.format(verdict.read()), verdict.basis(), null);
    }
}
