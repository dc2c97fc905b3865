package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.language.Age;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AssessmentProperties {

    private static final RuleSet RULES = Cases.productRules();
    private static final List<Path> APPLICATIONS = Cases.files("applications");

    @Property(tries = 200)
    void aFurtherDocumentNeverMakesAnythingAbsent(@ForAll @IntRange(max = 89) int application, @ForAll DocumentCode code, @ForAll @IntRange(max = 5) int party) {
        ApplicationFacts before = ((ReadResult.Application) ApplicationReader.read(Cases.bytes(APPLICATIONS.get(application)))).facts();
        String subject = before.parties().size() > party ? before.parties().get(party).id() : "application";
        List<ApplicationFacts.Document> documents = new ArrayList<>(before.documents());
        documents.add(new ApplicationFacts.Document(code, subject, null, null, false, false));
        ApplicationFacts after = new ApplicationFacts(before.institutionType(), before.asOf(), before.institution(),
                before.parties(), before.holdings(), documents);
        assertThat(absent(before)).containsAll(absent(after));
    }

    private static Set<String> absent(ApplicationFacts facts) {
        return RULES.assess(facts).missing().stream().filter(item -> item.problem() == Problem.ABSENT).map(MissingItem::key).collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void aNumberOfMonthsAgoIsTheSameDayOrTheLastOfItsMonth(@ForAll @IntRange(min = -4000, max = 4000) int days, @ForAll @IntRange(min = 1, max = 120) int months) {
        LocalDate asOf = LocalDate.of(2026, 11, 24).plusDays(days);
        LocalDate oldest = new Age(months, Age.Unit.MONTHS).oldest(asOf);
        YearMonth month = YearMonth.from(asOf).minusMonths(months);
        assertThat(oldest).isEqualTo(month.atDay(Math.min(asOf.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property(tries = 300)
    void whateverIsWrittenIsJudgedWithoutACrash(@ForAll("rules") String text, @ForAll @IntRange(max = 400) int at, @ForAll String noise) {
        int cut = Math.min(at, text.length());
        assertThat(RuleVetting.vet(Cases.file("test.drl", text.substring(0, cut) + noise + text.substring(cut)))).isNotNull();
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> test = Arbitraries.of("roles contains \"TRUSTEE\"", "kind != \"PERSON\"", "ownershipPercent >= 12.5",
                "(name == null || country in (\"GB\", \"FR\")) && name not contains \"x\"", "name matches \"[A-Z]{1,5}.*\"");
        Arbitrary<String> pattern = test.list().ofMaxSize(3).map(tests -> "Party( " + String.join(", ", tests) + " )");
        Arbitrary<String> quantified = pattern.flatMap(one -> pattern.map(other -> List.of("not " + one, "exists " + one,
                "forall( " + one + " " + other + " )", "( not " + one + " or exists " + other + " )"))).flatMap(Arbitraries::of);
        Arbitrary<String> words = Arbitraries.of("require.document(\"SELFIE\").or(\"PASSPORT\").signed().of($p).because(\"Why \\\"not\\\"\");",
                "require.information(\"legalName\").of($p).because(\"é\");", "require.owner().of($p).atLeast(25).because(\"x\");",
                "require.identity().accepting(\"PASSPORT\").of($p).because(\"x\");", "flag.review(\"x\").of($p);", "require.party(\"DIRECTOR\").because(\"x\");");
        return pattern.flatMap(match -> quantified.list().ofMaxSize(3).flatMap(more -> words.list().ofMinSize(1).ofMaxSize(3).map(then ->
                "/* a */ rule \"Räte\" salience -3 enabled true // b\nwhen $p : " + match + "\n" + String.join("\n", more) + "\nthen "
                        + String.join(" ", then) + " end")));
    }
}
