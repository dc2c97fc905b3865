package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import gatehouse.accounts.Accounts;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule editor in a browser, under the content policy of the product, on a page of its own. */
@GatehouseTest
@Import(RuleEditorTests.Try.class)
class RuleEditorTests {

    private static final String PASSWORD = "a password of the editor";
    private static final Path PICTURES = Path.of("target/screenshots/pages");
    private static final String RULE = """
            // What a trust supplies.
            rule "A trustee shows its face – 東京 𝒳"
            when
                Application( institutionType == "TRUST" )
                $p : Person( roles contains "TRUSTEE" )
            then
                require.document("SELFIE").of($p).because("Take a picture of your face.");
            end
            """;

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired OwnPage ownPage;

    private final List<String> stopped = new ArrayList<>();
    private String email;
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
    void anOfficerSignsIn() {
        email = UUID.randomUUID() + "@editor.test";
        accounts.create(email, "Oscar Officer", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        context = context(new Browser.NewContextOptions());
        page = signedIn(context);
        page.onConsoleMessage(message -> stopped.add(message.text()));
        page.onPageError(stopped::add);
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void theContentPolicyStopsNothingAndTheEditorHasItsColours() {
        open(RULE);
        assertThat(status()).hasText("Nothing is wrong with this text.");
        assertThat(page.locator(".gre-fact").first()).hasText("Application");
        assertThat(page.locator(".gre-name").first()).hasText("\"A trustee shows its face – 東京 𝒳\"");
        assertThat(editor()).hasCSS("white-space", Pattern.compile("break-spaces|pre-wrap"));
        assertThat(stopped).isEmpty();
    }

    @Test
    void whatIsTypedIsNotLeftWithoutAWordUnlessItIsSaved() {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        open(RULE);
        assertThat(status()).hasText("Nothing is wrong with this text.");
        page.waitForNavigation(page::reload);
        assertThat(asked).as("nothing is typed yet").isEmpty();
        editor().click();
        page.keyboard().type("// typed ");
        page.evaluate("() => { location.href = '/profile'; }");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            page.title();
            return asked.equals(List.of("beforeunload"));
        });
        assertThat(editor()).containsText("// typed ");
        page.waitForNavigation(() -> page.click("main button:has-text('Save')"));
        assertThat(asked).as("saving is no leaving").hasSize(1);
        assertThat(page.locator("#sent")).containsText("// typed ");
        assertThat(stopped).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWhileTypingAndLeadsToItsLine() {
        open(RULE.replace("\"SELFIE\"", "\"SELFY\"").replace("rule \"A", "rule \"𝒳 A"));
        assertThat(status()).hasText("One thing is wrong with this text:");
        assertThat(page.locator(".gre-list li")).containsText("SELFIE");
        assertThat(page.locator(".cm-lintRange-error")).hasText("\"SELFY\"");
        page.locator(".gre-line").click();
        assertThat(editor()).isFocused();
        assertThat(page.locator(".cm-lineNumbers .cm-activeLineGutter")).hasText("7");
        for (int i = 0; i < "\"SELF".length(); i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Delete");
        page.keyboard().type("IE");
        assertThat(status()).hasText("Nothing is wrong with this text.");
        assertThat(page.locator(".gre-list li")).hasCount(0);
    }

    @Test
    void aRuleIsWrittenWithWhatIsOfferedAndSentLikeAnyForm() {
        open("");
        editor().focus();
        page.keyboard().type("ru");
        take("rule");
        page.keyboard().type("A trust shows its deed");
        page.keyboard().press("Control+End");
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.keyboard().type("inst");
        take("institutionType");
        page.keyboard().type(" == T");
        take("\"TRUST\"");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");
        page.keyboard().type("req");
        take("require");
        page.keyboard().type(".d");
        take("document");
        page.keyboard().type("DEED");
        take("TRUST_DEED");
        page.keyboard().press("ArrowRight");
        page.keyboard().type(".b");
        take("because");
        page.keyboard().type("Upload the deed.");
        assertThat(status()).hasText("Nothing is wrong with this text.");
        page.locator("main form button").last().click();
        assertThat(page.locator("#sent")).hasText("""
                rule "A trust shows its deed"
                when
                    Application( institutionType == "TRUST" )
                then
                    require.document("TRUST_DEED").because("Upload the deed.");
                end
                """.strip());
    }

    @Test
    void theKeyboardLeavesTheEditorAndComesBack() {
        open(RULE);
        editor().focus();
        page.keyboard().press("Tab");
        assertThat(editor()).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator("main form > button")).isFocused();
        page.getByText("To the text").click();
        assertThat(editor()).isFocused();
        assertThat(editor()).hasAccessibleName("Rules in trust.drl");
        assertThat(editor()).hasAccessibleDescription(Pattern.compile("press Escape, then Tab"));
    }

    @Test
    void withoutTheWordsOrWithoutScriptThereIsATextarea() {
        page.route("**/compliance/rules/words", route -> route.abort());
        open(RULE);
        assertThat(page.locator("#text")).isVisible();
        try (BrowserContext plain = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page without = signedIn(plain);
            without.navigate(base() + "/rule-editor-try");
            assertThat(without.locator("#text")).hasValue(RULE);
            without.fill("#text", "a text");
            without.locator("main form button").click();
            assertThat(without.locator("#sent")).hasText("a text");
        }
    }

    @Test
    void aTextThatCannotBeCheckedIsKeptAndSaidSo() {
        page.route("**/compliance/rules/vet", route -> route.abort());
        open(RULE);
        assertThat(status()).containsText("could not be checked");
        assertThat(page.locator("#text")).hasValue(RULE);
    }

    /** axe brings its script along, which the policy would stop: so it looks in a context without the policy. */
    @Test
    void itIsFitToBeSeenInLightAndDarkAndOnAPhone() {
        try (BrowserContext free = context(new Browser.NewContextOptions().setBypassCSP(true))) {
            page = signedIn(free);
            open(RULE.replace("\"SELFIE\"", "\"SELFY\"").replace("TRUSTEE", "TRUSTY"));
            assertThat(page.locator(".gre-list li")).hasCount(2);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(1280, 900);
                page.locator(".gre-line").first().click();
                page.keyboard().press("Control+Space");
                assertThat(page.locator(".cm-tooltip-autocomplete")).isVisible();
                axe(scheme + " with an offer");
                picture("rule-editor-offer-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                page.keyboard().press("Escape");
                axe(scheme.name());
                page.setViewportSize(320, 800);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("wider than 320 px by").isEqualTo(0);
                page.setViewportSize(390, 800);
                picture("rule-editor-390-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void axe(String where) {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))).as(where).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private void open(String text) {
        ownPage.text = text;
        page.navigate(base() + "/rule-editor-try");
    }

    /** Takes what is offered, once it is offered first. */
    private void take(String label) {
        assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected] .cm-completionLabel")).hasText(label);
        Awaitility.await().pollInSameThread().pollInterval(Duration.ofMillis(10)).until(this::offerTakesKeys);
        page.keyboard().press("Enter");
        assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected] .cm-completionLabel").getByText(label, new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    /** CodeMirror takes no key in the first moment of an offer, 75 ms long, so that nobody takes one by mistake. */
    private boolean offerTakesKeys() {
        return (boolean) page.evaluate("""
                () => {
                    const offer = document.querySelector('.cm-tooltip-autocomplete ul');
                    if (window.offered?.offer !== offer) {
                        window.offered = {offer, at: Date.now()};
                    }
                    return Date.now() - window.offered.at > 75;
                }""");
    }

    private Locator editor() {
        return page.locator(".gre .cm-content");
    }

    private Locator status() {
        return page.locator(".gre-status");
    }

    private static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options.setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        return context;
    }

    private Page signedIn(BrowserContext where) {
        Page fresh = where.newPage();
        fresh.navigate(base() + "/sign-in");
        fresh.fill("#email", email);
        fresh.fill("#password", PASSWORD);
        fresh.waitForNavigation(() -> fresh.locator("main form button").first().click());
        return fresh;
    }

    private String base() {
        return "http://localhost:" + port;
    }

    /** A page that is nothing but a form with the editor. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Try {

        @Bean
        OwnPage ownPage() {
            return new OwnPage();
        }
    }

    /** Makes its implementation a handler without the scan of other tests finding it. */
    @Controller
    interface Handler {}

    static class OwnPage implements Handler {

        volatile String text = "";

        @GetMapping("/rule-editor-try")
        @Access(Role.COMPLIANCE_OFFICER)
        String page(Model model) {
            return show(model, null);
        }

        @PostMapping("/rule-editor-try")
        @Access(Role.COMPLIANCE_OFFICER)
        String sent(@RequestParam(name = "text") String sent, Model model) {
            return show(model, sent);
        }

        private String show(Model model, @Nullable String sent) {
            model.addAttribute("text", text);
            model.addAttribute("sent", sent);
            return "rule-editor-try";
        }
    }
}
