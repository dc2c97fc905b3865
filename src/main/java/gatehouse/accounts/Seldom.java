package gatehouse.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things that are done about one account at most once in a while, however often there is cause; on all nodes together. */
@Component
class Seldom {

    /** What is done seldom, and how long it rests. */
    enum What {
        CONFIRMATION_LETTER(Duration.ofMinutes(2)),
        REGISTERED_AGAIN_LETTER(Duration.ofMinutes(2)),
        RESET_LETTER(Duration.ofMinutes(2)),
        SIGN_IN_LIMITED_ENTRY(SignIn.WINDOW);

        private final Duration rest;

        What(Duration rest) {
            this.rest = rest;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Seldom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it, unless it was done a short while ago. Of two at the same instant one does it. */
    void unlessLately(UUID account, What what, Runnable deed) {
        Instant now = clock.instant();
        int due = jdbc.sql("""
                insert into gatehouse.accounts_last_time (account_id, what, at) values (:account, :what, :now)
                on conflict (account_id, what) do update set at = excluded.at where accounts_last_time.at <= :before""")
                .param("account", account).param("what", what.name()).param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(what.rest).atOffset(ZoneOffset.UTC)).update();
        if (due == 1) {
            deed.run();
        }
    }
}
