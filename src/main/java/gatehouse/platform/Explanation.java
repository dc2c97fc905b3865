package gatehouse.platform;

import gatehouse.rulebook.BrokenRules;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed: in one sentence what is known to happen, and of anything else where to read on. */
final class Explanation implements IExecutionExceptionHandler {

    private final String undone;
    private final Supplier<Path> data;

    /** @param undone what did not come about, as the end of "Gatehouse could not …" */
    Explanation(String undone, Supplier<Path> data) {
        this.undone = undone;
        this.data = data;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (!isStopping()) {
            command.getErr().println(sentence(failure));
        }
        return 1;
    }

    /** Whether the process is on its way out: what fails then was stopped, and whoever stopped it needs no reason. */
    private static boolean isStopping() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private String sentence(Exception failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem || cause instanceof BrokenRules) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException used) {
                return Port.inUse(used.getPort());
            }
            last = cause;
        }
        String reference = UUID.randomUUID().toString();
        String where = new FailureLog(data.get()).keep(reference, failure).map(log -> " (reference " + reference + " in " + log + ")").orElse("");
        return "Gatehouse could not " + undone + ": " + firstLine(last) + where + ".";
    }

    /** The first line of a message without its full stop, to stand within a sentence. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }
}
