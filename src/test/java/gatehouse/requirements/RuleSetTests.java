package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTests {

    private static final String PERSON =
            "{'id':'p','kind':'PERSON','roles':['TRUSTEE'],'details':{'fullName':'Ada','dateOfBirth':'2008-02-29','nationality':'GB'}}";
    private static final String ORGANISATION = "{'id':'o','kind':'ORGANISATION','roles':['TRUSTEE','CORPORATE_OFFICER'],'details':{'legalName':'Ada'}}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "Application( industry == null )                                   ; true",
            "Application( industry != null )                                   ; false",
            "Application( industry != \"Rail\" )                               ; true",
            "Application( industry not in (\"Rail\", \"Sea\") )                ; true",
            "Application( industry in (\"Rail\", null) )                       ; false",
            "Application( industry not contains \"Rail\" )                     ; true",
            "Application( industry contains \"Rail\" )                         ; false",
            "Application( industry matches \".*\" )                            ; false",
            "Application( governmentOwnershipPercent < 50 )                    ; false",
            "Application( governmentOwnershipPercent >= 0 )                    ; false",
            "Application( partnership == false )                               ; true",
            "Application( partnership != true )                                ; true",
            "Application( partnership == null )                                ; true",
            "Application( partnership == true )                                ; false",
            "Application( businessAddressDiffers == false )                    ; true",
            "Application( institutionType == \"TRUST\" && fundType == null )   ; true",
            "Application( institutionType == \"FUND\" || (fundType == null && industry == null) ) ; true",
            "Party( roles contains \"TRUSTEE\", kind == \"ORGANISATION\" )     ; true",
            "Person( roles not contains \"TRUSTEE\" )                          ; false",
            "Person( age == 18 )                                               ; true",
            "Person( age in (16, 18.0) )                                       ; true",
            "Person( ownershipPercent == 12.50 )                               ; true",
            "Person( ownershipPercent > 12.5 )                                 ; false",
            "Person( controlsApplicant == true )                               ; false",
            "Person( name matches \"A.a\" )                                    ; true",
            "Person( name matches \"A\" )                                      ; false",
            "not Person( nationality == \"FR\" )                               ; true",
            "exists Person( nationality == \"GB\" )                            ; true",
            "forall( Party( roles contains \"TRUSTEE\" ) Party( name == \"Ada\" ) ) ; true",
            "forall( Party( roles contains \"TRUSTEE\" ) Person( ) )           ; false",
            "forall( Party( roles contains \"DIRECTOR\" ) Person( ) )          ; true",
            "$p : Person( $n : name ) Organisation( name == $n )               ; true",
            "$p : Person( $n : name ) not Organisation( name == $n )           ; false",
            "( Person( nationality == \"FR\" ) or exists Organisation( ) )     ; true",
            "( not Person( ) and Application( ) )                              ; false",
    })
    void conditionsHoldAsTheLanguageSays(String condition, boolean holds) {
        RuleSet rules = Cases.rules("rule \"R\" when " + condition + " then flag.review(\"held\"); end");
        ApplicationFacts application = trust("[" + PERSON + "," + ORGANISATION + "]",
                "[{'owner':'p','owned':'o','percent':25},{'owner':'o','owned':'application','percent':50,'control':true}]", "[]");
        assertThat(rules.assess(application).reviews().isEmpty()).isEqualTo(!holds);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31,false", "2027-01-01,true", "2027-01-31,true", "2027-02-01,false"})
    void aRuleIsInForceOnBothItsDatesAndBetween(LocalDate asOf, boolean inForce) {
        RuleSet rules = Cases.rules("rule \"R\" date-effective \"01-Jan-2027\" date-expires \"31-Jan-2027\" when Application() "
                + "then require.document(\"TRUST_DEED\").because(\"x\"); end");
        assertThat(rules.assess(ApplicationFacts.empty(InstitutionType.TRUST, asOf)).isComplete()).isEqualTo(!inForce);
    }

    @Test
    void aDisabledRuleAsksNothing() {
        RuleSet rules = Cases.rules("rule \"R\" enabled false when Application() then require.document(\"TRUST_DEED\").because(\"x\"); end");
        assertThat(rules.assess(trust("[]", "[]", "[]")).required()).isEmpty();
    }

    @Test
    void ofSeveralRulesTheStrictestConditionHoldsAndTheHighestSalienceSpeaks() {
        RuleSet rules = Cases.compiled(List.of(
                Cases.file("a.drl", "rule \"First\" when Application() then require.document(\"TRUST_DEED\").signed().because(\"first\"); end"),
                Cases.file("b.drl", "rule \"Second\" salience 5 when Application() then "
                        + "require.document(\"TRUST_DEED\").notOlderThanMonths(1).because(\"second\"); end\n"
                        + "rule \"Third\" when exists Application() then require.document(\"TRUST_DEED\").notOlderThanDays(60).because(\"third\"); end")));
        Assessment assessment = rules.assess(trust("[]", "[]",
                "[{'code':'TRUST_DEED','subject':'application','issued':'2026-02-27','signed':true}]"));
        MissingItem item = assessment.missing().get(0);
        assertThat(item.problem()).isEqualTo(Problem.TOO_OLD);
        assertThat(item.rule()).isEqualTo("rules/b.drl: Second");
        assertThat(item.alsoRules()).containsExactly("rules/a.drl: First", "rules/b.drl: Third");
        assertThat(item.reason()).isEqualTo("second");
        assertThat(assessment.required().get(0).terms())
                .containsExactly(new DocumentTerms("TRUST_DEED", true, false, LocalDate.of(2026, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'signed':false                                          | UNSIGNED",
            "'signed':true                                           | UNCERTIFIED",
            "'signed':true,'certified':true                          | UNDATED",
            "'signed':true,'certified':true,'issued':'2026-02-27'    | TOO_OLD",
            "'signed':true,'certified':true,'issued':'2026-02-28'    |",
    })
    void aDocumentReportsItsFirstProblem(String qualities, Problem problem) {
        RuleSet rules = Cases.rules("rule \"R\" when Application() then "
                + "require.document(\"TRUST_DEED\").signed().certified().notOlderThanMonths(1).because(\"x\"); end");
        Assessment assessment = rules.assess(trust("[]", "[]", "[{'code':'TRUST_DEED','subject':'application'," + qualities + "}]"));
        assertThat(assessment.missing()).extracting(MissingItem::problem).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void anOrganisationInARoleForPersonsIsNamedInEveryTypeAndDoesNotCount() {
        RuleSet rules = Cases.rules("rule \"R\" when Application() then require.party(\"CORPORATE_OFFICER\").because(\"x\"); end");
        assertThat(rules.assess(trust("[" + ORGANISATION + "]", "[]", "[]")).missing()).extracting(MissingItem::subject, MissingItem::problem)
                .containsExactly(Tuple.tuple("application", Problem.ABSENT),
                        Tuple.tuple("o", Problem.NOT_A_PERSON));
    }

    @Test
    void anIdentityDocumentMayBeNarrowedToSomeTypes() {
        RuleSet rules = Cases.rules("rule \"R\" when $p : Person() then require.identity().accepting(\"PASSPORT\").of($p).because(\"x\"); end");
        ApplicationFacts application = trust(
                "[{'id':'p','kind':'PERSON','identityDocument':{'type':'ID_CARD','number':'1','expiry':'2030-01-01'}}]", "[]", "[]");
        assertThat(rules.assess(application).missing()).singleElement()
                .returns(List.of("PASSPORT"), MissingItem::codes).returns(Problem.UNSUPPORTED_DOCUMENT_TYPE, MissingItem::problem);
    }

    @Test
    void fiveHundredPartiesAreJudgedQuickly() {
        StringBuilder parties = new StringBuilder();
        StringBuilder holdings = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String kind = i % 2 == 0 ? "PERSON" : "ORGANISATION";
            parties.append(i == 0 ? "" : ",").append("{'id':'x").append(i).append("','kind':'").append(kind).append("','roles':['TRUSTEE']}");
            holdings.append(i == 0 ? "" : ",").append("{'owner':'x").append(i).append("','owned':'x").append((i + 1) % 500).append("','percent':50}");
        }
        RuleSet rules = Cases.productRules();
        ApplicationFacts application = trust("[" + parties + "]", "[]", "[]");
        assertTimeout(Duration.ofSeconds(5), () -> rules.assess(application));
        ApplicationFacts circle = trust("[" + parties + "]", "[" + holdings + "]", "[]");
        assertTimeout(Duration.ofSeconds(10), () -> rules.assess(circle));
    }

    @Test
    void aRuleThatJoinsEverybodyWithEverybodyEndsInItsLimit() {
        StringBuilder parties = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            parties.append(i == 0 ? "" : ",").append("{'id':'x").append(i).append("','kind':'PERSON'}");
        }
        RuleSet rules = Cases.rules("rule \"R\" when Party() Party() Party() then flag.review(\"all\"); end");
        ApplicationFacts application = trust("[" + parties + "]", "[]", "[]");
        assertTimeout(Duration.ofSeconds(20), () ->
                assertThatThrownBy(() -> rules.assess(application)).isInstanceOf(AssessmentLimitExceeded.class));
    }

    private static ApplicationFacts trust(String parties, String ownership, String documents) {
        return Cases.application("{'institutionType':'TRUST','asOf':'2026-03-31','details':{},'parties':" + parties
                + ",'ownership':" + ownership + ",'documents':" + documents + "}");
    }
}
