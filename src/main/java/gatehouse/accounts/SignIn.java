package gatehouse.accounts;

import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges who may sign in, and slows those down who guess: failures are counted in the database, so on all nodes together. */
@Component
public class SignIn {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Few tries where one person would make them; more from everywhere together, or whoever likes could keep somebody out. */
    private static final int PER_ADDRESS_AND_PLACE = 8;
    private static final int PER_ADDRESS = 50;
    private static final int PER_PLACE = 60;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final Accounts accounts;
    private final Seldom seldom;
    private final Trail trail;
    private final String nobody;

    SignIn(JdbcClient jdbc, Clock clock, PasswordEncoder passwords, Accounts accounts, Seldom seldom, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.accounts = accounts;
        this.seldom = seldom;
        this.trail = trail;
        this.nobody = passwords.encode(UUID.randomUUID().toString());
    }

    /**
     * Judges one attempt.
     *
     * @param ip the place that the attempt came from
     */
    @Transactional
    public SignInResult attempt(String email, String password, String ip) {
        Instant now = clock.instant();
        Optional<Duration> wait = waitFor(Accounts.lower(email), ip, now);
        if (wait.isPresent()) {
            return new SignInResult.TooManyTries(wait.get());
        }
        Optional<Account> account = accounts.byEmail(email);
        // An unknown address costs as much time as a known one.
        String hash = account.map(a -> hashOf(a.id())).orElse(nobody);
        boolean right = password.length() <= 200 && passwords.matches(password, hash);
        if (account.isEmpty() || !right || !account.get().enabled()) {
            fail(email, ip, now);
            account.filter(known -> waitFor(Accounts.lower(email), ip, now).isPresent()).ifPresent(this::recordLimited);
            return new SignInResult.Refused();
        }
        if (!account.get().confirmed()) {
            accounts.sendConfirmation(account.get());
            return new SignInResult.NotConfirmed();
        }
        if (passwords.upgradeEncoding(hash)) {
            jdbc.sql("update gatehouse.accounts_account set password_hash = ? where id = ?")
                    .params(passwords.encode(password), account.get().id()).update();
        }
        jdbc.sql("delete from gatehouse.accounts_failed_sign_in where email = ? or at < ?")
                .params(Accounts.lower(email), utc(now.minus(WINDOW))).update();
        trail.recordForHouse(account.get().actor(), "signed-in", Map.of("uid", account.get().uid()));
        return new SignInResult.SignedIn(account.get());
    }

    private Optional<Duration> waitFor(String email, String ip, Instant now) {
        return jdbc.sql("""
                select max(oldest) from (
                  (select at as oldest from gatehouse.accounts_failed_sign_in where email = :email and ip = :ip and at > :since
                   order by at desc offset :perAddressAndPlace limit 1)
                  union all
                  (select at from gatehouse.accounts_failed_sign_in where email = :email and at > :since
                   order by at desc offset :perAddress limit 1)
                  union all
                  (select at from gatehouse.accounts_failed_sign_in where ip = :ip and at > :since
                   order by at desc offset :perPlace limit 1)) as full_windows""")
                .param("email", email).param("ip", ip).param("since", utc(now.minus(WINDOW)))
                .param("perAddressAndPlace", PER_ADDRESS_AND_PLACE - 1).param("perAddress", PER_ADDRESS - 1)
                .param("perPlace", PER_PLACE - 1)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(oldest -> Duration.between(now, oldest.toInstant().plus(WINDOW)));
    }

    private void recordLimited(Account account) {
        seldom.unlessLately(account.id(), Seldom.What.SIGN_IN_LIMITED_ENTRY,
                () -> trail.recordForHouse(Actor.SYSTEM, "sign-in-limited", Map.of("uid", account.uid())));
    }

    private void fail(String email, String ip, Instant now) {
        jdbc.sql("insert into gatehouse.accounts_failed_sign_in (email, ip, at) values (?, ?, ?)")
                .params(Accounts.lower(email), ip, utc(now)).update();
    }

    private String hashOf(UUID id) {
        return jdbc.sql("select password_hash from gatehouse.accounts_account where id = ?").param(id).query(String.class).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
