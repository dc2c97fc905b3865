package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.RuleFile;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.GoldenCase;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.web.compliance.RuleArchive.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleArchiveTests {

    private static final String APPLICATION = "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}";
    private static final Edition EDITION = new Edition(List.of(file("trust.drl", "rule \"Ü\"\n"), file("fund.drl", "rule \"F\"\n")),
            List.of(golden("An empty trust, 東京"), golden("an empty trust  東京"), golden("Another")));

    private static RuleFile file(String name, String text) {
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static GoldenCase golden(String name) {
        return new GoldenCase(name, APPLICATION, new GoldenCase.Expectation(
                List.of(new GoldenCase.Missing("application", RequirementKind.DOCUMENT, List.of("TRUST_DEED"), null, Problem.ABSENT)),
                List.of(new GoldenCase.Looked("application", "Look."))));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        return ((Read.Refused) RuleArchive.read("rules.zip", bytes)).key();
    }

    @Test
    void whatIsExportedIsReadBackAsTheSameEdition() throws IOException {
        Read.Files read = (Read.Files) RuleArchive.read("rules.zip", RuleArchive.write(EDITION));
        Edition back = new Edition(read.files().entrySet().stream().map(file -> new RuleFile(file.getKey(), file.getValue())).toList(), read.golden());
        assertThat(back.hash()).isEqualTo(EDITION.hash());
        assertThat(back.golden()).isEqualTo(EDITION.golden());
        assertThat(read.single()).isFalse();
    }

    @Test
    void aZipThatWasCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = RuleArchive.write(EDITION);
        for (int length = 4; length < whole.length; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length))).as("cut off at " + length).isEqualTo("drafts.import.damaged");
        }
    }

    @Test
    void aZipWhoseContentIsNotWhatWasPackedIsRefused() throws IOException {
        byte[] damaged = RuleArchive.write(EDITION);
        damaged[50] ^= 1; // within the first file's packed bytes
        assertThat(refusal(damaged)).isEqualTo("drafts.import.damaged");
    }

    @Test
    void twoFilesOfOneNameAreRefusedInWhateverFoldersTheyLie() throws IOException {
        assertThat(refusal(zip("rules/trust.drl", "rule", "more/trust.drl", "rule"))).isEqualTo("drafts.import.twice");
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        assertThat(refusal(zip("rules/trust.drl", "x".repeat(256 * 1024 + 1)))).isEqualTo("drafts.import.too-large");
        String[] many = new String[402];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "rules/r" + i + ".drl";
            many[i + 1] = "rule";
        }
        assertThat(refusal(zip(many))).isEqualTo("drafts.import.too-large");
        String[] entries = new String[4002];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "notes/" + i + ".txt";
            entries[i + 1] = "";
        }
        assertThat(refusal(zip(entries))).isEqualTo("drafts.import.too-large");
    }

    @Test
    void whatElseLiesInTheZipIsLeftOutAndFoldersMeanNothingToRules() throws IOException {
        Read.Files read = (Read.Files) RuleArchive.read("rules.zip", zip("README.md", "text", "set/deep/trust.drl", "rule", "notes/x.json", "{}"));
        assertThat(read.files()).containsOnlyKeys("trust.drl");
        assertThat(read.golden()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "no json", "{\"name\":\"\",\"expected\":{\"missing\":[],\"reviews\":[]}}", "{\"name\":\"A\"}",
            "{\"name\":\"A\",\"expected\":{\"missing\":[{\"subject\":\"application\"}],\"reviews\":[]}}",
            "{\"name\":\"A\",\"expected\":{\"missing\":[null],\"reviews\":[]}}"})
    void aGoldenCaseOfWhichNothingIsExpectedProperlyIsRefused(String expected) throws IOException {
        assertThat(refusal(zip("rules/trust.drl", "rule", "x/golden/applications/1.json", APPLICATION, "x/golden/expected/1.json", expected)))
                .isEqualTo("drafts.import.golden");
    }

    @Test
    void aGoldenCaseWithoutItsOtherHalfIsRefusedAndSoIsOneOfANameThatIsTaken() throws IOException {
        assertThat(refusal(zip("rules/trust.drl", "rule", "golden/applications/1.json", APPLICATION))).isEqualTo("drafts.import.golden");
        String same = golden("One").expectedJson();
        assertThat(refusal(zip("rules/trust.drl", "rule", "golden/applications/1.json", APPLICATION, "golden/expected/1.json", same,
                "golden/applications/2.json", APPLICATION, "golden/expected/2.json", same))).isEqualTo("drafts.import.twice");
    }

    @Test
    void aSingleRuleFileIsTakenAndAnythingElseIsNot() {
        assertThat(RuleArchive.read("C:\\rules\\trust.drl", "rule".getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(Read.Files.class,
                files -> assertThat(files.single()).isTrue());
        assertThat(((Read.Refused) RuleArchive.read("rules.zip", "no zip".getBytes(StandardCharsets.UTF_8))).key()).isEqualTo("drafts.import.unusable");
    }

    @Test
    void whatMacosPacksBesideTheFilesIsLeftOut() throws IOException {
        byte[] zip = zip("rules/trust.drl", "rule", "__MACOSX/rules/._trust.drl", "x", "rules/._fund.drl", "x", "__MACOSX/more.drl", "x",
                "__MACOSX/golden/applications/a.json", "x");
        assertThat(((Read.Files) RuleArchive.read("rules.zip", zip)).files()).containsOnlyKeys("trust.drl");
    }
}
