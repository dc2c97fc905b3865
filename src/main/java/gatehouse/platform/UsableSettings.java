package gatehouse.platform;

import gatehouse.casework.IdentityKey;
import gatehouse.workflow.PictureCheckSettings;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Settings that could be found wanting only when somebody needs them: looked at before anything starts. */
final class UsableSettings {

    private static final String FACES = "gatehouse.picture-checks.face-model-";

    private UsableSettings() {}

    /** @throws StartProblem where one can't be used */
    static void require(Environment environment) {
        String problem = IdentityKey.problem(setting(environment, "gatehouse.identity-key").orElse(null));
        if (problem != null) {
            throw new StartProblem(problem);
        }
        requireFaceModel(setting(environment, FACES + "path"), setting(environment, FACES + "sha256"));
    }

    private static void requireFaceModel(Optional<String> path, Optional<String> sha256) {
        if (path.isPresent() != sha256.isPresent()) {
            throw new StartProblem(FACES + "path and face-model-sha256 are set together or not at all.");
        }
        path.flatMap(file -> PictureCheckSettings.problemOfFaceModel(file, sha256.orElseThrow())).ifPresent(problem -> {
            throw new StartProblem(problem);
        });
    }

    private static Optional<String> setting(Environment environment, String name) {
        return Optional.ofNullable(Binder.get(environment).bind(name, String.class).orElse(null)).filter(value -> !value.isBlank());
    }
}
