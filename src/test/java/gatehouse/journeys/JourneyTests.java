package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.platform.GatehouseTest;
import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Whole journeys in a real browser: from registering to the decision, for each type of institution. */
@GatehouseTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "gatehouse.data=target/journeys-${surefire.forkNumber:1}")
class JourneyTests {

    private static final String PASSWORD = "a password of the staff";
    private static final Path PICTURES = Path.of("target/screenshots/journeys");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JdbcClient jdbc;

    private final String client = UUID.randomUUID() + "@client.test";
    private final String manager = UUID.randomUUID() + "@staff.test";
    private final String officer = UUID.randomUUID() + "@staff.test";
    private final InventedPerson first = InventedPerson.ofSeed(31);
    private final InventedPerson second = InventedPerson.ofSeed(32);
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void people() {
        accounts.create(manager, "Rosa Relation", Role.RELATIONSHIP_MANAGER, PASSWORD, Actor.SYSTEM);
        accounts.create(officer, "Oscar Officer", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        browser(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void picture(TestInfo test) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(test.getTestMethod().orElseThrow().getName() + ".png")));
        context.close();
    }

    @Test
    void aTrustGoesFromAnEmptyFormToApproval() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        page.onRequest(request -> requests.addAndGet(request.url().contains("/static/") ? 0 : 1));
        long commits = commits();
        ClientSteps steps = trustIsSubmitted("Osprey Trust");
        staffApproves("Osprey Trust", 2);
        steps.signsIn(client).seesStatus("Approved");
        decided(steps, ApplicationStatus.APPROVED);
        Files.writeString(Path.of("target/journey-cost.txt"), "A trust from registering to approval, two persons: " + requests.get()
                + " requests other than for static files, " + (commits() - commits) + " database commits\n");
    }

    @Test
    void aFundGoesFromAnEmptyFormToApproval() {
        ClientSteps steps = new ClientSteps(page, base()).registers("Clara Client", client)
                .findsTheType("government=no", "trust=no", "fund=yes", "fundType=PRIVATE")
                .givesNameAndAddress("Meridian Fund").givesDetails("fundType=PRIVATE", "regulatoryStatus=Registered")
                .namesPerson(first, PartyRole.CORPORATE_OFFICER, PartyRole.BENEFICIAL_OWNER, PartyRole.AUTHORIZED_USER)
                .completesPerson(first, IdentityDocumentType.PASSPORT)
                .uploadsTheInstitutionsPapers().submits();
        staffApproves("Meridian Fund", 1);
        decided(steps, ApplicationStatus.APPROVED);
    }

    @Test
    void aGovernmentOwnedEnterpriseGoesFromAnEmptyFormToApproval() {
        ClientSteps steps = new ClientSteps(page, base()).registers("Clara Client", client)
                .findsTheType("government=yes", "category=COMPANY")
                .givesNameAndAddress("Coastal Ports").givesDetails("institutionCategory=COMPANY", "industry=Ports", "governmentOwnershipPercent=75")
                .namesPerson(first, PartyRole.CORPORATE_OFFICER, PartyRole.BENEFICIAL_OWNER, PartyRole.AUTHORIZED_USER)
                .completesPerson(first, IdentityDocumentType.RESIDENCE_PERMIT)
                .uploadsTheInstitutionsPapers().submits();
        staffApproves("Coastal Ports", 1);
        decided(steps, ApplicationStatus.APPROVED);
    }

    @Test
    void aPrivateCompanyGoesFromAnEmptyFormToRefusal() {
        ClientSteps steps = new ClientSteps(page, base()).registers("Clara Client", client)
                .findsTheType("government=no", "trust=no", "fund=no", "partnership=no")
                .givesNameAndAddress("Lantern Works").givesDetails("partnership=no")
                .namesPerson(first, PartyRole.CORPORATE_OFFICER, PartyRole.BENEFICIAL_OWNER, PartyRole.AUTHORIZED_USER)
                .completesPerson(first, IdentityDocumentType.DRIVING_LICENCE)
                .uploadsTheInstitutionsPapers().submits();
        looks("Lantern Works", 1);
        prepares("Lantern Works");
        new StaffSteps(page, base()).signsIn(officer, PASSWORD).claimsTaskOf("Lantern Works").opensTheClaimedTaskOf("Lantern Works")
                .says("REFUSE", "The owners are not plain.");
        decided(steps, ApplicationStatus.REFUSED);
    }

    @Test
    void aBlurredBackIsAskedAgainAtOnceAndItsReplacementIsTaken() {
        ClientSteps steps = new ClientSteps(page, base()).registers("Clara Client", client)
                .findsTheType("government=no", "trust=yes").namesPerson(first, PartyRole.TRUSTEE)
                .completesPerson(first, IdentityDocumentType.ID_CARD)
                .uploadsPicture(first, IdentityDocumentType.ID_CARD, "BACK", Flaw.BLURRED);
        steps.seesVerdict("BACK", "blurred");
        steps.uploadsPicture(InventedPerson.ofSeed(31), IdentityDocumentType.ID_CARD, "BACK");
        assertThat(page.locator("[id^='slot-'][id*='BACK']").first()).not().containsText("blurred",
                new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    @Test
    void aPersonNamedLateMustBeCompleteBeforeTheTrustIsSubmitted() {
        ClientSteps steps = trustIsFilled("Late Trust").namesPerson(InventedPerson.ofSeed(33), PartyRole.BENEFICIARY);
        page.navigate(steps.application() + "/review");
        assertThat(page.locator("form[action$='/review']")).hasCount(0);
        steps.completesPerson(InventedPerson.ofSeed(33), IdentityDocumentType.PASSPORT).submits();
        looks("Late Trust", 3);
    }

    @Test
    void everythingWorksWithScriptOff() {
        context.close();
        browser(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        ClientSteps steps = trustIsSubmitted("Plain Trust");
        staffApproves("Plain Trust", 2);
        decided(steps, ApplicationStatus.APPROVED);
    }

    @Test
    void everythingWorksAtPhoneWidth() {
        context.close();
        browser(new Browser.NewContextOptions().setViewportSize(390, 800).setHasTouch(true).setIsMobile(true));
        ClientSteps steps = trustIsSubmitted("Pocket Trust");
        steps.seesStatus("Submitted");
    }

    private long commits() {
        jdbc.sql("select pg_stat_force_next_flush()").query((row, n) -> 0).single();
        return jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()").query(Long.class).single();
    }

    private ClientSteps trustIsFilled(String name) {
        return new ClientSteps(page, base()).registers("Clara Client", client)
                .findsTheType("government=no", "trust=yes")
                .givesNameAndAddress(name)
                .namesPerson(first, PartyRole.GRANTOR, PartyRole.AUTHORIZED_USER)
                .namesPerson(second, PartyRole.TRUSTEE, PartyRole.BENEFICIARY)
                .completesPerson(first, IdentityDocumentType.PASSPORT)
                .completesPerson(second, IdentityDocumentType.ID_CARD)
                .uploadsTheInstitutionsPapers();
    }

    private ClientSteps trustIsSubmitted(String name) {
        return trustIsFilled(name).submits();
    }

    private void staffApproves(String institution, int persons) {
        looks(institution, persons);
        prepares(institution);
        new StaffSteps(page, base()).signsIn(officer, PASSWORD).claimsTaskOf(institution).opensTheClaimedTaskOf(institution)
                .says("APPROVE", "Everything is in order.");
    }

    private void looks(String institution, int persons) {
        StaffSteps steps = new StaffSteps(page, base()).signsIn(officer, PASSWORD);
        for (int i = 0; i < persons; i++) {
            steps.claimsTaskOf(institution).opensTheClaimedTaskOf(institution).acceptsEverythingSeen();
        }
    }

    private void prepares(String institution) {
        new StaffSteps(page, base()).signsIn(manager, PASSWORD).claimsTaskOf(institution).opensTheClaimedTaskOf(institution)
                .says("APPROVE", "All documents seen.");
    }

    private void decided(ClientSteps steps, ApplicationStatus status) {
        UUID id = UUID.fromString(steps.application().replaceAll(".*/", ""));
        org.assertj.core.api.Assertions.assertThat(caseFiles.require(id).application().status()).isEqualTo(status);
    }

    private void browser(Browser.NewContextOptions options) {
        context = chromium.browser().newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
