package gatehouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody on the staff does in the browser. */
final class StaffSteps {

    private final Page page;
    private final String base;

    StaffSteps(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    StaffSteps signsIn(String email, String password) {
        page.navigate(base + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        page.waitForNavigation(() -> page.locator("main form button").click());
        return this;
    }

    /** Takes the case's next task of this account's role, as soon as there is one. */
    StaffSteps claimsTaskOf(String institution) {
        Locator claim = page.locator("form[action*='/claim'] button:has-text('" + institution + "')").first();
        for (int tries = 0; tries < 60; tries++) {
            page.navigate(base + "/staff/tasks?whose=UNCLAIMED&search=" + institution.replace(" ", "+"));
            if (claim.count() > 0) {
                page.waitForNavigation(claim::click);
                return this;
            }
            page.waitForTimeout(500); // between two looks at the queue, as a person would
        }
        throw new AssertionError("No task of " + institution + " came up.");
    }

    StaffSteps opensTheClaimedTaskOf(String institution) {
        page.navigate(base + "/staff/tasks?whose=MINE&search=" + institution.replace(" ", "+"));
        page.waitForNavigation(() -> page.locator("main a[href^='/staff/tasks/']").first().click());
        return this;
    }

    StaffSteps acceptsEverythingSeen() {
        for (Locator accept : page.locator("main input[type=radio][value='ACCEPT']").all()) {
            accept.check(new Locator.CheckOptions().setForce(true));
        }
        page.waitForNavigation(() -> page.locator("form.gs-verdicts button").last().click());
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        return this;
    }

    StaffSteps refuses(String item, String code) {
        for (Locator accept : page.locator("main input[type=radio][value='ACCEPT']").all()) {
            accept.check(new Locator.CheckOptions().setForce(true));
        }
        page.locator("main input[name='verdict-" + item + "'][value='REFUSE']").check(new Locator.CheckOptions().setForce(true));
        page.selectOption("#code-" + item, code);
        page.waitForNavigation(() -> page.locator("form.gs-verdicts button").last().click());
        return this;
    }

    StaffSteps says(String verdict, String reason) {
        page.locator("main input[name='verdict'][value='" + verdict + "']").check(new Locator.CheckOptions().setForce(true));
        page.fill("#reason", reason);
        page.waitForNavigation(() -> page.locator("form:has(#reason) button.govuk-button").first().click());
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        return this;
    }
}
