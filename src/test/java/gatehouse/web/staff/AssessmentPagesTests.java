package gatehouse.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleSet;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import gatehouse.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class AssessmentPagesTests {

    private static final String PASSWORD = "a long test password 7";
    private static final Pattern WHY = Pattern.compile("href=\"(/staff/cases/[^\"]+/why[^\"]*)\"");

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired Rulebook rulebook;
    @Autowired Judgements judgements;
    @Autowired Trail trail;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private Account client;
    private UUID application;
    private Visitor officer;

    @BeforeEach
    void aFundThatApplies() {
        client = account(Role.CLIENT);
        application = applicant.start(InstitutionType.FUND, "Meridian Growth Fund", client);
        officer = signedIn(account(Role.COMPLIANCE_OFFICER));
    }

    @Test
    void anAssessmentThatWasKeptIsShownAsItWasWhenTheCaseHasMovedOn() {
        UUID kept = keep();
        String then = officer.get("/staff/cases/" + application + "/assessments/" + kept).body();
        applicant.fillDetails(application, client);
        applicant.nameParties(application, client);
        String later = officer.get("/staff/cases/" + application + "/assessments/" + kept).body();
        assertThat(items(later)).isEqualTo(items(then)).isNotEmpty();
        String today = officer.get("/staff/cases/" + application + "/assessments/today").body();
        assertThat(items(today)).isNotEqualTo(items(then));
        assertThat(officer.get("/staff/cases/" + application + "/assessments/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        UUID other = applicant.start(InstitutionType.FUND, "Another Fund", client);
        assertThat(officer.get("/staff/cases/" + other + "/assessments/" + kept).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTakenOutRepeatsTheAssessmentWithTheRulesOfThenAndIsWrittenDown() {
        applicant.fillDetails(application, client);
        applicant.nameParties(application, client);
        applicant.namePerson(application, Set.of(PartyRole.AUTHORIZED_USER), client);
        CaseAssessment assessed = rulebook.assess(caseFiles.require(application));
        UUID kept = keep();
        HttpResponse<String> json = officer.get("/staff/cases/" + application + "/assessments/" + kept + "/application.json");
        assertThat(json.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        ReadResult read = ApplicationReader.read(json.body().getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(ReadResult.Application.class);
        RuleSet rules = ((Compilation.Accepted) RuleSet.compile(rulebook.edition(rulebook.publication().id()).files())).rules();
        Assessment repeated = rules.assess(((ReadResult.Application) read).facts());
        assertThat(repeated.rules()).isEqualTo(assessed.rules());
        assertThat(repeated.missing()).isEqualTo(assessed.missing()).isNotEmpty();
        assertThat(trail.of(application)).filteredOn(entry -> entry.event().equals("assessment-exported")).singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("assessment", kept.toString()));
    }

    @Test
    void theSameFactsUnderTheSameRulesAreKeptOnce() {
        assertThat(keep()).isEqualTo(keep());
        UUID before = keep();
        applicant.fillDetails(application, client);
        assertThat(keep()).isNotEqualTo(before);
    }

    @Test
    void everythingThatIsAskedOrLookedAtIsExplainedTodayAndAsItWasThen() {
        applicant.fillDetails(application, client);
        applicant.nameParties(application, client);
        UUID kept = keep();
        for (String assessment : List.of("today", kept.toString())) {
            List<String> links = whys(officer.get("/staff/cases/" + application + "/assessments/" + assessment).body());
            assertThat(links).hasSizeGreaterThan(10);
            for (String link : links) {
                HttpResponse<String> page = officer.get(link);
                assertThat(page.statusCode()).as(link).isEqualTo(200);
                assertThat(page.body()).as(link).contains("rule &quot;", "It asks because of this").doesNotContain("??");
            }
        }
    }

    @Test
    void whatChecksFoundLeadsToTheChecksAndToTheRuleThatAsksForThePicture() {
        applicant.nameParties(application, client);
        applicant.supply(application, client, item -> item.kind() == RequirementKind.INFORMATION || item.side() == Side.FRONT);
        CaseFile file = caseFiles.require(application);
        Party person = file.persons().stream().filter(one -> file.identityPicture(one, Side.FRONT).isPresent()).findFirst().orElseThrow();
        String page = officer.get("/staff/cases/" + application).body();
        String link = whys(page).stream().filter(one -> one.contains("/why/finding?party=" + person.id() + "&item=FRONT")).findFirst().orElseThrow();
        HttpResponse<String> why = officer.get(link);
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body()).contains("Check of the front", "Why it is asked at all", "rule &quot;", person.name(), "Its place in the process")
                .doesNotContain("??");
        HttpResponse<String> declared = officer.get("/staff/cases/" + application + "/why/finding?party=" + person.id() + "&item=DECLARED");
        assertThat(declared.statusCode()).as("of what has no picture of its own").isEqualTo(200);
        assertThat(declared.body()).contains(person.name()).doesNotContain("??");
        assertThat(officer.get("/staff/cases/" + application + "/why/finding?party=" + person.id() + "&item=NOTHING").statusCode()).isEqualTo(404);
        assertThat(officer.get("/staff/cases/" + application + "/why/finding").statusCode()).isEqualTo(404);
    }

    private UUID keep() {
        CaseFile file = caseFiles.require(application);
        return Objects.requireNonNull(transaction.execute(status -> judgements.keep(file, rulebook.assess(file))));
    }

    private static List<String> items(String page) {
        return Pattern.compile("<li>.*?</li>", Pattern.DOTALL).matcher(page.substring(page.indexOf("gs-case__main"))).results().map(MatchResult::group)
                .map(item -> item.replaceAll("<[^>]+>|\\s+", " ")).toList();
    }

    private static List<String> whys(String page) {
        return WHY.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).distinct().toList();
    }

    private Account account(Role role) {
        String email = UUID.randomUUID() + "@example.test";
        return accounts.create(email, role.name().charAt(0) + "-" + email.substring(0, 8), role, PASSWORD, Actor.SYSTEM);
    }

    private Visitor signedIn(Account account) {
        return new Visitor(port).signIn(account.email(), PASSWORD);
    }
}
