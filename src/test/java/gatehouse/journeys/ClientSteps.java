package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a client does in the browser, step by step. */
final class ClientSteps {

    private static final String PASSWORD = "a long enough password";

    private final Page page;
    private final String base;
    private String application = "";

    ClientSteps(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /** The address of the application's page. */
    String application() {
        return application;
    }

    ClientSteps registers(String name, String email) {
        page.navigate(base + "/register");
        page.fill("#name", name);
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        submit();
        page.navigate(base + "/mailbox");
        page.locator("main a[href^='/mailbox/']").first().click();
        String link = page.locator("main a[href*='/confirm?token=']").first().getAttribute("href");
        page.navigate(base + link.substring(link.indexOf("/confirm")));
        submit();
        return signsIn(email);
    }

    ClientSteps signsIn(String email) {
        page.navigate(base + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        submit();
        return this;
    }

    /** Answers the questions that lead to a type, such as {@code government=no}, and starts the application. */
    ClientSteps findsTheType(String... answers) {
        page.navigate(base + "/applications/new");
        for (String answer : answers) {
            String[] parts = answer.split("=");
            check("input[name='" + parts[0] + "'][value='" + parts[1] + "']");
            submit();
        }
        submit();
        application = page.url();
        return this;
    }

    ClientSteps givesNameAndAddress(String legalName) {
        page.navigate(application + "/details/name");
        page.fill("#legalName", legalName);
        page.fill("#registrationNumber", "C-10422");
        date("dateOfIncorporation", LocalDate.of(2015, 3, 2));
        submit();
        page.navigate(application + "/details/addresses");
        address("registeredAddress");
        submit();
        return this;
    }

    /** Fills fields of the type's own page, such as {@code industry=Energy}; choices are ticked. */
    ClientSteps givesDetails(String... fields) {
        page.navigate(application + "/details/about");
        for (String field : fields) {
            String[] parts = field.split("=");
            Locator choice = page.locator("input[type=radio][name='" + parts[0] + "'][value='" + parts[1] + "']");
            if (choice.count() > 0) {
                choice.check(new Locator.CheckOptions().setForce(true));
            } else {
                page.fill("#" + parts[0], parts[1]);
            }
        }
        submit();
        return this;
    }

    ClientSteps namesPerson(InventedPerson person, PartyRole... roles) {
        page.navigate(application + "/parties/new");
        check("input[name='kind'][value='PERSON']");
        page.fill("#name", person.givenNames() + " " + person.surname());
        for (PartyRole role : roles) {
            check("input[name='roles'][value='" + role + "']");
        }
        submit();
        return this;
    }

    /** Fills in everything that a named person needs: details, document, both sides, selfie and proof of address where asked. */
    ClientSteps completesPerson(InventedPerson person, IdentityDocumentType type) {
        String address = personPage(person);
        page.navigate(address + "/details");
        date("dateOfBirth", person.dateOfBirth());
        page.selectOption("#nationality", "GB");
        page.selectOption("#countryOfResidence", "GB");
        address("residentialAddress");
        check("input[name='politicallyExposed'][value='no']");
        submit();
        page.navigate(address + "/identity");
        check("input[name='type'][value='" + type + "']");
        page.fill("#number", person.documentNumber());
        date("expiry", person.expiry());
        submit();
        page.navigate(address + "/pictures");
        uploads("FRONT", "front.jpg", Specimens.identityFront(type, person));
        if (type.hasBack()) {
            uploads("BACK", "back.jpg", Specimens.identityBack(type, person));
        }
        page.navigate(address + "/selfie");
        uploads("SELFIE", "selfie.jpg", Specimens.selfie(person));
        page.navigate(address + "/address-proof");
        uploadsEveryPaper();
        return this;
    }

    ClientSteps uploadsPicture(InventedPerson person, IdentityDocumentType type, String side, Flaw... flaws) {
        page.navigate(personPage(person) + "/pictures");
        uploads(side, "again.jpg", side.equals("BACK") ? Specimens.identityBack(type, person, flaws) : Specimens.identityFront(type, person, flaws));
        return this;
    }

    ClientSteps uploadsTheInstitutionsPapers() {
        page.navigate(application + "/documents");
        uploadsEveryPaper();
        return this;
    }

    ClientSteps submits() {
        page.navigate(application + "/review");
        assertThat(page.locator("form[action$='/review']")).isVisible();
        page.locator("form[action$='/review'] button").click();
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]{36}$"));
        return this;
    }

    ClientSteps seesStatus(String words) {
        page.navigate(application);
        assertThat(page.locator("main").getByText(words).first()).isVisible();
        return this;
    }

    /** Waits, on the page as it is, until a slot's picture was judged. */
    ClientSteps seesVerdict(String side, String words) {
        assertThat(page.locator("[id^='slot-'][id*='" + side + "'] .gc-verdict").first())
                .containsText(words, new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        return this;
    }

    private String personPage(InventedPerson person) {
        page.navigate(application);
        String name = person.givenNames() + " " + person.surname();
        String href = page.locator("main a[href*='/persons/']", new Page.LocatorOptions().setHasText(name)).first().getAttribute("href");
        return base + href.replaceAll("(/persons/[0-9a-f-]{36}).*", "$1");
    }

    /** Uploads a paper to every slot of the page that has none. */
    private void uploadsEveryPaper() {
        List<String> slots = new ArrayList<>();
        page.locator("section.gc-slot").all().forEach(slot -> slots.add(slot.getAttribute("id")));
        for (String id : slots) {
            Locator slot = page.locator("[id='" + id + "']");
            Locator choices = slot.locator("input[type=radio]");
            if (choices.count() > 0) {
                choices.first().check(new Locator.CheckOptions().setForce(true));
            }
            LocalDate issued = LocalDate.now().minusDays(20);
            fillIfThere(slot, "-day", issued.getDayOfMonth());
            fillIfThere(slot, "-month", issued.getMonthValue());
            fillIfThere(slot, "-year", issued.getYear());
            for (Locator box : slot.locator("input[type=checkbox]").all()) {
                box.check(new Locator.CheckOptions().setForce(true));
            }
            send(slot, "paper.pdf", "application/pdf", Specimens.institutionDocument("Specimen " + id, List.of("Drawn for a test.")));
        }
    }

    private void uploads(String side, String name, byte[] picture) {
        send(page.locator("[id^='slot-'][id*='" + side + "']").first(), name, "image/jpeg", picture);
    }

    /** Chooses a file and sends it; with script the slot changes in place, without it the page comes back. */
    private void send(Locator slot, String name, String type, byte[] bytes) {
        String id = slot.getAttribute("id");
        page.locator("[id='" + id + "'] input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
        page.locator("[id='" + id + "'] button[id^='send-']").click();
        assertThat(page.locator("[id='" + id + "'] .gc-shown")).isVisible();
    }

    private static void fillIfThere(Locator slot, String part, int value) {
        Locator field = slot.locator("input[name^='issued-'][name$='" + part + "']");
        if (field.count() > 0) {
            field.first().fill(Integer.toString(value));
        }
    }

    private void check(String selector) {
        page.locator(selector).first().check(new Locator.CheckOptions().setForce(true));
    }

    private void date(String field, LocalDate date) {
        page.fill("#" + field, Integer.toString(date.getDayOfMonth()));
        page.fill("#" + field + "-month", Integer.toString(date.getMonthValue()));
        page.fill("#" + field + "-year", Integer.toString(date.getYear()));
    }

    private void address(String field) {
        page.fill("[name='" + field + "-line1']", "12 Harbour Street");
        page.fill("[name='" + field + "-city']", "London");
        page.fill("[name='" + field + "-postalCode']", "EC1A 1BB");
        page.selectOption("[name='" + field + "-country']", "GB");
    }

    /** Presses the page's main button and waits for the answer. */
    private void submit() {
        page.waitForNavigation(() -> page.locator("main form button.govuk-button").first().click());
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }
}
