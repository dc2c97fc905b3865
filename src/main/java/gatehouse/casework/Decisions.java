package gatehouse.casework;

import gatehouse.accounts.Account;
import gatehouse.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was recommended and what was decided, by whom and why; and notes that the staff writes to itself. */
@Component
public class Decisions {

    /** What a case is prepared or decided as. */
    public enum Verdict {
        APPROVE, REFUSE,
        /** Only when deciding: back to whoever prepares. */
        RETURN
    }

    /** Whether something was prepared or decided. */
    public enum Stage { PREPARED, DECIDED }

    /** The assessment that a step rests on. @param rules SHA-256 of the rule set @param id null for what was decided before assessments were kept */
    public record Basis(String rules, @Nullable UUID id) {}

    /** One step towards the decision. */
    public record Decision(Stage stage, Verdict verdict, String reason, UUID by, Basis basis, Instant at) {}

    /** A note of the staff; the client never sees it. */
    public record Note(UUID by, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** All steps, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(UUID application) {
        return jdbc.sql("select * from gatehouse.casework_decision where application_id = ? order by at, id").param(application)
                .query(Decisions::decision).list();
    }

    /** The newest preparation. */
    @Transactional(readOnly = true)
    public Optional<Decision> prepared(UUID application) {
        return of(application).stream().filter(d -> d.stage() == Stage.PREPARED).reduce((first, second) -> second);
    }

    /** Whether this account prepared anything of this case, and so may not decide it. */
    @Transactional(readOnly = true)
    public boolean preparedBy(UUID application, UUID account) {
        return of(application).stream().anyMatch(d -> d.stage() == Stage.PREPARED && d.by().equals(account));
    }

    @Transactional
    public void record(UUID application, Stage stage, Verdict verdict, String reason, Basis basis, Account by) {
        if (stage == Stage.DECIDED && preparedBy(application, by.id())) {
            throw new IllegalStateException("Nobody decides on what they prepared.");
        }
        jdbc.sql("""
                insert into gatehouse.casework_decision (id, application_id, stage, outcome, reason, by_account, rules, assessment, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), application, stage.name(), verdict.name(), reason, by.id(), basis.rules(), basis.id(),
                        clock.instant().atOffset(ZoneOffset.UTC)).update();
        trail.record(application, by.actor(), stage == Stage.PREPARED ? "decision-prepared" : "decision-taken",
                Map.of("verdict", verdict.name(), "rules", basis.rules(), "assessment", basis.id() == null ? "" : basis.id().toString()));
    }

    @Transactional
    public void note(UUID application, String text, Account by) {
        jdbc.sql("insert into gatehouse.casework_note (id, application_id, written_by, written_at, text) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), application, by.id(), clock.instant().atOffset(ZoneOffset.UTC), text).update();
        trail.record(application, by.actor(), "note-written", Map.of());
    }

    /** The notes of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Note> notes(UUID application) {
        return jdbc.sql("select * from gatehouse.casework_note where application_id = ? order by written_at desc, id").param(application)
                .query((row, n) -> new Note(row.getObject("written_by", UUID.class),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("text"))).list();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(Stage.valueOf(row.getString("stage")), Verdict.valueOf(row.getString("outcome")), row.getString("reason"),
                row.getObject("by_account", UUID.class), new Basis(row.getString("rules"), row.getObject("assessment", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
