package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** What a browser says of a picture before it is sent, and where a refused one is marked. */
@GatehouseTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "gatehouse.data=target/journeys-${surefire.forkNumber:1}")
class PictureAdviceTests {

    private static final String PASSWORD = "a password of the advice";
    private static final IdentityDocumentType CARD = IdentityDocumentType.ID_CARD;
    private static final InventedPerson PERSON = InventedPerson.ofSeed(31);

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired MessageSource messages;

    private BrowserContext context;
    private Page page;
    private Account client;
    private UUID application;
    private String personPath;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void person() {
        client = accounts.create(UUID.randomUUID() + "@advice.test", "Clara Client", Role.CLIENT, PASSWORD, Actor.SYSTEM);
        application = applicant.start(InstitutionType.TRUST, "Heron Trust", client);
        applicant.nameParties(application, client);
        applicant.supply(application, client, item -> item.kind() == RequirementKind.INFORMATION);
        var somebody = caseFiles.require(application).persons().get(0);
        applicant.supply(application, client, item -> item.subject().equals(somebody.subject()) && item.side() == null && item.codes().size() == 4);
        personPath = base() + "/applications/" + application + "/persons/" + somebody.id();
        browser(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BLURRED", "TOO_DARK", "OVEREXPOSED", "GLARE", "TOO_SMALL"})
    void aPictureWithAFlawIsSpokenOfInTheWordsOfItsFinding(Flaw flaw) {
        page.navigate(personPath + "/pictures");
        choose("FRONT", "front.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, flaw));
        assertThat(advice("FRONT").locator("li")).hasText(new String[] {words(FindingCode.valueOf(flaw.name()))});
    }

    @Test
    void aGoodPictureIsNotSpokenOf() {
        page.navigate(personPath + "/pictures");
        choose("FRONT", "front.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, Flaw.TOO_DARK));
        assertThat(advice("FRONT").locator("li")).hasText(new String[] {words(FindingCode.TOO_DARK)});
        choose("FRONT", "front.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON));
        assertSilent("FRONT");
    }

    @Test
    void goodPicturesOfEveryKindAreNotSpokenOf() {
        page.navigate(personPath + "/pictures");
        for (int seed = 1; seed <= 2; seed++) {
            InventedPerson person = InventedPerson.ofSeed(seed);
            for (IdentityDocumentType type : IdentityDocumentType.values()) {
                assertThat(codes("document", Specimens.identityFront(type, person))).as("%s %d", type, seed).isEmpty();
                if (type.hasBack()) {
                    assertThat(codes("document", Specimens.identityBack(type, person))).as("back of %s %d", type, seed).isEmpty();
                }
            }
            assertThat(codes("selfie", Specimens.selfie(person))).as("selfie %d", seed).isEmpty();
        }
    }

    @Test
    void aSelfieIsSpokenOfInWordsOfItsOwnBeforeItIsSentAndAfterwards() {
        String own = messages.getMessage("finding.TOO_SMALL.client.SELFIE", null, Locale.ENGLISH);
        page.navigate(personPath + "/selfie");
        choose("SELFIE", "selfie.jpg", "image/jpeg", Specimens.selfie(PERSON, Flaw.TOO_SMALL));
        assertThat(advice("SELFIE").locator("li")).hasText(new String[] {own});
        page.locator("#send-SELFIE").click();
        assertThat(page.locator("#verdict-SELFIE .gc-reasons")).containsText(own, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("body")).not().containsText(words(FindingCode.TOO_SMALL));
    }

    @Test
    void aDarkSelfieIsSpokenOfAndAReflectionInItIsNot() {
        page.navigate(personPath + "/selfie");
        choose("SELFIE", "selfie.jpg", "image/jpeg", Specimens.selfie(PERSON, Flaw.TOO_DARK));
        assertThat(advice("SELFIE").locator("li")).hasText(new String[] {words(FindingCode.TOO_DARK)});
        choose("SELFIE", "selfie.jpg", "image/jpeg", Specimens.selfie(PERSON, Flaw.GLARE));
        assertSilent("SELFIE");
    }

    @Test
    void whatTheBrowserCannotDecodeIsNotSpokenOf() {
        page.navigate(personPath + "/pictures");
        choose("FRONT", "front.jpg", "image/jpeg", "no picture at all".getBytes(StandardCharsets.UTF_8));
        assertSilent("FRONT");
        choose("FRONT", "front.pdf", "application/pdf", Specimens.institutionDocument("A card", List.of("Scanned.")));
        assertSilent("FRONT");
    }

    @Test
    void advisedAgainstItIsSentByTheFormsOwnButtonAllTheSame() {
        page.navigate(personPath + "/pictures");
        choose("FRONT", "dark.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, Flaw.TOO_DARK));
        assertThat(advice("FRONT").locator("li")).hasCount(1);
        page.locator("#send-FRONT").click();
        assertThat(page.locator("#slot-FRONT .gc-shown")).containsText("dark.jpg");
        assertThat(advice("FRONT")).isEmpty();
    }

    @Test
    void itIsUsedAnywayOrAnotherIsChosenByKeyboard() {
        // Listened for from the start: asked for only when the key is pressed, the choice can come first, and is then lost.
        // And drawn before: the assertion's time is not for drawing.
        FilePayload blurred = new FilePayload("blurred.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, Flaw.BLURRED));
        page.onFileChooser(chooser -> chooser.setFiles(blurred));
        page.navigate(personPath + "/pictures");
        choose("FRONT", "dark.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, Flaw.TOO_DARK));
        advice("FRONT").locator("[data-advice-another]").focus();
        page.keyboard().press("Enter");
        assertThat(advice("FRONT").locator("li")).hasText(new String[] {words(FindingCode.BLURRED)});
        advice("FRONT").locator("[data-advice-another]").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#slot-FRONT .gc-shown")).containsText("blurred.jpg");
        assertThat(page.locator("#send-FRONT")).isFocused();
    }

    @Test
    void withoutScriptNothingIsSaidAndThePictureIsSent() {
        context.close();
        browser(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        page.navigate(personPath + "/pictures");
        choose("FRONT", "dark.jpg", "image/jpeg", Specimens.identityFront(CARD, PERSON, Flaw.TOO_DARK));
        assertThat(page.locator("main")).not().containsText(words(FindingCode.TOO_DARK));
        page.locator("#send-FRONT").click();
        assertThat(page.locator("#slot-FRONT .gc-shown")).containsText("dark.jpg");
    }

    @Test
    void aRefusedPictureIsMarkedWhereItsFlawIs() throws IOException {
        byte[] shining = Specimens.identityFront(CARD, PERSON, Flaw.GLARE);
        page.navigate(personPath + "/pictures");
        choose("FRONT", "front.jpg", "image/jpeg", shining);
        page.locator("#send-FRONT").click();
        Locator reason = page.locator("#verdict-FRONT .gc-reasons__marked");
        assertThat(reason).containsText(words(FindingCode.GLARE), new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertMarked(page.locator("#verdict-FRONT img"), page.locator("#verdict-FRONT .gh-marks__line"), shining);

        String auditor = UUID.randomUUID() + "@advice.test";
        accounts.create(auditor, "Aida Auditor", Role.AUDITOR, PASSWORD, Actor.SYSTEM);
        signIn(auditor);
        page.navigate(base() + "/staff/cases/" + application);
        Locator look = page.locator(".gs-looks > li").filter(new Locator.FilterOptions().setHas(page.locator("svg.gh-marks")));
        look.scrollIntoViewIfNeeded();
        assertMarked(look.locator("img"), look.locator(".gh-marks__line"), shining);
        String number = look.locator(".gh-marks text").textContent();
        Locator marked = look.locator(".gs-findings li").filter(new Locator.FilterOptions().setHas(page.locator(".gh-mark")));
        assertThat(marked.nth(Integer.parseInt(number) - 1)).containsText("Marked:");
    }

    /** The rectangle lies within the picture, and the light of the flaw within the rectangle, which is not the whole picture. */
    private static void assertMarked(Locator image, Locator rectangle, byte[] shining) throws IOException {
        image.evaluate("image => image.decode()");
        BoundingBox picture = image.boundingBox();
        BoundingBox box = rectangle.boundingBox();
        double[] light = light(shining);
        double x = (box.x - picture.x) / picture.width;
        double y = (box.y - picture.y) / picture.height;
        assertThat(light[0]).isBetween(x, x + box.width / picture.width);
        assertThat(light[1]).isBetween(y, y + box.height / picture.height);
        assertThat(x).isBetween(0.0, 1.0);
        assertThat(y).isBetween(0.0, 1.0);
        assertThat(box.width * box.height).isLessThan(0.25 * picture.width * picture.height);
    }

    /** The middle of what is blown, in shares of the picture. */
    private static double[] light(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        double x = 0;
        double y = 0;
        int count = 0;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            int column = i % image.getWidth();
            int row = i / image.getWidth();
            if ((image.getRGB(column, row) & 0xFFFFFF) == 0xFFFFFF) {
                x += column;
                y += row;
                count++;
            }
        }
        return new double[] {x / count / image.getWidth(), y / count / image.getHeight()};
    }

    private void choose(String slot, String name, String type, byte[] bytes) {
        page.locator("#file-" + slot).setInputFiles(new FilePayload(name, type, bytes));
    }

    private Locator advice(String slot) {
        return page.locator("#slot-" + slot + " [data-advice]");
    }

    /** Busy from the moment of choosing until it is known that there is nothing to say. */
    private void assertSilent(String slot) {
        assertThat(page.locator("#slot-" + slot + " [data-advice]:not([aria-busy])")).hasCount(1);
        assertThat(advice(slot)).isEmpty();
    }

    /** What the page's own measures say of a picture. */
    private List<?> codes(String kind, byte[] picture) {
        return (List<?>) page.evaluate("""
                ([kind, picture]) => new Promise((answer) => {
                  const words = document.getElementById('picture-advice');
                  const lines = Object.fromEntries(Object.entries(words.dataset).map(([name, value]) => [name, Number(value)]));
                  window.measures = window.measures || new Worker(words.dataset.measures);
                  window.measures.onmessage = (event) => answer(event.data.codes);
                  const file = new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' });
                  window.measures.postMessage({ id: 1, file, kind, lines });
                })""", List.of(kind, Base64.getEncoder().encodeToString(picture)));
    }

    private String words(FindingCode code) {
        return messages.getMessage("finding." + code + ".client", null, Locale.ENGLISH);
    }

    private void browser(Browser.NewContextOptions options) {
        context = chromium.browser().newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        signIn(client.email());
    }

    private void signIn(String email) {
        page.navigate(base() + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.waitForNavigation(() -> page.locator("main form button").first().click());
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
