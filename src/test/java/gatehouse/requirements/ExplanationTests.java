package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.Explanation.How;
import gatehouse.requirements.Explanation.Seen;
import gatehouse.requirements.Explanation.Value;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static final RuleSet RULES = Cases.productRules();
    private static final ApplicationFacts TRUST = Cases.application("{'institutionType':'TRUST','asOf':'2026-11-24','parties':["
            + "{'id':'ada','kind':'PERSON','roles':['AUTHORIZED_USER','BENEFICIARY'],'details':{'fullName':'Ada','politicallyExposed':true},"
            + "'identityDocument':{'type':'ID_CARD'}},"
            + "{'id':'harbour','kind':'ORGANISATION','roles':['TRUSTEE'],'details':{'legalName':'Harbour'}}]}");

    @Test
    void aProofOfAddressIsExplainedByTheRuleItsLinesAndWhatItSaw() {
        List<Explanation> explanations = RULES.explain(TRUST, "ada", RequirementKind.DOCUMENT, List.of("PROOF_OF_ADDRESS"), null);
        assertThat(explanations).singleElement().satisfies(explanation -> {
            assertThat(explanation.rule().sentence()).isEqualTo("A key person of a trust proves where they live");
            assertThat(explanation.rule().file()).isEqualTo("trust.drl");
            assertThat(explanation.occasions()).containsExactly(new Explanation.Occasion(List.of(
                    new Explanation.Condition(How.FITS, "Application", List.of(new Seen("application", List.of(new Value("institutionType", "TRUST")))), 0),
                    new Explanation.Condition(How.FITS, "Person", List.of(new Seen("ada", List.of())), 0))));
            assertThat(explanation.further()).isZero();
        });
    }

    @Test
    void theLinesOfARuleAreThoseOfItsFile() {
        for (RuleReference rule : RULES.rules()) {
            List<String> lines = new String(Cases.bytes(Path.of("rules", rule.file())), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines.get(rule.line() - 1)).isEqualTo("rule \"" + rule.sentence() + "\"");
        }
        Explanation owner = RULES.explain(TRUST, "harbour", RequirementKind.PARTY, List.of("BENEFICIAL_OWNER"), null).get(0);
        List<String> lines = new String(Cases.bytes(Path.of("rules/trust.drl")), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(owner.lastLine() - 1)).isEqualTo("end");
        assertThat(lines.subList(owner.rule().line(), owner.lastLine() - 1)).doesNotContain("end").anyMatch(line -> line.contains("require.owner()"));
        assertThat(owner.occasions().get(0).conditions().get(1).facts())
                .containsExactly(new Seen("harbour", List.of(new Value("roles", List.of("TRUSTEE")))));
    }

    @Test
    void everythingThatIsRequiredOrReviewedIsExplainedByExactlyTheRulesThatAskForIt() {
        for (Path file : Cases.files("applications").subList(0, 30)) {
            ApplicationFacts facts = ((ReadResult.Application) ApplicationReader.read(Cases.bytes(file))).facts();
            Assessment assessment = RULES.assess(facts);
            for (Requirement asked : assessment.required()) {
                List<Explanation> explanations = RULES.explain(facts, asked.subject(), asked.kind(), asked.codes(), asked.side());
                assertThat(explanations).extracting(explanation -> explanation.rule().id()).first().isEqualTo(asked.rule());
                assertThat(explanations).extracting(explanation -> explanation.rule().id()).hasSize(1 + asked.alsoRules().size()).containsAll(asked.alsoRules());
                assertThat(explanations).allSatisfy(explanation -> assertThat(explanation.occasions()).isNotEmpty());
            }
            for (Review review : assessment.reviews()) {
                assertThat(RULES.explain(facts, review)).extracting(explanation -> explanation.rule().id()).containsExactly(review.rule());
            }
        }
    }

    @Test
    void aReviewIsExplainedToo() {
        Review review = RULES.assess(TRUST).reviews().get(0);
        assertThat(RULES.explain(TRUST, review)).singleElement().satisfies(explanation ->
                assertThat(explanation.occasions().get(0).conditions().get(0).facts())
                        .containsExactly(new Seen("ada", List.of(new Value("politicallyExposed", true)))));
    }

    @Test
    void oneSideOfAnIdentityDocumentIsExplainedAndWhatNobodyAsksIsNot() {
        assertThat(RULES.explain(TRUST, "ada", RequirementKind.DOCUMENT, List.of("ID_CARD"), Side.BACK)).hasSize(1);
        assertThat(RULES.explain(TRUST, "ada", RequirementKind.DOCUMENT, List.of("BANK_STATEMENT"), null)).isEmpty();
        assertThat(RULES.explain(TRUST, "nobody", RequirementKind.DOCUMENT, List.of("SELFIE"), null)).isEmpty();
    }

    @Test
    void whatMustExistMustNotAndMustHoldOfAllIsToldAsSuchWithTheComparedFieldsAlone() {
        RuleSet rules = Cases.rules("rule \"R\" when Application( $type : institutionType, $unused : industry ) "
                + "exists Person( politicallyExposed == true ) not Organisation( name == $type ) "
                + "forall( Party( kind == \"ORGANISATION\" ) Party( roles contains \"TRUSTEE\" ) ) not Application( partnership == true ) "
                + "then flag.review(\"Look.\"); end");
        Review review = rules.assess(TRUST).reviews().get(0);
        assertThat(rules.explain(TRUST, review).get(0).occasions()).containsExactly(new Explanation.Occasion(List.of(
                new Explanation.Condition(How.FITS, "Application", List.of(new Seen("application", List.of(new Value("institutionType", "TRUST")))), 0),
                new Explanation.Condition(How.EXISTS, "Person", List.of(new Seen("ada", List.of(new Value("politicallyExposed", true)))), 0),
                new Explanation.Condition(How.NONE, "Organisation", List.of(), 0),
                new Explanation.Condition(How.ALL, "Party",
                        List.of(new Seen("harbour", List.of(new Value("kind", "ORGANISATION"), new Value("roles", List.of("TRUSTEE"))))), 0),
                new Explanation.Condition(How.NONE, "Application", List.of(new Seen("application", List.of(new Value("partnership", null)))), 0))));
    }
}
