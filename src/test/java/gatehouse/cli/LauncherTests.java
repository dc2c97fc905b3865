package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.CreateStaff;
import gatehouse.platform.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the launcher says before it builds or runs anything. */
class LauncherTests {

    @Test
    void itsHelpListsEveryCommandAndSaysOfEachWhatTheCommandSaysOfItself() throws Exception {
        String help = launcher("--help");
        Stream.concat(Commands.command().getSubcommands().values().stream(), Stream.of(Server.command(), CreateStaff.command()))
                .map(CommandLine::getCommandSpec)
                .forEach(spec -> assertThat(help).contains("  %-14s%s%n".formatted(spec.name(), spec.usageMessage().description()[0])));
        assertThat(help).contains("  test  ", "  build  ", "--version");
    }

    @Test
    void withoutACommandItListsThemToo() throws Exception {
        assertThat(launcher()).isEqualTo(launcher("--help"));
    }

    @Test
    void anUnknownCommandIsSaidToBeOne() throws Exception {
        assertThat(launcher("asess")).startsWith("There is no command 'asess'.").contains("  assess  ");
    }

    private static String launcher(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./gatehouse"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isIn(0, 2);
        return output;
    }
}
