package gatehouse.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a failure of a start in full, whether or not the application's own logging was up: in the log of the data directory,
 * or where there is none in a file of the temporary folder.
 */
record FailureLog(Path data) {

    /** The log that holds the failure now; empty where nothing can be written anywhere. */
    Optional<Path> keep(String reference, Throwable failure) {
        StringWriter text = new StringWriter();
        text.append(Instant.now().toString()).append(" Failed, reference ").append(reference).append('\n');
        failure.printStackTrace(new PrintWriter(text, true));
        return append(text.toString());
    }

    private Optional<Path> append(String text) {
        try {
            Path log = Files.isDirectory(data) && Files.isWritable(data)
                    ? data.toAbsolutePath().normalize().resolve("gatehouse.log")
                    : Files.createTempFile("gatehouse-", ".log");
            return Optional.of(Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
