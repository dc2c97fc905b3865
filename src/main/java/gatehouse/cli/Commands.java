package gatehouse.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The words of the command line that need no server; each subcommand is a class of this package. */
@Command(
        name = "gatehouse",
        description = "Account opening for institutions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AssessCommand.class, VetCommand.class, CheckUploadCommand.class, CheckImageCommand.class})
public final class Commands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command and gives the exit status: 0 good, 1 something found, 2 unusable input. */
    public static int execute(String... args) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return line.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
}
