package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.rulebook.RulesDifference.Kind;
import gatehouse.vocabulary.InstitutionType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesDifferenceInTimeTests {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String FACE = "rule \"Face\" when $p : Person() then require.document(\"SELFIE\").of($p).because(\"A selfie.\"); end ";

    private static String deed(String attributes, String terms) {
        return "rule \"Deed\" " + attributes + " when Application( institutionType == \"TRUST\" ) then require.document(\"TRUST_DEED\")" + terms
                + ".because(\"Upload the deed.\"); end ";
    }

    @Test
    void theDatesOnWhichRulesBeginOrAreOverAreSortedAndNoneOfThoseThatAskNobody() {
        RuleSet rules = rules(deed("date-effective \"01-Jan-2027\" date-expires \"31-Jan-2027\"", "") + FACE.replace("when", "date-expires \"25-Nov-2026\" when")
                + FACE.replace("Face", "Off").replace("when", "enabled false date-effective \"02-Feb-2027\" when")
                + FACE.replace("Face", "Past").replace("when", "date-effective \"25-Nov-2026\" when"));
        assertThat(rules.turningDates(TODAY)).containsExactly(TODAY.plusDays(1), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1));
        assertThat(rules.turningDates(LocalDate.of(2027, 2, 1))).isEmpty();
    }

    @Test
    void aRuleThatBeginsTomorrowIsToldForTomorrowAndOnceItIsOver() {
        RulesDifferenceInTime difference = between(FACE, FACE + deed("date-effective \"26-Nov-2026\" date-expires \"30-Nov-2026\"", ""));
        assertThat(difference.first().isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.later()).extracting(RulesDifferenceInTime.Later::from).containsExactly(TODAY.plusDays(1), LocalDate.of(2026, 12, 1));
        assertThat(difference.later().get(0).fresh().requirements()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.types()).containsExactly(InstitutionType.TRUST);
        });
        assertThat(difference.later().get(0).over().isEmpty()).isTrue();
        assertThat(difference.later().get(1).fresh().isEmpty()).isTrue();
        assertThat(difference.later().get(1).over().requirements()).extracting(RulesDifference.Change::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void aRuleThatEndsIsToldAsNoLongerAskedFromTheDayAfter() {
        RulesDifferenceInTime difference = between(FACE + deed("", ""), FACE + deed("date-expires \"31-Dec-2026\"", ""));
        assertThat(difference.first().requirements()).isEmpty();
        assertThat(difference.later()).singleElement().satisfies(later -> {
            assertThat(later.from()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(later.fresh().requirements()).extracting(RulesDifference.Change::kind).containsExactly(Kind.REMOVED);
        });
    }

    @Test
    void whatAnEarlierDateToldIsNotToldAgain() {
        String changed = FACE.replace(".of($p)", ".certified().of($p)");
        assertThat(between(FACE + deed("date-effective \"26-Nov-2026\"", ""), changed + deed("date-effective \"26-Nov-2026\"", "")).later()).isEmpty();
        RulesDifferenceInTime both = between(FACE, changed + deed("date-effective \"26-Nov-2026\"", ""));
        assertThat(both.first().requirements()).extracting(RulesDifference.Change::codes).containsExactly(List.of("SELFIE"));
        assertThat(both.later().get(0).fresh().requirements()).extracting(RulesDifference.Change::codes).containsExactly(List.of("TRUST_DEED"));
    }

    @Test
    void ofTermsThatTurnOnlyTheNewOnesAreTold() {
        String now = deed("date-expires \"31-Dec-2026\"", ".notOlderThanMonths(3)");
        String then = deed("date-effective \"01-Jan-2027\"", ".notOlderThanMonths(2)").replace("\"Deed\"", "\"Fresh deed\"");
        RulesDifferenceInTime difference = between(deed("", ".notOlderThanMonths(4)"), now + then);
        assertThat(difference.first().requirements()).extracting(RulesDifference.Change::kind).containsExactly(Kind.CHANGED);
        assertThat(difference.later()).singleElement().satisfies(later -> {
            assertThat(later.fresh().requirements()).singleElement().satisfies(change ->
                    assertThat(change.is().get(0).documents().get(0).months()).isEqualTo(2));
            assertThat(later.over().isEmpty()).isTrue();
        });
    }

    @Test
    void aRuleUnderOtherConditionsIsToldByBothItsNames() {
        String other = FACE.replace("\"Face\"", "\"Faces of some\"").replace("Person()", "Person( age > 17 )");
        assertThat(between(FACE, other).first().conditionsChanged()).singleElement()
                .satisfies(rule -> assertThat(List.of(rule.was(), rule.sentence())).containsExactly("Face", "Faces of some"));
    }

    @Test
    void ofManyDatesTheNextTwelveAreTold() {
        String many = IntStream.rangeClosed(1, 20).mapToObj(day -> "rule \"Look " + day + "\" date-effective \"%02d-Dec-2026\" when $p : Person() then "
                .formatted(day) + "flag.review(\"Look " + day + ".\").of($p); end ").collect(Collectors.joining());
        RulesDifferenceInTime difference = between(FACE, FACE + many);
        assertThat(difference.later()).hasSize(12);
        assertThat(difference.cut()).isTrue();
        assertThat(difference.later().get(11).fresh().looks()).extracting(RulesDifference.Look::text).containsExactly("Look 12.");
    }

    @Test
    void aRuleMoreThatHasTheSameLookedAtLaterIsToldForThatDay() {
        String look = "rule \"Minors\" when $p : Person( age < 18 ) then flag.review(\"Look.\").of($p); end ";
        String more = "rule \"Kenya\" date-effective \"01-Jan-2027\" when $p : Person( nationality == \"KE\" ) then flag.review(\"Look.\").of($p); end ";
        assertThat(between(look, look + more).first().isEmpty()).isTrue();
        assertThat(looks(between(look, look + more).later().get(0).fresh())).containsExactly("RULE_MORE rules/test.drl: Kenya");
        RulesDifferenceInTime both = between(FACE, FACE + look + more);
        assertThat(looks(both.first())).containsExactly("ADDED rules/test.drl: Minors");
        assertThat(looks(both.later().get(0).fresh())).as("besides what was told of the first day").containsExactly("ADDED rules/test.drl: Kenya");
        assertThat(both.later().get(0).over().isEmpty()).isTrue();
    }

    private static List<String> looks(RulesDifference difference) {
        return difference.looks().stream().map(look -> look.kind() + " " + look.rule()).toList();
    }

    @Test
    void whatIsToTakeItsPlaceLaterIsToldFromThatDayOn() {
        LocalDate from = TODAY.plusDays(10);
        String rules = FACE + deed("date-expires \"" + DATE.format(from.minusDays(1)) + "\"", "");
        assertThat(RulesDifferences.inTime(rules(FACE), rules(rules), from, TODAY).isEmpty()).as("over before it begins").isTrue();
        assertThat(RulesDifferences.inTime(rules(FACE), rules(rules), null, TODAY).first().requirements()).isNotEmpty();
        String begun = FACE + deed("date-effective \"" + DATE.format(from.minusDays(3)) + "\"", "");
        RulesDifferenceInTime difference = RulesDifferences.inTime(rules(FACE), rules(begun), from, TODAY);
        assertThat(difference.from()).isEqualTo(from);
        assertThat(difference.first().requirements()).hasSize(1);
        assertThat(difference.later()).isEmpty();
    }

    private static RulesDifferenceInTime between(String before, String after) {
        return RulesDifferences.inTime(rules(before), rules(after), null, TODAY);
    }

    private static RuleSet rules(String text) {
        Compilation compiled = RuleSet.compile(List.of(new RuleFile("test.drl", text.getBytes(StandardCharsets.UTF_8))));
        assertThat(compiled).isInstanceOf(Compilation.Accepted.class);
        return ((Compilation.Accepted) compiled).rules();
    }
}
