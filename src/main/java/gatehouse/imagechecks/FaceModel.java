package gatehouse.imagechecks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The model for comparing faces that the operator supplies: OpenCV's SFace.
 *
 * @param path   of the file
 * @param sha256 that it must have, in hexadecimal
 */
public record FaceModel(String path, String sha256) {

    /** Why it can't be used, as one sentence for the operator; null where it can. */
    public @Nullable String problem() {
        if (!sha256.matches("[0-9a-fA-F]{64}")) {
            return "The checksum of the model for comparing faces is 64 hexadecimal digits.";
        }
        try {
            return Models.sha256(Files.readAllBytes(Path.of(path))).equalsIgnoreCase(sha256) ? null
                    : "The model for comparing faces at " + path + " has not the checksum " + sha256 + ".";
        } catch (IOException e) {
            return "The model for comparing faces at " + path + " can't be read.";
        }
    }
}
