package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;

/** What one check alone finds in a drawn selfie. */
final class SelfieLook {

    private SelfieLook() {}

    static List<Finding> found(PictureCheck check, SelfieCondition condition, long seed) {
        return found(check, Studio.selfie(condition, seed).bytes());
    }

    /** Of any picture that is sent as one. */
    static List<Finding> found(PictureCheck check, byte[] bytes) {
        PictureRequest request = PictureRequest.ofSelfie(bytes, 1, LocalDate.of(2026, 11, 25));
        try (PointerScope scope = new PointerScope()) {
            assertThat(scope).isNotNull();
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(request.bytes(), 1));
            return check.look(Seen.of(request, picture, CheckSettings.DEFAULT));
        }
    }
}
