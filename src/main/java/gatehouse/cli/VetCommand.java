package gatehouse.cli;

import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleSet;
import gatehouse.requirements.RuleVetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether rule files may go live. */
@Command(name = "vet", description = "Say whether rule files may go live.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class VetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--set", paramLabel = "DIR", description = "Judge the files of this folder as one set.")
    private @Nullable Path set;

    @Option(names = "--since", paramLabel = "DIR", description = "With --set: the set before. Says also what no rule asks any more, at the rules that did.")
    private @Nullable Path since;

    @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class, description = "With --since: the date at which both sets are read; by default today.")
    private LocalDate asOf = LocalDate.now(ZoneOffset.UTC);

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Rule files, or folders of them; each file is judged alone.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        if (set == null && files.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name rule files, or a folder with --set.");
        }
        if (since != null && set == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name the set that follows it, with --set.");
        }
        for (Path folder : Stream.of(set, since).filter(Objects::nonNull).toList()) {
            if (!Files.isDirectory(folder)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
            }
        }
        Lines lines = new Lines(spec.commandLine().getOut());
        if (set != null) {
            List<Path> inSet = Lines.filesIn(set, ".drl");
            if (inSet.isEmpty()) {
                throw new CommandLine.ParameterException(spec.commandLine(), "There is no rule file (*.drl) in " + set + ".");
            }
            vetSet(inSet, lines);
        }
        if (since != null) {
            printNoLongerAsked(since, Objects.requireNonNull(set), lines);
        }
        for (Path file : Lines.expand(files, ".drl")) {
            vetSet(List.of(file), lines);
        }
        return lines.status();
    }

    private static void vetSet(List<Path> paths, Lines lines) {
        List<RuleFile> readable = new ArrayList<>();
        for (Path path : paths) {
            read(path, readable);
        }
        Map<String, List<RuleFinding>> findings = RuleVetting.vetSet(readable);
        for (Path path : paths) {
            List<RuleFinding> found = findings.get(path.getFileName().toString());
            if (found == null) {
                lines.printUnreadable(path);
            } else {
                print(path, found, lines);
            }
        }
    }

    /** Nothing where one of the sets is refused: the set's own lines say why. */
    private void printNoLongerAsked(Path before, Path now, Lines lines) {
        if (RuleSet.compile(RuleFolder.files(before, spec.commandLine())) instanceof Compilation.Accepted earlier
                && RuleSet.compile(RuleFolder.files(now, spec.commandLine())) instanceof Compilation.Accepted later) {
            later.rules().noLongerAskedSince(earlier.rules(), asOf)
                    .forEach((file, found) -> lines.print(before.resolve(file), Map.of("findings", found), CommandStatus.FOUND));
        }
    }

    private static void read(Path path, List<RuleFile> readable) {
        try {
            readable.add(new RuleFile(path.getFileName().toString(), Files.readAllBytes(path)));
        } catch (IOException e) {
            // Its line says so: a file without findings of its own was not read.
        }
    }

    private static void print(Path path, List<RuleFinding> found, Lines lines) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("accepted", found.isEmpty());
        line.put("findings", found);
        lines.print(path, line, found.isEmpty() ? CommandStatus.GOOD : CommandStatus.FOUND);
    }
}
