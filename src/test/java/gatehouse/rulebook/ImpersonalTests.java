package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.ApplicationWriter;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden cases out of real ones. */
class ImpersonalTests {

    private static final RuleSet RULES = ((Compilation.Accepted) RuleSet.compile(RuleFiles.from(new RulebookSettings(Path.of("rules"), false)))).rules();

    private static List<ApplicationFacts> recorded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases/applications"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(ImpersonalTests::read).toList();
        }
    }

    private static ApplicationFacts read(Path file) {
        try {
            return ((ReadResult.Application) ApplicationReader.read(Files.readAllBytes(file))).facts();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theProductsRulesSayTheSameOfAnApplicationWithoutItsPersonalData() throws IOException {
        for (ApplicationFacts stated : recorded()) {
            Impersonal impersonal = new Impersonal(stated);
            assertThat(impersonal.says(RULES.assess(stated), RULES.assess(impersonal.facts()))).as(stated.toString()).isTrue();
        }
    }

    @Test
    void nothingPersonalIsLeft() throws IOException {
        for (ApplicationFacts stated : recorded()) {
            String written = ApplicationWriter.write(new Impersonal(stated).facts());
            for (ApplicationFacts.Party party : stated.parties()) {
                String name = party instanceof ApplicationFacts.Person person ? person.fullName() : ((ApplicationFacts.Organisation) party).legalName();
                assertThat(name == null || !written.contains(name)).as(name).isTrue();
            }
            Stream.ofNullable(stated.institution().legalName()).forEach(name -> assertThat(written).doesNotContain("\"" + name + "\""));
        }
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        for (ApplicationFacts stated : recorded()) {
            assertThat(ApplicationReader.read(ApplicationWriter.write(stated).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new ReadResult.Application(stated));
        }
    }
}
