package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of starting is said in one message, and the exit status says that it failed. */
class StartTests {

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "run", "--port", Integer.toString(taken.getLocalPort()), "--data", folder.resolve("data").toString());
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.err()).contains("Port " + taken.getLocalPort() + " is in use").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aPortThatThereIsNotIsSaid() throws Exception {
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "run", "--port", "99999", "--data", folder.resolve("data").toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("There is no port 99999. Name one from 1 to 65535 with --port.\n");
    }

    @Test
    void aDataDirectoryThatIsAFileIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "no folder");
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "run", "--port", "0", "--data", file.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("The data directory " + file + " can't be used: there is a file of that name. Name another with --data.\n");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsSaid() throws Exception {
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "run", "--port", "0", "--data", "/proc/gatehouse");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err().lines()).hasSize(1).first().asString().startsWith("The data directory /proc/gatehouse can't be used: ");
    }

    @Test
    void anUnknownOptionGetsTheUsage() throws Exception {
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of(), "run", "--prot", "8080");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("--prot", "Usage: run", "--port").doesNotContain("Exception", "\tat ");
    }

    @Test
    void whatNobodyExpectedIsKeptInFullInTheLogThatIsNamedAndOnlyThere() throws Exception {
        Map<String, String> database = onTestDatabase();
        try (Connection connection = DriverManager.getConnection(database.get("SPRING_DATASOURCE_URL"), database.get("SPRING_DATASOURCE_USERNAME"),
                database.get("SPRING_DATASOURCE_PASSWORD"))) {
            connection.createStatement().execute("create schema gatehouse");
            connection.createStatement().execute("create table gatehouse.in_the_way (x int)");
        }
        for (String[] words : new String[][] {{"run", "--port", "0", "--data", folder.toString()},
                {"create-staff", "--email", "a@b.test", "--name", "A", "--data", folder.toString()}}) {
            LaunchedGatehouse ended = LaunchedGatehouse.run(folder, database, words);
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Caused by");
            Matcher named = Pattern.compile("Gatehouse could not .*\\(reference (\\S+) in (\\S+)\\)\\.\n").matcher(ended.err());
            assertThat(named.matches()).as(ended.err()).isTrue();
            assertThat(Path.of(named.group(2))).content().contains(named.group(1), "\tat ", "Caused by");
        }
    }

    @Test
    void anAccountOfNobodyIsRefused() throws Exception {
        assertThat(LaunchedGatehouse.run(folder, Map.of(), "create-staff", "--email", "notanemail", "--name", "A").err())
                .isEqualTo("'notanemail' is no e-mail address.\n");
        LaunchedGatehouse nameless = LaunchedGatehouse.run(folder, Map.of(), "create-staff", "--email", "a@bank.test", "--name", " ");
        assertThat(nameless.err()).isEqualTo("A name has 1 to 200 characters.\n");
        assertThat(nameless.status()).isEqualTo(1);
    }

    @Test
    void theStaffIsMadeUnderTheRulesOfTheHome() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("rules")).resolve("trust.drl"), "import x");
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, onTestDatabase(), "create-staff", "--email", "a@bank.test", "--name", "A");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("rules/trust.drl:1:");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaid() throws Exception {
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/gatehouse",
                "SPRING_DATASOURCE_USERNAME", "g", "SPRING_DATASOURCE_PASSWORD", "g"), "run", "--port", "0");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("The database at jdbc:postgresql://127.0.0.1:1/gatehouse can't be reached").doesNotContain("\tat ");
    }

    @Test
    void aModelForFacesThatIsNotThereOrIsAnotherIsSaid() throws Exception {
        Path model = Files.writeString(folder.resolve("sface.onnx"), "another");
        String sum = "ab".repeat(32);
        assertThat(startedWithModel(folder.resolve("gone.onnx"), sum)).isEqualTo("The model for comparing faces at "
                + folder.resolve("gone.onnx") + " can't be read.\n");
        assertThat(startedWithModel(model, sum)).isEqualTo("The model for comparing faces at " + model + " has not the checksum " + sum + ".\n");
    }

    private String startedWithModel(Path model, String sum) throws Exception {
        Map<String, String> environment = new java.util.HashMap<>(onTestDatabase());
        environment.put("GATEHOUSE_PICTURE_CHECKS_FACE_MODEL_PATH", model.toString());
        environment.put("GATEHOUSE_PICTURE_CHECKS_FACE_MODEL_SHA256", sum);
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, environment, "run", "--port", "0");
        assertThat(ended.status()).isEqualTo(1);
        return ended.err();
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
        LaunchedGatehouse ended = LaunchedGatehouse.run(folder, onTestDatabase(), "run", "--port", "0");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("rules/trust.drl:3:", "institutionType", "UNKNOWN_FIELD").doesNotContain("\tat gatehouse");
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndGetsAPasswordOnce() throws Exception {
        Map<String, String> database = onTestDatabase();
        LaunchedGatehouse first = LaunchedGatehouse.run(folder, database, "create-staff", "--email", "admin@bank.test", "--name", "First Admin");
        assertThat(first.status()).isZero();
        assertThat(first.out()).contains("Made ADMINISTRATOR GH-").contains("First password, shown this once:");
        LaunchedGatehouse second = LaunchedGatehouse.run(folder, database, "create-staff", "--email", "admin@bank.test", "--name", "First Admin");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains("There is an account with this address already.");
    }

    @Test
    void anotherDatabaseThanTheEmbeddedOneNeedsAKeyForWhatIsKeptOfIdentities() throws Exception {
        Map<String, String> environment = new java.util.HashMap<>(onTestDatabase());
        environment.remove("GATEHOUSE_IDENTITY_KEY");
        assertThat(LaunchedGatehouse.run(folder, environment, "run", "--port", "0").err()).startsWith(
                "There is no key to keep document numbers unreadable with: gatehouse.identity-key").hasLineCount(1);
        environment.put("GATEHOUSE_IDENTITY_KEY", "c2hvcnQ=");
        assertThat(LaunchedGatehouse.run(folder, environment, "run", "--port", "0").err()).startsWith("The key is too short: ").hasLineCount(1);
    }

    private static Map<String, String> onTestDatabase() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        return Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password(), "GATEHOUSE_IDENTITY_KEY", PrivateFile.randomKey());
    }
}
