package gatehouse.imagechecks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were made on. */
final class Machine {

    private Machine() {}

    static String named() {
        return "%s, %d cores, %s %s, Java %s".formatted(processor(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"), System.getProperty("java.version"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unnamed processor");
        } catch (IOException e) {
            return "unnamed processor";
        }
    }
}
