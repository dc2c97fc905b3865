package gatehouse.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The folder that the launcher stands in, where operators keep their own processes and rules. */
final class Home {

    private Home() {}

    /** A folder of the home; empty where it has none, and what came with the build is used. */
    static Optional<Path> folder(String name) {
        return Optional.ofNullable(System.getProperty("gatehouse.home")).map(home -> Path.of(home, name)).filter(Files::isDirectory);
    }

    /** The home's processes and rules as the application's settings: whatever starts it must find the same ones. */
    static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        folder("processes").ifPresent(folder -> settings.put("gatehouse.workflow.processes", folder.toString()));
        folder("rules").ifPresent(folder -> settings.put("gatehouse.rules.folder", folder.toString()));
        return settings;
    }
}
