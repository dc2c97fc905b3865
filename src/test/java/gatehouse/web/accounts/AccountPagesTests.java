package gatehouse.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.notices.Letter;
import gatehouse.notices.Letters;
import gatehouse.platform.GatehouseTest;
import gatehouse.platform.SettableClock;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import gatehouse.web.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatehouseTest
class AccountPagesTests {

    private static final String PASSWORD = "a long test password 7";
    private static final Pattern LINK_TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Letters letters;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private String email;
    private Visitor visitor;

    @BeforeEach
    void anAddressNobodyHas() {
        email = UUID.randomUUID() + "@example.test";
        visitor = new Visitor(port);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void registeringAnswersAlikeForAKnownAddress() {
        HttpResponse<String> fresh = register(email);
        HttpResponse<String> known = register(email);
        assertThat(known.statusCode()).isEqualTo(fresh.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(fresh.body());
    }

    @Test
    void aShortPasswordIsRefusedAndEverythingButItStaysTyped() {
        HttpResponse<String> answer = visitor.post("/register", "name", "Ada Example", "email", email, "password", "short-9!");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ada Example", email, "type=\"password\"").doesNotContain("short-9!");
        assertThat(accounts.byEmail(email)).isEmpty();
    }

    @Test
    void openingTheLinkConfirmsNothingAndTheButtonConfirmsOnce() {
        register(email);
        String token = tokenOfNewestLetter();
        assertThat(visitor.get("/confirm?token=" + token).statusCode()).isEqualTo(200);
        assertThat(accounts.byEmail(email).orElseThrow().confirmed()).isFalse();
        assertThat(visitor.post("/confirm", "token", token).statusCode()).isEqualTo(200);
        assertThat(accounts.byEmail(email).orElseThrow().confirmed()).isTrue();
        assertThat(visitor.post("/confirm", "token", token).statusCode()).isEqualTo(410);
    }

    @Test
    void aResetLinkWorksOnce() {
        accounts.create(email, "Ada Example", Role.CLIENT, PASSWORD, Actor.SYSTEM);
        assertThat(visitor.post("/reset-password", "email", email).statusCode()).isEqualTo(200);
        String token = tokenOfNewestLetter();
        assertThat(visitor.get("/new-password?token=" + token).statusCode()).isEqualTo(200);
        assertThat(visitor.post("/new-password", "token", token, "password", "another long one 8").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/new-password", "token", token, "password", "yet another one 9").statusCode()).isEqualTo(410);
        new Visitor(port).signIn(email, "another long one 8");
    }

    @Test
    void aLetterIsNotSentAgainAtOnceAndItsLinkGoesOnWorking() {
        register(email);
        String token = tokenOfNewestLetter();
        register(email);
        assertThat(lettersTo(email)).hasSize(1);
        assertThat(visitor.post("/confirm", "token", token).statusCode()).isEqualTo(200);
        register(email);
        register(email);
        assertThat(lettersTo(email)).extracting(Letter::subject).containsOnlyOnce("You have an account already").hasSize(2);
        visitor.post("/reset-password", "email", email);
        String reset = tokenOfNewestLetter();
        HttpResponse<String> again = visitor.post("/reset-password", "email", email);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(lettersTo(email)).hasSize(3);
        assertThat(visitor.get("/new-password?token=" + reset).statusCode()).isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(2));
        visitor.post("/reset-password", "email", email);
        assertThat(lettersTo(email)).hasSize(4);
    }

    @Test
    void whoGetsAnAccountIsWelcomedByALinkForThreeDaysThatWorksOnce() {
        Account administrator = accounts.create("admin-" + email, "Adam Example", Role.ADMINISTRATOR, PASSWORD, Actor.SYSTEM);
        new Visitor(port).signIn(administrator.email(), PASSWORD)
                .post("/staff/accounts", "name", "Rita Example", "email", email, "role", "RELATIONSHIP_MANAGER");
        assertThat(lettersTo(email)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("Welcome");
            assertThat(letter.body()).contains("three days", "first password").doesNotContain("stays as it is");
        });
        String token = tokenOfNewestLetter();
        clock.moveOn(Duration.ofDays(3).minusMinutes(1));
        assertThat(visitor.get("/new-password?token=" + token).statusCode()).isEqualTo(200);
        visitor.post("/reset-password", "email", email);
        String reset = tokenOfNewestLetter();
        assertThat(visitor.post("/new-password", "token", token, "password", "her very first one 8").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/new-password?token=" + token).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/new-password?token=" + reset).statusCode()).isEqualTo(410);
        new Visitor(port).signIn(email, "her very first one 8");
    }

    @Test
    void theProfileShowsTheUid() {
        Account account = accounts.create(email, "Ada Example", Role.CLIENT, PASSWORD, Actor.SYSTEM);
        assertThat(visitor.signIn(email, PASSWORD).get("/profile").body()).contains(account.uid());
    }

    @Test
    void thereIsNoMailboxOutsideTheDemonstration() {
        assertThat(visitor.get("/mailbox").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyDisablesThemselvesAndOthersAreOutAtOnce() {
        Account administrator = accounts.create(email, "Adam Example", Role.ADMINISTRATOR, PASSWORD, Actor.SYSTEM);
        Account manager = accounts.create("rm-" + email, "Rita Example", Role.RELATIONSHIP_MANAGER, PASSWORD, Actor.SYSTEM);
        Visitor theManager = new Visitor(port).signIn("rm-" + email, PASSWORD);
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.post("/staff/accounts/" + administrator.id() + "/disable").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/staff/accounts/" + manager.id() + "/disable").statusCode()).isEqualTo(302);
        assertThat(theManager.get("/staff/tasks").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> register(String address) {
        return visitor.post("/register", "name", "Ada Example", "email", address, "password", PASSWORD);
    }

    private List<Letter> lettersTo(String address) {
        return letters.newest(50).stream().filter(letter -> letter.recipient().equals(address)).toList();
    }

    private String tokenOfNewestLetter() {
        Letter letter = lettersTo(email).get(0);
        Matcher token = LINK_TOKEN.matcher(letter.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
