package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the rules of a set together can do wrong. */
class WholeSetTests {

    private static final String DEED = "require.document('TRUST_DEED').because('x');";

    @ParameterizedTest
    @ValueSource(strings = {
            "Application( institutionType == 'TRUST', ^institutionType == 'FUND' )",
            "Application( institutionType == 'TRUST' && ^institutionType == 'FUND' )",
            "Application( institutionType == 'TRUST' ) exists Application( ^institutionType in ('FUND', 'PRIVATE_COMPANY') )",
            "Application( institutionType == 'TRUST' ) not Application( ^institutionType == 'TRUST' )",
            "Application( institutionType == 'TRUST' ) forall( Application() Application( ^institutionType != 'TRUST' ) )",
            "Application( ^institutionType not in ('TRUST', 'FUND', 'GOVERNMENT_OWNED_ENTERPRISE', 'PRIVATE_COMPANY') )",
            "Application( ^institutionType == null )",
            "not ^Application()",
            "Application( governmentOwnershipPercent > 50, ^governmentOwnershipPercent < 50 )",
            "Application( governmentOwnershipPercent >= 50, ^governmentOwnershipPercent == null )",
            "Application( fundType == 'PRIVATE', (fundType == 'PUBLIC' || ^fundType == null) )",
            "Application( industry == 'Rail', ^industry != 'Rail' )",
            "Application( industry == 'Rail', ^industry contains 'Sea' )",
            "Application( industry contains 'Railway', ^industry not contains 'Rail' )",
            "Application( industry == 'Rail', ^industry matches 'S.*' )",
            "Application( partnership == true, ^partnership != true )",
            "Person( age > 17, ^age < 18 )",
            "Person( ^age < 0 )",
            "Person( ^age in (17.5) )",
            "Person( ^kind == 'ORGANISATION' )",
            "Person( roles contains 'TRUSTEE', ^roles not contains 'TRUSTEE' )",
            "Person( nationality == 'GB' ) exists Organisation( country == 'GB', ^country == 'FR' )",
            "$p : Person( roles contains 'TRUSTEE', age > 5 ) not ^Party( roles contains 'TRUSTEE' )",
            "( Application( fundType == 'PUBLIC', fundType == 'PRIVATE' ) or exists Person( age > 2, ^age < 1 ) )",
    })
    void aRuleThatCanNeverFireIsAContradictionAtThePlaceThatForbidsIt(String condition) {
        String text = ("rule 'A' when " + condition + " then " + DEED + " end").replace('\'', '"');
        assertThat(RuleVetting.vet(Cases.file("a.drl", text.replace("^", "")))).singleElement().returns("CONTRADICTION", RuleFinding::code)
                .returns(1, RuleFinding::line).returns(text.indexOf('^') + 1, RuleFinding::column);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Application( institutionType == 'TRUST' ) $p : Organisation( roles contains 'TRUSTEE' )",
            "Application( institutionType != 'TRUST', institutionType != 'FUND' )",
            "Application( governmentOwnershipPercent > 50, governmentOwnershipPercent < 50.1 )",
            "Application( governmentOwnershipPercent >= 50, governmentOwnershipPercent <= 50 )",
            "Application( governmentOwnershipPercent != null )",
            "Application( governmentOwnershipPercent > 5999 )",
            "Application( fundType == null, fundType != 'PRIVATE' )",
            "Application( industry contains 'Rail', industry not contains 'Railway' )",
            "Application( industry matches 'R.*', industry matches 'S.*' )",
            "Application( registeredCountry != 'GB' )",
            "Person( age >= 17, age < 18 )",
            "Person( age != null )",
            "Person( name == 'Ada' ) Person( name == 'Bob' )",
            "Person( roles contains 'TRUSTEE', roles contains 'GRANTOR' )",
            "Person( identityType not in ('PASSPORT', 'ID_CARD', 'DRIVING_LICENCE', 'RESIDENCE_PERMIT'), identityType != null )",
            "Person( roles contains 'TRUSTEE' ) not Party( roles contains 'TRUSTEE', name == null )",
            "Party( roles contains 'TRUSTEE' ) not Person( roles contains 'TRUSTEE' )",
            "Person( $n : name, roles contains 'TRUSTEE' ) not Person( name == $n, roles contains 'GRANTOR' )",
            "Application( $x : industry ) not Application( regulatoryStatus == $x )",
            "( Application( fundType == 'PUBLIC', fundType == 'PRIVATE' ) or exists Person( age > 2 ) )",
            "forall( Party( kind == 'PERSON', kind == 'ORGANISATION' ) Party( name == null ) )",
            "Application() not Person( age < 1, age > 2 )",
    })
    void aRuleThatCanFireIsTakenHoweverOddly(String condition) {
        assertThat(codes("rule 'A' when " + condition + " then " + DEED + " end", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "$p : Person( age > 5, roles contains 'TRUSTEE' ); $x : Person( roles contains 'TRUSTEE', age > 5.0 )",
            "$p : Person( $n : name ) Organisation( name == $n ); $p : Person( $m : name ) Organisation( name == $m )",
            "( $p : Person() and exists Organisation() ); exists Organisation() $p : Person()",
            "$p : Person( name == 'Ada' ); $p : Party( name == 'Ada', kind == 'PERSON' )",
            "$p : Person( kind == 'PERSON' ) not Organisation(); $p : Person() not Party( kind == 'ORGANISATION' )",
            "$p : Person( age > 5, age > 5 ); $p : Person( age > 5 )",
            "$p : Person( nationality == 'GB' || nationality == 'FR' ); $p : Person( nationality in ('FR', 'GB') )",
    })
    void aRuleThatAsksTheSameUnderTheSameConditionsIsADuplicate(String one, String other) {
        assertThat(codes("rule 'A' when " + one + " then " + DEED + " end", "rule 'B' when " + other + " then " + DEED.replace("x", "y") + " end"))
                .containsExactly("b.drl DUPLICATE_NAME");
    }

    @ParameterizedTest
    @CsvSource({
            "'Application( institutionType == \"TRUST\", partnership == true )', 'Application( institutionType == \"TRUST\" && partnership == true )'",
            "'Application( institutionType == \"TRUST\", partnership == true )', 'Application( (partnership == true && institutionType in (\"TRUST\")) )'"})
    void twoAgesUnderTheSameConditionsAreAContradictionHoweverTheConditionsAreWritten(String one, String other) {
        String text = "rule \"A\" when " + one + " then require.document(\"TRUST_DEED\").notOlderThanMonths(3).because(\"x\"); end\n"
                + "rule \"B\" when " + other + " then require.document(\"TRUST_DEED\").notOlderThanMonths(2).because(\"x\"); end";
        assertThat(RuleVetting.vet(Cases.file("a.drl", text))).extracting(RuleFinding::code).containsExactly("CONTRADICTION");
    }

    @Test
    void aSetHasItsLimitsTooOfBytesAndOfRules() {
        String rule = "rule \"%d\" when Application( industry == \"%d\" ) then flag.review(\"x\"); end\n";
        List<RuleFile> many = IntStream.range(0, 6).mapToObj(file -> Cases.file("f" + file + ".drl", IntStream.range(0, 900)
                .mapToObj(n -> rule.formatted(file * 900 + n, file * 900 + n)).collect(Collectors.joining()))).toList();
        assertThat(RuleVetting.vetSet(many.subList(0, 5)).values()).allMatch(List::isEmpty);
        assertThat(RuleVetting.vetSet(many).get("f5.drl")).singleElement().returns("TOO_LARGE", RuleFinding::code);
        List<RuleFile> wordy = IntStream.range(0, 9).mapToObj(file -> Cases.file("f" + file + ".drl",
                rule.formatted(file, file) + "// " + "x".repeat(250_000))).toList();
        assertThat(RuleVetting.vetSet(wordy.subList(0, 7)).values()).allMatch(List::isEmpty);
        assertThat(RuleVetting.vetSet(wordy).get("f8.drl")).singleElement().returns("TOO_LARGE", RuleFinding::code);
    }

    @Test
    void aRuleOfWhichEverythingIsAskedByALargerOneIsADuplicateWhereverItStands() {
        String large = "when $p : Person() then require.document('SELFIE').of($p).because('x'); flag.review('y').of($p); end";
        String small = "when $q : Person() then require.document('SELFIE').of($q).because('z'); end";
        assertThat(codes("rule 'A' " + large, "rule 'B' " + small)).containsExactly("b.drl DUPLICATE_NAME");
        assertThat(codes("rule 'A' " + small, "rule 'B' " + large)).containsExactly("a.drl DUPLICATE_NAME");
        assertThat(codes("rule 'A' salience 9 " + small, "rule 'B' date-expires \"01-Jan-2027\" " + large)).isEmpty();
        assertThat(codes("rule 'A' date-expires \"01-Jan-2027\" " + small, "rule 'B' date-expires \"02-Jan-2027\" " + large))
                .containsExactly("a.drl DUPLICATE_NAME");
        assertThat(codes("rule 'A' " + small, "rule 'B' enabled false " + large)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "$p : Person() Person(); Person() $p : Person( age > 3 )",
            "$p : Person(); exists Person()",
            "$p : Person( $n : name ) Organisation( name == $n ); $p : Person( $n : country ) Organisation( name == $n )",
            "$p : Person( $n : name ) $q : Person() Organisation( name == $n ); $q : Person( $n : name ) $p : Person() Organisation( name == $n )",
            "Person( $n : name ) Person( $m : name ) Organisation( name == $n, country == $m ); "
                    + "Person( $n : name ) Person( $m : name ) Organisation( name == $n, country == $n )",
            "Person( age == 1 || age == 2 ); Person( age == 1, age != 2 )",
    })
    void rulesThatAskTheSameUnderOtherConditionsAreTwo(String one, String other) {
        String then = (one.contains("$p") && other.contains("$p")) ? "require.document('SELFIE').of($p).because('x');" : DEED;
        assertThat(codes("rule 'A' when " + one + " then " + then + " end", "rule 'B' when " + other + " then " + then + " end")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "require.document('TRUST_DEED').signed().because('x')", "require.document('TRUST_DEED').or('SELFIE').because('x')",
            "require.document('TRUST_DEED').notOlderThanDays(30).because('x')", "require.party('TRUSTEE').because('x')",
            "require.information('legalName').because('x')", "require.owner().atLeast(25).because('x')", "flag.review('x')",
    })
    void rulesThatAskSomethingElseAreTwo(String statement) {
        assertThat(codes("rule 'A' when Application() then " + DEED + " end", "rule 'B' when Application() then " + statement + "; end")).isEmpty();
    }

    @Test
    void twoAgesOfOnePatternButOfTwoFieldsAreNoContradiction() {
        String rule = "when Person( $n : %s ) Organisation( name == $n ) then require.document('TRUST_DEED').notOlderThanMonths(%d).because('x'); end";
        assertThat(codes("rule 'A' " + rule.formatted("name", 1), "rule 'B' " + rule.formatted("country", 2))).isEmpty();
        assertThat(codes("rule 'A' " + rule.formatted("name", 1), "rule 'B' " + rule.formatted("name", 2))).containsExactly("b.drl CONTRADICTION");
    }

    @Test
    void aSecondAgeIsShownWhereItStands() {
        String one = "rule \"A\" when Application() then require.document(\"SELFIE\").notOlderThanDays(1).because(\"x\"); end ";
        String two = "rule \"B\" when Application() then require.document(\"TRUST_DEED\").notOlderThanDays(3).or(\"SELFIE\").notOlderThanDays(2).because(\"x\"); end";
        assertThat(RuleVetting.vet(Cases.file("a.drl", one + "\n" + two))).singleElement()
                .returns("CONTRADICTION", RuleFinding::code).returns(2, RuleFinding::line).returns(two.indexOf("notOlderThanDays(2)") + 1, RuleFinding::column);
    }

    @Test
    void twoDemandsForTheIdentityOfOnePersonMustAcceptACommonType() {
        String rule = "when $p : Person() then require.identity().accepting(%s).of($p).because('x'); end";
        assertThat(codes("rule 'A' " + rule.formatted("'PASSPORT'"), "rule 'B' " + rule.formatted("'ID_CARD', 'DRIVING_LICENCE'")))
                .containsExactly("b.drl CONTRADICTION");
        assertThat(codes("rule 'A' " + rule.formatted("'PASSPORT'"), "rule 'B' " + rule.formatted("'ID_CARD', 'PASSPORT'"))).isEmpty();
    }

    @Test
    void aFullFileOfHeavyRulesIsJudgedInTwoSeconds() {
        StringBuilder text = new StringBuilder();
        for (int rule = 0; text.length() < 250_000; rule++) {
            text.append("rule \"").append(rule).append("\" when Person( ").append("age >= 1, age <= 9, ".repeat(90)).append("name matches \".*a.*b.*\", name == \"")
                    .append("a".repeat(300)).append("\" || name in (\"x\", \"y\") ) then flag.review(\"").append(rule).append("\"); end\n");
        }
        assertJudgedInTwoSeconds(text.toString());
        String conditions = "( exists Person( name != \"" + "x".repeat(25_000) + "\" ) or exists Organisation() ) ";
        assertJudgedInTwoSeconds("rule R when Application() " + conditions.repeat(4) + " then "
                + "require.document(\"TRUST_DEED\").notOlderThanDays(1).because(\"x\");".repeat(2000) + " end");
    }

    private static void assertJudgedInTwoSeconds(String text) {
        RuleVetting.vet(Cases.file("a.drl", text));
        assertTimeout(Duration.ofSeconds(2), () -> RuleVetting.vet(Cases.file("a.drl", text)));
    }

    /** The findings as file and code; single quotes stand for double ones. */
    private static Stream<String> codes(String one, String other) {
        List<RuleFile> files = Stream.of(Cases.file("a.drl", one.replace('\'', '"')), Cases.file("b.drl", other.replace('\'', '"')))
                .filter(file -> file.bytes().length > 0).toList();
        return RuleVetting.vetSet(files).entrySet().stream().flatMap(file -> file.getValue().stream().map(found -> file.getKey() + " " + found.code()));
    }
}
