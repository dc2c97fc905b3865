package gatehouse.cli;

import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.MissingItem;
import java.io.IOException;
import java.nio.file.Files;
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

/** Says what is still missing from applications. */
@Command(name = "assess", description = "Say what is still missing from applications.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class AssessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules to judge by, in place of the product's own.")
    private @Nullable Path rules;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Applications as JSON, or folders of them.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Lines lines = new Lines(spec.commandLine().getOut());
        Compilation compilation = RuleSet.compile(RuleFolder.files(rules, spec.commandLine()));
        for (Path file : Lines.expand(files, ".json")) {
            if (compilation instanceof Compilation.Accepted accepted) {
                assess(file, accepted.rules(), lines);
            } else if (compilation instanceof Compilation.Refused refused) {
                lines.printError(file, "RULES_NOT_ACCEPTED", null, first(refused));
            }
        }
        return lines.status();
    }

    private static String first(Compilation.Refused refused) {
        Map.Entry<String, List<RuleFinding>> entry =
                refused.findings().entrySet().stream().filter(file -> !file.getValue().isEmpty()).findFirst().orElseThrow();
        RuleFinding finding = entry.getValue().get(0);
        return "The rules may not go live. " + entry.getKey() + ", line " + finding.line() + ", column " + finding.column() + ": "
                + finding.code() + ": " + finding.message();
    }

    private static void assess(Path file, RuleSet rules, Lines lines) {
        ReadResult read;
        try {
            read = ApplicationReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            lines.printUnreadable(file);
            return;
        }
        if (read instanceof ReadResult.Unusable unusable) {
            lines.printError(file, unusable.code(), unusable.pointer(), unusable.message());
        } else if (read instanceof ReadResult.Application application) {
            assess(file, application.facts(), rules, lines);
        }
    }

    private static void assess(Path file, ApplicationFacts facts, RuleSet rules, Lines lines) {
        try {
            Assessment assessment = rules.assess(facts);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("complete", assessment.isComplete());
            line.put("rules", assessment.rules());
            line.put("missing", assessment.missing().stream().map(AssessCommand::line).toList());
            line.put("reviews", assessment.reviews());
            lines.print(file, line, assessment.isComplete() ? CommandStatus.GOOD : CommandStatus.FOUND);
        } catch (AssessmentLimitExceeded e) {
            lines.printError(file, "LIMIT_EXCEEDED", null, "This application cannot be judged within the limits: its parties and holdings are too entangled, or its texts too long for a rule's pattern.");
        }
    }

    private static Map<String, Object> line(MissingItem item) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("subject", item.subject());
        line.put("kind", item.kind());
        line.put("codes", item.codes());
        if (item.side() != null) {
            line.put("side", item.side());
        }
        line.put("problem", item.problem());
        line.put("rule", item.rule());
        line.put("alsoRules", item.alsoRules());
        line.put("reason", item.reason());
        return line;
    }
}
