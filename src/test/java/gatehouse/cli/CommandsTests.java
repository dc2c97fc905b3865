package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTests {

    private static final String CASES = "src/test/resources/cases/";

    @TempDir
    private Path folder;

    private record Outcome(int status, List<JsonNode> lines) {}

    @Test
    void assessPrintsOneLineForEachFileInTheOrderGivenAndTheHighestStatusWins() throws IOException {
        Outcome outcome = run("assess", CASES + "applications/0001.json", "no-such.json", CASES + "applications/0000.json");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines()).hasSize(3);
        assertThat(outcome.lines().get(0).get("complete").asBoolean()).isTrue();
        assertThat(outcome.lines().get(1).at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertThat(outcome.lines().get(2).at("/missing/0/rule").asText())
                .isEqualTo("rules/trust.drl: An organisation that is a trustee shows who owns it");
        assertThat(outcome.lines().get(2).get("rules").asText()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void theStatusSaysWhetherSomethingIsMissing() throws IOException {
        assertThat(run("assess", CASES + "applications/0001.json").status()).isZero();
        assertThat(run("assess", CASES + "applications/0000.json").status()).isEqualTo(1);
        assertThat(run("assess", CASES + "applications-bad/no-date.json").status()).isEqualTo(2);
    }

    @Test
    void aFolderStandsForItsFilesSortedByName() throws IOException {
        Outcome outcome = run("assess", CASES + "applications-bad");
        assertThat(outcome.lines()).hasSize(9).allMatch(line -> line.has("error"));
        assertThat(outcome.lines()).extracting(line -> line.get("file").asText()).isSorted();
    }

    @Test
    void whatNoRuleAsksAnyMoreIsSaidAtTheRuleThatDid() throws IOException {
        String deed = "rule \"Deed\" when Application( institutionType in (\"TRUST\", \"FUND\") ) then require.document(\"TRUST_DEED\").because(\"x\"); end\n";
        Path before = Files.createDirectory(folder.resolve("before"));
        Path after = Files.createDirectory(folder.resolve("after"));
        Files.writeString(before.resolve("own.drl"), "\n" + deed);
        Files.writeString(after.resolve("own.drl"), deed.replace("in (\"TRUST\", \"FUND\")", "== \"FUND\""));
        Outcome outcome = run("vet", "--set", after.toString(), "--since", before.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).hasSize(2);
        assertThat(outcome.lines().get(0).get("accepted").asBoolean()).isTrue();
        JsonNode finding = outcome.lines().get(1).at("/findings/0");
        assertThat(finding.get("code").asText()).isEqualTo("NO_LONGER_ASKED");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("message").asText()).startsWith("No rule asks a trust for TRUST_DEED any more, as this one did.");
        assertThat(run("vet", "--set", after.toString(), "--since", after.toString()).status()).isZero();
        assertThat(run("vet", "--since", before.toString()).status()).isEqualTo(2);
    }

    @Test
    void otherRulesMayBeNamedAndAreVettedFirst() throws IOException {
        Files.writeString(folder.resolve("own.drl"), "rule \"Ünly\" when Application() then require.party(\"GRANTOR\").because(\"x\"); end");
        Files.writeString(folder.resolve("README.md"), "no rule");
        Outcome outcome = run("assess", "--rules", folder.toString(), CASES + "applications/0050.json");
        assertThat(outcome.lines().get(0).at("/missing/0/rule").asText()).isIn("", "rules/own.drl: Ünly");
        Files.writeString(folder.resolve("own.drl"), "import x");
        Outcome refused = run("assess", "--rules", folder.toString(), CASES + "applications/0050.json");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.lines().get(0).at("/error/message").asText()).contains("own.drl, line 1, column 1: STATEMENT_NOT_ALLOWED");
    }

    @Test
    void goldenCasesBesideTheRulesDisturbNoneAndAreAssessedThemselves() throws IOException {
        Path exported = Files.writeString(folder.resolve("own.drl"), "rule \"Only\" when Application() then flag.review(\"Look.\"); end");
        String alone = run("assess", "--rules", folder.toString(), CASES + "applications/0050.json").lines().get(0).get("rules").asText();
        Path golden = Files.createDirectories(folder.resolve("golden/applications"));
        Files.copy(Path.of(CASES + "applications/0050.json"), golden.resolve("001-a-trust.json"));
        Files.copy(exported, golden.resolve("stray.drl"));
        Outcome outcome = run("assess", "--rules", folder.toString(), golden.toString());
        assertThat(outcome.lines()).singleElement().satisfies(line -> assertThat(line.get("rules").asText()).isEqualTo(alone));
    }

    @Test
    void vetJudgesEachFileAloneAndASetTogether() throws IOException {
        String rule = "rule \"A\" when Application() then flag.review(\"x\"); end";
        Files.writeString(folder.resolve("a.drl"), rule);
        Files.writeString(folder.resolve("b.drl"), rule);
        Files.write(folder.resolve("c.drl"), new byte[] {(byte) 0xFF});
        assertThat(run("vet", folder.resolve("a.drl").toString(), folder.resolve("b.drl").toString()).status()).isZero();
        assertThat(run("vet", folder.toString()).lines().get(2).at("/findings/0/code").asText()).isEqualTo("ENCODING");
        Files.delete(folder.resolve("c.drl"));
        Outcome set = run("vet", "--set", folder.toString());
        assertThat(set.status()).isEqualTo(1);
        assertThat(set.lines().get(1).at("/findings/0/code").asText()).isEqualTo("DUPLICATE_NAME");
        assertThat(run("vet", folder.resolve("none.drl").toString()).status()).isEqualTo(2);
    }

    @Test
    void theProductsRulesMayGoLive() throws IOException {
        assertThat(run("vet", "--set", "rules").status()).isZero();
    }

    @Test
    void aWrongCallIsUnusableInput() throws IOException {
        assertThat(run("assess").status()).isEqualTo(2);
        assertThat(run("vet").status()).isEqualTo(2);
        assertThat(run("vet", "--set", "none").status()).isEqualTo(2);
        assertThat(run("vet", "--set", Files.createDirectory(folder.resolve("empty")).toString()).status()).isEqualTo(2);
        assertThat(run("assess", "--rules", "none", "x.json").status()).isEqualTo(2);
    }

    @Test
    void whereJsonGoesWrongIsSaidInTheProductsWords() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n \"asOf\": \"2026-11-24\",\n oops }");
        Path unfinished = Files.writeString(folder.resolve("unfinished.json"), "{\"parties\": [");
        Outcome outcome = run("assess", broken.toString(), unfinished.toString());
        assertThat(outcome.lines()).extracting(line -> line.at("/error/code").asText()).containsOnly("NOT_JSON");
        assertThat(outcome.lines()).extracting(line -> line.at("/error/message").asText()).containsExactly(
                "This is no JSON; it goes wrong at line 3, column 2.", "This is no JSON; it goes wrong at line 1, column 14.");
    }

    private static Outcome run(String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.command();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        int status = line.execute(arguments);
        List<JsonNode> lines = new ArrayList<>();
        for (String written : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(written));
        }
        return new Outcome(status, lines);
    }
}
