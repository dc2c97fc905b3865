package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of starting is said in one message, and the exit status says that it failed. */
class StartTests {

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended ended = gatehouse(Map.of(), "run", "--port", Integer.toString(taken.getLocalPort()), "--data", folder.resolve("data").toString());
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output()).contains("Port " + taken.getLocalPort() + " is in use").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaid() throws Exception {
        Ended ended = gatehouse(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/gatehouse",
                "SPRING_DATASOURCE_USERNAME", "g", "SPRING_DATASOURCE_PASSWORD", "g"), "run", "--port", "0");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("The database at jdbc:postgresql://127.0.0.1:1/gatehouse can't be reached").doesNotContain("\tat ");
    }

    @Test
    void aBrokenRuleFileIsSaidWithFileLineAndReason() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("trust.drl"), """
                rule "A trust needs its deed"
                when
                    Application( institutionTyp == "TRUST" )
                then
                    require.document("TRUST_DEED").because("Upload it.");
                end
                """);
        Ended ended = gatehouse(onTestDatabase(), "run", "--port", "0");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("rules/trust.drl:3:", "institutionType", "UNKNOWN_FIELD").doesNotContain("\tat gatehouse");
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndGetsAPasswordOnce() throws Exception {
        Map<String, String> database = onTestDatabase();
        Ended first = gatehouse(database, "create-staff", "--email", "admin@bank.test", "--name", "First Admin");
        assertThat(first.status()).isZero();
        assertThat(first.output()).contains("Made ADMINISTRATOR GH-").contains("First password, shown this once:");
        Ended second = gatehouse(database, "create-staff", "--email", "admin@bank.test", "--name", "First Admin");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("There is an account with this address already.");
    }

    private static Map<String, String> onTestDatabase() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        return Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password());
    }

    private record Ended(int status, String output) {}

    private Ended gatehouse(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                "-Dgatehouse.home=" + folder, "-cp", System.getProperty("java.class.path"), "gatehouse.Gatehouse"));
        command.addAll(List.of(words));
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
