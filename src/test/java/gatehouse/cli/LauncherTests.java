package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.CreateStaff;
import gatehouse.platform.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the launcher says, and when it builds; in a home of its own, with a Maven and a Java that only write down that they ran. */
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

    @Test
    void aRuleThatIsEditedBuildsNothingAnewButAChangedSourceDoes(@TempDir Path folder) throws Exception {
        Home home = Home.in(folder);
        String first = home.run("assess");
        Files.writeString(folder.resolve("rules/trust.drl"), "another rule");
        assertThat(home.run("assess")).isEqualTo(first);
        assertThat(home.builds()).isEqualTo(1);
        Files.writeString(folder.resolve("src/main/Gate.java"), "another gate");
        assertThat(home.run("assess")).isNotEqualTo(first);
        assertThat(home.builds()).isEqualTo(2);
    }

    @Test
    void aBuildLeavesAloneWhatAServerRunsFromUntilItHasEnded(@TempDir Path folder) throws Exception {
        Home home = Home.in(folder);
        Process server = home.start("run");
        Path jar = Path.of(server.inputReader().readLine().replaceFirst("^ran ", ""));
        Files.writeString(folder.resolve("src/main/Gate.java"), "another gate");
        home.run("build");
        assertThat(jar).exists();
        server.getOutputStream().close();
        assertThat(server.waitFor()).isZero();
        Files.writeString(folder.resolve("src/main/Gate.java"), "a third gate");
        home.run("build");
        assertThat(jar).doesNotExist();
        assertThat(folder.resolve("target/builds")).isDirectoryNotContaining(path -> jar.startsWith(path));
    }

    @Test
    void theImageIsMadeOfTheNewestBuild(@TempDir Path folder) throws Exception {
        Home home = Home.in(folder);
        for (String gate : List.of("a gate", "another gate")) {
            Files.writeString(folder.resolve("src/main/Gate.java"), gate);
            home.run("build");
            assertThat(folder.resolve("target/app/gatehouse.jar")).content().startsWith("built of " + gate);
            assertThat(folder.resolve("target/app/lib/library.jar")).exists();
        }
    }

    @Test
    void aBuildThatFailsRunsNothing(@TempDir Path folder) throws Exception {
        Home home = Home.in(folder);
        Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");
        Process process = home.start("assess");
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).contains("The build failed", "no such symbol");
        assertThat(process.inputReader().readLine()).isNull();
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private record Home(Path folder) {

        static Home in(Path folder) throws IOException {
            for (String name : List.of("src/main", "processes", "rules", "bin")) {
                Files.createDirectories(folder.resolve(name));
            }
            Files.copy(Path.of("gatehouse"), folder.resolve("gatehouse"), StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(folder.resolve("pom.xml"), "<project/>");
            Files.writeString(folder.resolve("src/main/Gate.java"), "a gate");
            Files.writeString(folder.resolve("processes/decide.bpmn"), "a process");
            Files.writeString(folder.resolve("rules/trust.drl"), "a rule");
            tool(folder.resolve("bin/mvn"), """
                    echo built >> builds
                    mkdir -p target
                    { printf 'built of '; cat src/main/Gate.java; } > target/gatehouse.jar
                    """);
            // Takes the jar apart, or runs it until its input ends.
            tool(folder.resolve("bin/java"), """
                    case "$*" in
                        *jarmode=tools*) mkdir -p "$6/lib"; cp "$3" "$6/gatehouse.jar"; echo a library > "$6/lib/library.jar" ;;
                        *) while [ "$1" != -jar ]; do shift; done; echo "ran $2"; cat ;;
                    esac
                    """);
            return new Home(folder);
        }

        private static void tool(Path file, String script) throws IOException {
            Files.writeString(file, "#!/bin/sh\nset -e\n" + script);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        Process start(String... words) throws IOException {
            List<String> command = new ArrayList<>(List.of(folder.resolve("gatehouse").toString()));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().remove("JAVA_HOME");
            builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, ours) -> ours + path);
            return builder.start();
        }

        String run(String... words) throws IOException, InterruptedException {
            Process process = start(words);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(errors).isZero();
            return output;
        }

        int builds() throws IOException {
            return Files.readAllLines(folder.resolve("builds")).size();
        }
    }

    private static String launcher(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./gatehouse"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isIn(0, 2);
        return output;
    }
}
