package gatehouse.notices;

import gatehouse.accounts.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to people. A letter is written in the transaction that gives cause for it and so exists exactly when that does; it
 * leaves after the commit, and again later where it could not.
 */
@Component
public class Letters {

    record Written(UUID letter) {}

    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Letters(JdbcClient jdbc, MessageSource texts, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    /** Writes a letter with the texts {@code notice.<name>.subject} and {@code .body}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Account to, String name, Object... values) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into gatehouse.notices_letter (id, account_id, recipient, subject, body, written_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, to.id(), to.email(), texts.getMessage("notice." + name + ".subject", values, Locale.ENGLISH),
                        texts.getMessage("notice." + name + ".body", values, Locale.ENGLISH), now()).update();
        events.publishEvent(new Written(id));
    }

    /** The newest letters, newest first. */
    @Transactional(readOnly = true)
    public List<Letter> newest(int limit) {
        return jdbc.sql("select * from gatehouse.notices_letter order by written_at desc, id limit ?").param(limit)
                .query(Letters::letter).list();
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from gatehouse.notices_letter where id = ?").param(id).query(Letters::letter).optional();
    }

    /** Letters that wait to be sent, oldest first; each is this transaction's alone until it ends. */
    List<Letter> takeUnsent(int limit) {
        return jdbc.sql("""
                select * from gatehouse.notices_letter where sent_at is null and tries < 20
                  and written_at < cast(? as timestamptz) - (interval '1 minute' * (power(2, least(tries, 10)) - 1))
                order by written_at limit ? for update skip locked""").params(now(), limit).query(Letters::letter).list();
    }

    void sent(UUID id) {
        jdbc.sql("update gatehouse.notices_letter set sent_at = ? where id = ?").params(now(), id).update();
    }

    void failed(UUID id) {
        jdbc.sql("update gatehouse.notices_letter set tries = tries + 1 where id = ?").param(id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Letter(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("subject"), row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(), sent == null ? null : sent.toInstant());
    }
}
