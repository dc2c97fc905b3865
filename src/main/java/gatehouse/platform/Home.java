package gatehouse.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the launcher stands in, where operators keep their own processes and rules. */
final class Home {

    private Home() {}

    /** A folder of the home; empty where it has none, and what came with the build is used. */
    static Optional<Path> folder(String name) {
        return Optional.ofNullable(System.getProperty("gatehouse.home")).map(home -> Path.of(home, name)).filter(Files::isDirectory);
    }
}
