package gatehouse.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each time that the open applications are gone through because they are judged by other rules: those of another publication, or those
 * of the same of which some began or ended on their day. How far each has come is kept in the database, so that any node goes on
 * where another has ended.
 */
@Component
public class Reassessments {

    private final JdbcClient jdbc;
    private final Publications publications;
    private final LiveRules live;
    private final Clock clock;

    Reassessments(JdbcClient jdbc, Publications publications, LiveRules live, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.live = live;
        this.clock = clock;
    }

    /** The rules of a publication that are in force on a day. */
    public record InForce(long publication, LocalDate day) {

        /** Whether others are judged by today: those of a later publication, or of the same, where some began or ended since. */
        boolean precede(LiveRules.Live now, LocalDate today) {
            return publication < now.publication().id()
                    || publication == now.publication().id() && now.rules().turningDates(day).stream().anyMatch(date -> !date.isAfter(today));
        }

        private static InForce of(ResultSet row, int n) throws SQLException {
            return new InForce(row.getLong("publication"), row.getObject("day", LocalDate.class));
        }
    }

    /**
     * One that is not done.
     *
     * @param before     what was judged by until then; null for the first rules there were, of which nothing changed
     * @param assessedTo the last application that is done; null before the first
     */
    public record Pending(long id, InForce now, @Nullable InForce before, @Nullable UUID assessedTo) {}

    /**
     * One as it is told.
     *
     * @param assessed how many open applications were assessed anew
     * @param touched  of how many of them something else is asked since
     * @param doneAt   when the last of them was; null before
     */
    public record Round(LocalDate day, int assessed, int touched, @Nullable Instant doneAt) {}

    /** Writes down, once for all nodes, that the open applications are to be gone through, where this node judges by other rules than last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        LiveRules.Live now = live.get();
        LocalDate today = Facts.today(clock);
        if (isDue(now, today)) {
            publications.lock();
            if (isDue(now, today)) {
                jdbc.sql("insert into gatehouse.rulebook_reassessment (publication, day) values (?, ?)").params(now.publication().id(), today).update();
            }
        }
    }

    private boolean isDue(LiveRules.Live now, LocalDate today) {
        return jdbc.sql("select publication, day from gatehouse.rulebook_reassessment order by id desc limit 1")
                .query(InForce::of).optional().map(latest -> latest.precede(now, today)).orElse(true);
    }

    /** The oldest that is not done, this transaction's alone until it ends; empty where all are, another node has it, or this judges by older rules. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pending> take() {
        return jdbc.sql("""
                select * from gatehouse.rulebook_reassessment
                where id = (select min(id) from gatehouse.rulebook_reassessment where done_at is null) and done_at is null and publication <= ?
                for update skip locked""").param(live.get().publication().id())
                .query((row, n) -> new Pending(row.getLong("id"), InForce.of(row, n), before(row.getLong("id")),
                        row.getObject("assessed_to", UUID.class))).optional();
    }

    private @Nullable InForce before(long id) {
        return jdbc.sql("select publication, day from gatehouse.rulebook_reassessment where id < ? order by id desc limit 1").param(id)
                .query(InForce::of).optional().orElse(null);
    }

    /** An application is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Pending pending, UUID application, boolean touched) {
        jdbc.sql("update gatehouse.rulebook_reassessment set assessed_to = ?, assessed = assessed + 1, touched = touched + ? where id = ?")
                .params(application, touched ? 1 : 0, pending.id()).update();
    }

    /** There is no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allDone(Pending pending) {
        jdbc.sql("update gatehouse.rulebook_reassessment set done_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), pending.id()).update();
    }

    /** Those under the rules of a publication, in the order of their days; none where other rules followed before any began. */
    public List<Round> of(long publication) {
        return ofEach(List.of(publication)).getOrDefault(publication, List.of());
    }

    /** The same of several; of one that has none, nothing. */
    @Transactional(readOnly = true)
    public Map<Long, List<Round>> ofEach(List<Long> publications) {
        Map<Long, List<Round>> rounds = new HashMap<>();
        jdbc.sql("select * from gatehouse.rulebook_reassessment where publication = any(?) order by id")
                .param(1, publications.toArray(Long[]::new), Types.ARRAY)
                .query((RowCallbackHandler) row -> rounds.computeIfAbsent(row.getLong("publication"), any -> new ArrayList<>())
                        .add(new Round(row.getObject("day", LocalDate.class), row.getInt("assessed"), row.getInt("touched"), Columns.instant(row, "done_at"))));
        return rounds;
    }
}
