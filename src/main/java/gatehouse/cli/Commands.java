package gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The words of the command line that need no server; each is a class of this package. The launcher lists these and its own. */
@Command(
        name = "gatehouse",
        description = "Account opening for institutions.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AssessCommand.class, VetCommand.class, CheckUploadCommand.class, CheckImageCommand.class})
public final class Commands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Commands() {}

    /** All of them as one command; its exit status is 0 where all is good, 1 where something was found, 2 for unusable input. */
    public static CommandLine command() {
        return new CommandLine(new Commands());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
}
