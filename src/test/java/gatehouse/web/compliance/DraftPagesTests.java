package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.platform.GatehouseTest;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import gatehouse.web.FormFiller;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a draft, as officers and auditors meet them. */
@GatehouseTest
class DraftPagesTests {

    private static final String PASSWORD = "a long test password 7";
    private static final String RULE = """
            rule "A trust shows its chart of ownership"
            when
                Application( institutionType == "TRUST" )
            then
                require.document("OWNERSHIP_CHART").because("Upload a chart of who owns what.");
            end
            """;

    @Autowired Accounts accounts;
    @Autowired Drafts drafts;
    @LocalServerPort int port;

    private Account author;
    private FormFiller authors;
    private UUID id;
    private String home;

    @BeforeEach
    void anOfficerBeginsADraft() throws Exception {
        author = account(Role.COMPLIANCE_OFFICER);
        authors = signedIn(author);
        id = drafts.begin("A change", author);
        home = "/compliance/rules/drafts/" + id;
    }

    private Account account(Role role) {
        return accounts.create(UUID.randomUUID() + "@rules.test", "Some Body", role, PASSWORD, Actor.SYSTEM);
    }

    private FormFiller signedIn(Account account) throws Exception {
        return new FormFiller(port).signIn(account.email(), PASSWORD);
    }

    private Draft draft() {
        return drafts.find(id).orElseThrow();
    }

    private String version() {
        return Integer.toString(draft().version());
    }

    @Test
    void theLongestLegalRuleFileComesBackAfterASignInThatHadExpired() throws Exception {
        String path = home + "/files/trust.drl";
        // Line breaks are what takes most room on the way.
        String longest = RULE.strip() + "\n".repeat(Drafts.LONGEST_FILE - RULE.strip().length());
        FormFiller.Page opened = authors.get(path);
        authors.forget("gatehouse");
        FormFiller.Page asked = authors.post(opened, path, Map.of("version", version(), "text", longest.replace("\n", "\r\n")));
        assertThat(asked.status()).isEqualTo(401);
        FormFiller.Page back = authors.post(asked, "/sign-in", Map.of("email", author.email(), "password", PASSWORD, "resume", asked.hidden("resume")));
        assertThat(back.path()).isEqualTo(path);
        assertThat(back.html()).contains("Upload a chart of who owns what.");
        FormFiller.Page saved = authors.post(back, path, Map.of("version", version(), "text", longest.replace("\n", "\r\n")));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(draft().edition().texts().get("trust.drl")).isEqualTo(longest);
    }
}
