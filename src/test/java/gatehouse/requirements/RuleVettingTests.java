package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleVettingTests {

    private static final String THEN = " then flag.review(\"x\"); end";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "Application( institutionType == 'TRUSTS' ); UNKNOWN_CODE; 33",
            "Application( partnership == 'true' ); CONDITION_NOT_ALLOWED; 29",
            "Application( industry > 'a' ); CONDITION_NOT_ALLOWED; 14",
            "Application( industry == $x ); UNKNOWN_FIELD; 26",
            "Party( roles == 'TRUSTEE' ); CONDITION_NOT_ALLOWED; 8",
            "Party( age > 5 ); UNKNOWN_FIELD; 8",
            "Party( name == 'Ж' ); LOOKALIKE_CHARACTER; 17",
            "Person( name matches '(a|b)*' ); PATTERN_UNSAFE; 22",
            "Person( name matches 'a(?=b)' ); PATTERN_UNSAFE; 22",
            "Person( name matches '(a)\\\\1' ); PATTERN_UNSAFE; 22",
            "Person( name matches 'a{1,5000}' ); PATTERN_UNSAFE; 22",
            "Person( name matches '.*.*.*.*' ); PATTERN_UNSAFE; 22",
            "Person( name matches 'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?' ); PATTERN_UNSAFE; 22",
            "Person( name matches 'a{1,99}a{1,99}a{1,99}a{1,99}b' ); PATTERN_UNSAFE; 22",
            "Person( name matches '(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)' ); PATTERN_UNSAFE; 22",
            "Person( age > 017 ); SYNTAX; 15",
            "not $p : Party(); CONDITION_NOT_ALLOWED; 5",
            "not( Party() ); CONDITION_NOT_ALLOWED; 4",
            "( Party() or Party() or Party() ); CONDITION_NOT_ALLOWED; 22",
            "$p : Party() $p : Party(); CONDITION_NOT_ALLOWED; 14",
            "Party( kind == 'PERSON' || $k : kind ); CONDITION_NOT_ALLOWED; 28",
            "; SYNTAX; 2",
    })
    void aConditionThatTheLanguageLacksIsRefusedAtItsPlace(String condition, String code, int column) {
        List<RuleFinding> findings = vet("rule R\nwhen\n" + (condition == null ? "" : condition.replace('\'', '"')) + THEN);
        assertThat(findings).first().returns(code, RuleFinding::code).returns(3, RuleFinding::line).returns(column, RuleFinding::column);
    }

    @Test
    void aCharacterThatStandsForALostOneIsRefusedAtItsPlace() {
        List<RuleFinding> findings = vet("// Trusts\nrule \"Caf\uFFFDs are\" when Application()" + THEN);
        assertThat(findings).singleElement().returns("ENCODING", RuleFinding::code).returns(2, RuleFinding::line).returns(10, RuleFinding::column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "require.document('TRUST_DEED'); CONSEQUENCE_NOT_ALLOWED",
            "require.document('TRUST_DEED').because('x').signed(); CONSEQUENCE_NOT_ALLOWED",
            "require.document('TRUST_DEED').signed().signed().because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.document('TRUST_DEED').notOlderThanDays(1).notOlderThanMonths(1).because('x'); CONTRADICTION",
            "require.document('TRUST_DEED').notOlderThanMonths(121).because('x'); VALUE_OUT_OF_RANGE",
            "require.document('TRUST_DEED').notOlderThanDays(1.5).because('x'); VALUE_OUT_OF_RANGE",
            "require.owner().of($o).because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.owner().atLeast(101).of($o).because('x'); VALUE_OUT_OF_RANGE",
            "require.owner().atLeast(25).of($x).because('x'); UNKNOWN_FACT",
            "require.identity().of($o).because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.identity().because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.information('fullNam').of($o).because('x'); UNKNOWN_FIELD",
            "require.information('legalN\u0430me').because('x'); LOOKALIKE_CHARACTER",
            "require.information('legalName').atLeast(5).because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.party('OWNER').because('x'); UNKNOWN_CODE",
            "require.documnt('TRUST_DEED').because('x'); UNKNOWN_WORD",
            "requires.document('TRUST_DEED').because('x'); CONSEQUENCE_NOT_ALLOWED",
            "require.document('TRUST_DEED').because(' '); VALUE_OUT_OF_RANGE",
            "risk.add(5, 'x'); CONSEQUENCE_NOT_ALLOWED",
            "flag.review('x').because('y'); CONSEQUENCE_NOT_ALLOWED",
    })
    void aStatementThatTheLanguageLacksIsRefused(String statement, String code) {
        String text = "rule \"R\" when $o : Organisation() then " + statement.replace('\'', '"') + "; end";
        assertThat(vet(text)).extracting(RuleFinding::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"UK, GB", "el, GR", "Germany, DE", "USA, US", "fr, FR", "JPX, JP"})
    void aCountryWrittenInAnotherWayIsOfferedByItsCode(String written, String code) {
        assertThat(vet("rule R when Application( registeredCountry == \"" + written + "\" ) " + THEN)).singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("Write \"" + code + "\"?"));
    }

    @Test
    void aNameThatWasOnlyBegunIsOfferedWhole() {
        assertThat(vet("rule R when Application() then require.document(\"MEMORANDUM\").because(\"x\"); end")).singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("Write \"MEMORANDUM_AND_ARTICLES\"?"));
    }

    @Test
    void manyWaysOfOneRuleCostTooMuch() {
        String either = "( exists Person() or exists Organisation() ) ";
        assertThat(vet("rule R when " + either.repeat(5) + THEN)).extracting(RuleFinding::code).containsExactly("TOO_COSTLY");
        assertThat(vet("rule R when " + either.repeat(4) + THEN)).isEmpty();
        assertThat(vet("rule R when " + either.repeat(3000) + THEN)).extracting(RuleFinding::code).containsExactly("TOO_COSTLY");
    }

    @Test
    void namesAndAgesMustAgreeAcrossTheFilesOfASet() {
        String yearly = "when $a : Application() then require.document(\"OWNERSHIP_CHART\").notOlderThanDays(365).of($a).because(\"x\"); end";
        String monthly = "when Application( ) then require.document(\"OWNERSHIP_CHART\").notOlderThanMonths(1).because(\"x\"); end";
        assertThat(codes("rule \"A\" " + yearly, "rule \"A\" " + yearly)).containsExactly("DUPLICATE_NAME");
        assertThat(codes("rule \"A\" " + yearly, "rule \"B\" " + monthly)).containsExactly("CONTRADICTION");
        assertThat(codes("rule \"A\" date-expires \"31-Dec-2026\" " + yearly, "rule \"B\" date-effective \"01-Jan-2027\" " + monthly)).isEmpty();
        assertThat(codes("rule \"A\" " + yearly, "rule \"B\" enabled false " + monthly)).isEmpty();
    }

    @Test
    void allFindingsOfTheEarliestStageAreGivenAndNoneOfALaterOne() {
        List<RuleFinding> findings = vet("rule \"A\" when Application( colour == 1, shape == 2 ) then require.documents(\"X\").because(\"x\"); end\n"
                + "rule \"A\" when Applicant() then require.document(\"TRUST_DEED\").notOlderThanDays(0).because(\"x\"); end");
        assertThat(findings).extracting(RuleFinding::code).containsExactly("UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_WORD", "UNKNOWN_FACT");
    }

    @Test
    void linesAndColumnsCountCharactersWhateverTheLineEnds() {
        assertThat(vet("// 😀é\r\n/* 😀 */ rule \"😀\" when\rApplication( ) then /* 😀 */ flg.review(\"x\"); end"))
                .singleElement().returns(3, RuleFinding::line).returns(29, RuleFinding::column);
    }

    private static List<RuleFinding> vet(String text) {
        return RuleVetting.vet(Cases.file("test.drl", text));
    }

    private static Stream<String> codes(String one, String other) {
        return RuleVetting.vetSet(List.of(Cases.file("a.drl", one), Cases.file("b.drl", other))).values().stream()
                .flatMap(List::stream).map(RuleFinding::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<b>.drl", "a&b.drl", "a\"b.drl", "a\u202Eb.drl", "a\u200Bb.drl", "a\nb.drl"})
    void aFileWhoseNameDeceivesIsRefusedHoweverGoodItsRules(String name) {
        byte[] good = "rule R when Application() then flag.review(\"Look.\"); end".getBytes(StandardCharsets.UTF_8);
        assertThat(RuleVetting.vet(new RuleFile(name, good))).singleElement().returns("SYNTAX", RuleFinding::code)
                .satisfies(finding -> assertThat(finding.message()).startsWith("The file can't be called a[U+"));
        for (String other : List.of("h01.drl", "Good_1.drl", "Trusts of 2026 (new), Zürich.drl")) {
            assertThat(RuleVetting.vet(new RuleFile(other, good))).as(other).isEmpty();
        }
    }
}
