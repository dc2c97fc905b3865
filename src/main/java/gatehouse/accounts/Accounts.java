package gatehouse.accounts;

import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts: registering, confirming, resetting, and whose case a case is. */
@Component
public class Accounts {

    /** The shortest password taken; NIST SP 800-63B asks for length, not for kinds of characters. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final Set<String> TRIED_FIRST = Set.of("123456789012", "password1234", "passwordpassword", "qwertyuiop12",
            "qwertyuiopas", "111111111111", "000000000000", "letmeinletmein", "administrator", "123123123123", "iloveyou1234");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final Tokens tokens;
    private final Seldom seldom;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, Clock clock, PasswordEncoder passwords, Tokens tokens, Seldom seldom, Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.tokens = tokens;
        this.seldom = seldom;
        this.trail = trail;
        this.events = events;
    }

    /** Registers a client; a link by e-mail confirms the address. */
    @Transactional
    public Registration register(String email, String name, String password) {
        if (isWeak(password)) {
            return new Registration.WeakPassword();
        }
        Optional<Account> known = byEmail(email);
        if (known.isPresent()) {
            passwords.encode(password); // takes as long as for a free address
            if (known.get().confirmed()) {
                seldom.unlessLately(known.get().id(), Seldom.What.REGISTERED_AGAIN_LETTER,
                        () -> events.publishEvent(new AccountEvents.RegisteredAgain(known.get())));
            } else {
                sendConfirmation(known.get());
            }
            return new Registration.Taken();
        }
        sendConfirmation(insert(email, name, Role.CLIENT, password, false));
        return new Registration.Taken();
    }

    /** Makes an account that needs no confirmation: staff, and the ready-made ones of the demo. */
    @Transactional
    public Account create(String email, String name, Role role, String password, Actor by) {
        Account account = insert(email, name, role, password, true);
        trail.recordForHouse(by, "account-created", Map.of("uid", account.uid(), "role", role.name()));
        return account;
    }

    /** Confirms the address that the link was sent to; empty where the link is used up or too old. */
    @Transactional
    public Optional<Account> confirm(String token) {
        return tokens.redeem(token, Tokens.Purpose.CONFIRM).map(id -> {
            jdbc.sql("update gatehouse.accounts_account set confirmed_at = coalesce(confirmed_at, ?) where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
            Account account = require(id);
            trail.recordForHouse(account.actor(), "address-confirmed", Map.of("uid", account.uid()));
            return account;
        });
    }

    /** A link that was sent a moment ago still works: asking again at once sends no other. */
    void sendConfirmation(Account account) {
        seldom.unlessLately(account.id(), Seldom.What.CONFIRMATION_LETTER, () ->
                events.publishEvent(new AccountEvents.ConfirmationWanted(account, tokens.issue(account.id(), Tokens.Purpose.CONFIRM))));
    }

    /** Sends a link to set a new password, if the address has an account and no link was sent just now; the caller cannot tell. */
    @Transactional
    public void requestReset(String email) {
        byEmail(email).filter(Account::enabled).ifPresent(account -> seldom.unlessLately(account.id(), Seldom.What.RESET_LETTER, () ->
                events.publishEvent(new AccountEvents.ResetWanted(account, tokens.issue(account.id(), Tokens.Purpose.RESET)))));
    }

    /** Sends a link to set the first password to somebody for whom an account was made. */
    @Transactional
    public void welcome(Account account) {
        events.publishEvent(new AccountEvents.Welcomed(account, tokens.issue(account.id(), Tokens.Purpose.FIRST_PASSWORD)));
    }

    /** Whether a link to set a password still works. */
    @Transactional(readOnly = true)
    public boolean mayReset(String token) {
        return tokens.look(token, Tokens.Purpose.RESET).or(() -> tokens.look(token, Tokens.Purpose.FIRST_PASSWORD)).isPresent();
    }

    /** Sets a password by a link. Empty where the link works no more; the password must not be {@link #isWeak weak}. */
    @Transactional
    public Optional<Account> reset(String token, String password) {
        return tokens.redeem(token, Tokens.Purpose.RESET).or(() -> tokens.redeem(token, Tokens.Purpose.FIRST_PASSWORD)).map(id -> {
            tokens.forget(id); // an older link that still lies in a mailbox
            jdbc.sql("update gatehouse.accounts_account set password_hash = ?, confirmed_at = coalesce(confirmed_at, ?) where id = ?")
                    .params(passwords.encode(password), clock.instant().atOffset(ZoneOffset.UTC), id).update();
            Account account = require(id);
            // Whoever knew the old password is signed out everywhere.
            jdbc.sql("delete from gatehouse.accounts_session where principal_name = ?").param(account.id().toString()).update();
            jdbc.sql("delete from gatehouse.accounts_failed_sign_in where email = ?").param(lower(account.email())).update();
            trail.recordForHouse(account.actor(), "password-reset", Map.of("uid", account.uid()));
            return account;
        });
    }

    /** Whether a password is too short or among those that everybody tries first. */
    public boolean isWeak(String password) {
        return password.length() < SHORTEST_PASSWORD || password.length() > 200 || password.chars().distinct().count() < 5
                || TRIED_FIRST.contains(password.toLowerCase(Locale.ROOT));
    }

    @Transactional
    public void disable(UUID id, Actor by) {
        jdbc.sql("update gatehouse.accounts_account set disabled_at = ? where id = ? and disabled_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
        jdbc.sql("delete from gatehouse.accounts_session where principal_name = ?").param(id.toString()).update();
        trail.recordForHouse(by, "account-disabled", Map.of("uid", require(id).uid()));
    }

    @Transactional
    public void enable(UUID id, Actor by) {
        jdbc.sql("update gatehouse.accounts_account set disabled_at = null where id = ?").param(id).update();
        trail.recordForHouse(by, "account-enabled", Map.of("uid", require(id).uid()));
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return jdbc.sql("select * from gatehouse.accounts_account where id = ?").param(id).query(Accounts::account).optional();
    }

    /** The account of this id; a fault where there is none. */
    @Transactional(readOnly = true)
    public Account require(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No account " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Account> byEmail(String email) {
        return jdbc.sql("select * from gatehouse.accounts_account where lower(email) = ?").param(lower(email))
                .query(Accounts::account).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byUid(String uid) {
        return jdbc.sql("select * from gatehouse.accounts_account where uid = ?").param(uid).query(Accounts::account).optional();
    }

    /** Every account of the staff, by name. */
    @Transactional(readOnly = true)
    public List<Account> staff() {
        return jdbc.sql("select * from gatehouse.accounts_account where role <> 'CLIENT' order by lower(name), id")
                .query(Accounts::account).list();
    }

    /** The accounts of these ids; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Account> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from gatehouse.accounts_account where id in (:ids)")
                .param("ids", Set.copyOf(ids)).query(Accounts::account).list();
    }

    /** Makes a case this account's own. */
    @Transactional
    public void grant(UUID application, UUID account) {
        jdbc.sql("insert into gatehouse.accounts_case_access (application_id, account_id) values (?, ?) on conflict do nothing")
                .params(application, account).update();
    }

    /** The clients whose case it is. */
    @Transactional(readOnly = true)
    public List<Account> clientsOf(UUID application) {
        return jdbc.sql("""
                select a.* from gatehouse.accounts_account a
                join gatehouse.accounts_case_access c on c.account_id = a.id where c.application_id = ? order by a.uid""")
                .param(application).query(Accounts::account).list();
    }

    /** The cases that are this account's own. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(UUID account) {
        return jdbc.sql("select application_id from gatehouse.accounts_case_access where account_id = ?").param(account)
                .query(UUID.class).list();
    }

    /** Whether a case is this account's own. */
    @Transactional(readOnly = true)
    public boolean owns(UUID account, UUID application) {
        return jdbc.sql("select count(*) from gatehouse.accounts_case_access where account_id = ? and application_id = ?")
                .params(account, application).query(Integer.class).single() > 0;
    }

    private Account insert(String email, String name, Role role, String password, boolean confirmed) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into gatehouse.accounts_account (id, uid, email, name, role, password_hash, confirmed_at, created_at)
                values (:id, :uid, :email, :name, :role, :hash, :confirmed, :now)""")
                .param("id", id).param("uid", Uids.make()).param("email", email.strip()).param("name", name.strip())
                .param("role", role.name()).param("hash", passwords.encode(password))
                .param("confirmed", confirmed ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("now", now).update();
        return require(id);
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("uid"), row.getString("email"), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getObject("confirmed_at") != null, row.getObject("disabled_at") == null);
    }

    static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
