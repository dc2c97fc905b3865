package gatehouse.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once and for a while: 256 random bits in the link, only their SHA-256 in the database. */
@Component
class Tokens {

    enum Purpose {
        CONFIRM(Duration.ofDays(3)), FIRST_PASSWORD(Duration.ofDays(3)), RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String issue(UUID account, Purpose purpose) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from gatehouse.accounts_token where (account_id = ? and purpose = ?) or expires_at < ?")
                .params(account, purpose.name(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into gatehouse.accounts_token (token_hash, account_id, purpose, expires_at) values (?, ?, ?, ?)")
                .params(hash(token), account, purpose.name(), clock.instant().plus(purpose.life).atOffset(ZoneOffset.UTC)).update();
        return token;
    }

    /** Whose link it is, if it still works; it goes on working. */
    Optional<UUID> look(String token, Purpose purpose) {
        return jdbc.sql("select account_id from gatehouse.accounts_token where token_hash = ? and purpose = ? and expires_at > ?")
                .params(hash(token), purpose.name(), clock.instant().atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    /** Whose link it was, if it still worked; it does so no more. */
    Optional<UUID> redeem(String token, Purpose purpose) {
        return jdbc.sql("delete from gatehouse.accounts_token where token_hash = ? and purpose = ? and expires_at > ? returning account_id")
                .params(hash(token), purpose.name(), clock.instant().atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    /** Lets no link of this account work any more. */
    void forget(UUID account) {
        jdbc.sql("delete from gatehouse.accounts_token where account_id = ?").param(account).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
