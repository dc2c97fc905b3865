package gatehouse.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.GatehouseTest;
import gatehouse.platform.SettableClock;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.Role;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often one may be wrong. */
@GatehouseTest
class SignInTests {

    private static final String PASSWORD = "a long test password 7";

    @Autowired SignIn signIn;
    @Autowired Accounts accounts;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;

    private Account account;
    private final String place = "place-" + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        account = accounts.create(UUID.randomUUID() + "@example.test", "Ada Example", Role.CLIENT, PASSWORD, Actor.SYSTEM);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void eightWrongTriesFromOnePlaceHoldThatPlaceBackAndNoOther() {
        wrongTries(account.email(), place, 7);
        assertThat(attempt("wrong", place)).isInstanceOf(SignInResult.Refused.class);
        assertThat(attempt(PASSWORD, place)).isInstanceOf(SignInResult.TooManyTries.class);
        assertThat(attempt(PASSWORD, "home")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void fiftyWrongTriesFromAnywhereHoldTheAddressBackEverywhere() {
        IntStream.range(0, 49).forEach(i -> wrongTries(account.email(), place + "-" + i, 1));
        assertThat(attempt("wrong", place)).isInstanceOf(SignInResult.Refused.class);
        assertThat(attempt(PASSWORD, "home")).isInstanceOf(SignInResult.TooManyTries.class);
    }

    @Test
    void sixtyWrongTriesAtManyAddressesHoldTheirPlaceBack() {
        IntStream.range(0, 60).forEach(i -> wrongTries(i + account.email(), place, 1));
        assertThat(attempt(PASSWORD, place)).isInstanceOf(SignInResult.TooManyTries.class);
        assertThat(attempt(PASSWORD, "home")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void whoWaitsMayTryAgain() {
        wrongTries(account.email(), place, 8);
        clock.moveOn(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(attempt(PASSWORD, place)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void thatAnAccountIsHeldBackIsWrittenDownOnceInAWhileAndByItsUidAlone() {
        wrongTries(account.email(), place, 7);
        attempt("wrong", place);
        wrongTries(account.email(), place + "-2", 7);
        attempt("wrong", place + "-2");
        assertThat(entries()).isEqualTo(1);
        clock.moveOn(Duration.ofMinutes(16));
        wrongTries(account.email(), place, 7);
        attempt("wrong", place);
        assertThat(entries()).isEqualTo(2);
    }

    private long entries() {
        return trail.ofHouse(Long.MAX_VALUE, 200).stream().filter(entry -> entry.event().equals("sign-in-limited")
                && entry.details().equals(java.util.Map.of("uid", account.uid()))).count();
    }

    private SignInResult attempt(String password, String from) {
        return signIn.attempt(account.email(), password, from);
    }

    /** As the product counts them, without the time that judging each password takes. */
    private void wrongTries(String email, String from, int times) {
        IntStream.range(0, times).forEach(i -> jdbc.sql("insert into gatehouse.accounts_failed_sign_in (email, ip, at) values (?, ?, ?)")
                .params(Accounts.lower(email), from, clock.instant().atOffset(ZoneOffset.UTC)).update());
    }
}
