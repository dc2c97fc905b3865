package gatehouse.workflow;

import gatehouse.imagechecks.FaceModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the picture checks run.
 *
 * @param workers         processes that check pictures; each needs about 600 MB
 * @param faceModelPath   path of SFace, the model for comparing faces; null where a person on the staff compares them
 * @param faceModelSha256 the checksum that the file must have; named whenever the path is
 */
@ConfigurationProperties("gatehouse.picture-checks")
public record PictureCheckSettings(@DefaultValue("1") int workers, @Nullable String faceModelPath, @Nullable String faceModelSha256) {

    public PictureCheckSettings {
        faceModelPath = faceModelPath == null || faceModelPath.isBlank() ? null : faceModelPath;
        faceModelSha256 = faceModelSha256 == null || faceModelSha256.isBlank() ? null : faceModelSha256;
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("gatehouse.picture-checks.workers is a number from 1 to 64.");
        }
        if ((faceModelPath == null) != (faceModelSha256 == null)) {
            throw new IllegalArgumentException(
                    "gatehouse.picture-checks.face-model-path and face-model-sha256 are set together or not at all.");
        }
    }

    /** Why this file can't be the model for comparing faces, as one sentence; empty where it can. */
    public static Optional<String> problemOfFaceModel(String path, String sha256) {
        return Optional.ofNullable(new FaceModel(path, sha256).problem());
    }

    /** Null where faces are compared by people. */
    @Nullable FaceModel faceModel() {
        return faceModelPath == null || faceModelSha256 == null ? null : new FaceModel(faceModelPath, faceModelSha256);
    }
}
