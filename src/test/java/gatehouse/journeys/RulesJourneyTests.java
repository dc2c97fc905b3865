package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.notices.Letters;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A rule's way from an officer's draft to what a client is asked, and back, while the product runs. */
@GatehouseTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "gatehouse.data=target/journeys-${surefire.forkNumber:1}")
class RulesJourneyTests {

    private static final String PASSWORD = "a password of the staff";
    private static final Path PICTURES = Path.of("target/screenshots/rules");
    private static final String RULE = """

            rule "A trust shows its chart of ownership"
            when
                Application( institutionType == "TRUST" )
            then
                require.document("OWNERSHIP_CHART").because("Upload a chart of who owns what.");
            end
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applicant applicant;

    @Autowired
    private Letters letters;

    private final String author = UUID.randomUUID() + "@staff.test";
    private final String approver = UUID.randomUUID() + "@staff.test";
    private final String auditor = UUID.randomUUID() + "@staff.test";
    private final String clientAddress = UUID.randomUUID() + "@client.test";

    @Test
    void aRuleIsWrittenVettedTriedApprovedAndRolledBackWhileAnApplicationIsOpen() {
        accounts.create(author, "Ottilie Author", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        accounts.create(approver, "Arno Approver", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        accounts.create(UUID.randomUUID() + "@staff.test", "Rosa Relation", Role.RELATIONSHIP_MANAGER, PASSWORD, Actor.SYSTEM);
        Account client = accounts.create(clientAddress, "Clara Client", Role.CLIENT, PASSWORD, Actor.SYSTEM);
        UUID application = applicant.start(InstitutionType.TRUST, "Chartless Trust", client);
        applicant.namePerson(application, Set.of(PartyRole.TRUSTEE), client);
        accounts.create(auditor, "Audrey Auditor", Role.AUDITOR, PASSWORD, Actor.SYSTEM);
        try (Chromium chromium = Chromium.launch(); BrowserContext writing = context(chromium, false); BrowserContext approving = context(chromium, true);
                BrowserContext applying = context(chromium, true); BrowserContext auditing = context(chromium, true)) {
            Page page = signedIn(writing, author);
            Page second = signedIn(approving, approver);
            Page clients = signedIn(applying, clientAddress);
            clients.navigate(base() + "/applications/" + application + "/review");
            assertThat(clients.locator("main")).not().containsText("Upload a chart of who owns what.");

            page.navigate(base() + "/compliance/rules/drafts");
            page.fill("#title", "Trusts show who owns what");
            press(page, "Begin");
            press(page.locator("main a:has-text('trust.drl')"));
            String address = page.url();
            write(page, page.inputValue("#text").replace("notOlderThanMonths(3)", "notOlderThanMonths(2)") + RULE.replace("OWNERSHIP_CHART", "OWNERSHIP_CHARD"));
            press(page, "Save");
            assertThat(page.locator("[data-rule-findings]")).containsText("OWNERSHIP_CHART");
            picture(page, "1-findings");
            write(page, page.inputValue("#text").replace("OWNERSHIP_CHARD", "OWNERSHIP_CHART"));
            press(page, "Save");
            assertThat(page.locator("main")).containsText("The rules are well formed");
            picture(page, "2-draft");

            press(page.locator("main a:has-text('Try it on a case')"));
            press(page.locator("main a:has-text('Chartless Trust')"));
            assertThat(page.locator("main")).containsText("Upload a chart of who owns what. Ownership chart missing not asked now");
            assertThat(page.locator("main")).containsText("such as a utility bill or a bank statement. Proof of address missing asked otherwise");
            assertThat(page.locator("main")).not().containsText("no longer asked");
            picture(page, "3-tried");
            press(page, "Keep as a golden case");
            assertThat(page.locator("main")).not().containsText("Chartless Trust");
            assertThat(page.locator("main")).containsText("All golden cases hold");

            press(page.locator("main a:has-text('See what it changes for open applications')"));
            press(page, "Start");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                page.reload();
                return page.locator("main").textContent().contains("applications judged") && !page.locator("main").textContent().contains("Under way");
            });
            assertThat(page.locator("main")).containsText("Chartless Trust");
            assertThat(page.locator("main")).containsText("newly asked");
            assertThat(page.locator("main")).containsText("Proof of address, now at most 2 months old, was at most 3 months old");
            picture(page, "8-impact");
            Page reader = signedIn(auditing, auditor);
            reader.navigate(page.url().replaceAll("[?].*", ""));
            assertThat(reader.locator("main")).containsText("Chartless Trust");
            picture(reader, "9-impact-of-an-auditor");
            press(reader.locator("main .gs-eyebrow a"));
            picture(reader, "10-draft-of-an-auditor");
            press(reader.locator("main a:has-text('Try it on a case')"));
            press(reader.locator("main a:has-text('Chartless Trust')"));
            assertThat(reader.locator("main")).not().containsText("Keep as a golden case");
            picture(reader, "11-try-of-an-auditor");
            press(page.locator("main .gs-eyebrow a"));
            assertThat(page.locator("main")).containsText("now asked Trusts: Ownership chart");

            page.fill("#note", "The chart helps us see who owns what.");
            press(page, "Propose for approval");
            assertThat(page.locator("main")).containsText("You had a hand in this draft: another officer must approve it.");
            picture(page, "4-proposed");

            Page late = writing.newPage();
            late.navigate(address);
            second.navigate(address.replaceAll("/files/.*", ""));
            picture(second, "5-to-approve");
            press(second, "Approve and publish exactly this");
            assertThat(second.locator("main")).containsText("Arno Approver");
            picture(second, "6-published");
            reader.navigate(address);
            assertThat(reader.locator("main")).containsText("Published by Arno Approver");
            picture(reader, "12-closed");
            press(late, "Save");
            assertThat(late.locator("main")).containsText("what you typed is not saved");
            picture(late, "13-closed-with-what-was-typed");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                clients.navigate(base() + "/applications/" + application + "/review");
                return clients.locator("main").textContent().contains("Upload a chart of who owns what.");
            });
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> letters.newest(20).stream().anyMatch(letter ->
                    letter.recipient().equals(clientAddress) && letter.body().contains("Upload a chart of who owns what.")));
            org.assertj.core.api.Assertions.assertThat(letters.newest(20)).anyMatch(letter -> letter.subject().equals("New rules: Trusts show who owns what"));

            page.navigate(base() + "/compliance/rules/drafts");
            page.fill("#title", "Begun for nothing");
            press(page, "Begin");
            page.click("summary:has-text('Throw it away')");
            picture(page, "14-throwing-away");
            press(page, "Throw away");
            assertThat(page.locator("main")).containsText("The draft is thrown away.");

            page.navigate(base() + "/compliance/rules/history");
            picture(page, "7-history");
            press(page.locator("main .gs-row__title a").nth(1));
            press(page, "Propose to return to these rules");
            second.navigate(page.url());
            press(second, "Approve and publish exactly this");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                clients.navigate(base() + "/applications/" + application + "/review");
                return !clients.locator("main").textContent().contains("Upload a chart of who owns what.");
            });

            second.navigate(base() + "/compliance/rules/drafts");
            press(second, "Import");
            assertThat(second.locator("main")).containsText("Choose a file");
            assertThat(second).hasURL(base() + "/compliance/rules/import");
        }
    }

    private static void write(Page page, String text) {
        page.fill("#text", text);
    }

    private static void press(Page page, String button) {
        press(page.locator("main button:has-text('" + button + "')").first());
    }

    private static void press(Locator what) {
        what.page().waitForNavigation(what::click);
    }

    private static void picture(Page page, String name) {
        page.setViewportSize(1280, 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-1280.png")));
        page.setViewportSize(360, 800);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-360.png")));
        page.setViewportSize(1280, 900);
    }

    private static BrowserContext context(Chromium chromium, boolean script) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(1280, 900));
    }

    private Page signedIn(BrowserContext context, String email) {
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        new StaffSteps(page, base()).signsIn(email, PASSWORD);
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
