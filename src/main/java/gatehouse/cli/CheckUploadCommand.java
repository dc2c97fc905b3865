package gatehouse.cli;

import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each file whether it is safe to take. */
@Command(name = "check-upload", description = "Say whether a foreign file is safe to take.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckUploadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--as", paramLabel = "NAME", description = "The name that the client sent; by default the file's own.")
    private @Nullable String sentName;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders for every file directly in them.")
    private List<Path> named;

    @Override
    public Integer call() {
        Lines lines = new Lines(spec.commandLine().getOut());
        Lines.expand(named, "").forEach(file -> check(file, lines));
        return lines.status();
    }

    private void check(Path file, Lines lines) {
        long begin = System.nanoTime();
        try {
            Inspected answer = FileInspection.inspect(file, sentName == null ? file.getFileName().toString() : sentName);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            lines.print(file, line(answer, millis), status(answer));
        } catch (IOException e) {
            lines.printUnreadable(file);
        }
    }

    private static int status(Inspected answer) {
        return answer instanceof Inspected.Accepted ? CommandStatus.GOOD : CommandStatus.FOUND;
    }

    private static Map<String, Object> line(Inspected answer, long millis) {
        Map<String, Object> line = new LinkedHashMap<>();
        if (answer instanceof Inspected.Accepted accepted) {
            line.put("accepted", true);
            line.put("type", accepted.type().mime());
            line.put("pages", accepted.pages());
            line.put("warnings", accepted.warnings());
        } else if (answer instanceof Inspected.Refused refused) {
            line.put("accepted", false);
            Map<String, Object> refusal = new LinkedHashMap<>();
            refusal.put("code", refused.code());
            refusal.put("message", refused.message());
            line.put("refusal", refusal);
        }
        line.put("millis", millis);
        return line;
    }
}
