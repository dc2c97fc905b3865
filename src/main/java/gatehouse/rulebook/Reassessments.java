package gatehouse.rulebook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the open applications have been assessed anew since rules went live. Where it stands is kept in the database, so that
 * another node goes on where one has ended.
 */
@Component
public class Reassessments {

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Clock clock;

    Reassessments(JdbcClient jdbc, Publications publications, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * One that is under way.
     *
     * @param before    what was in force; null for the first rules there were, of which nothing changed
     * @param assessedTo the last application that is done; null before the first
     */
    public record Pending(Publication now, @Nullable Publication before, @Nullable UUID assessedTo) {}

    /** The oldest that is not done, this transaction's alone until it ends; empty where all are, or another node has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pending> take() {
        return jdbc.sql("""
                select id, reassessed_to from gatehouse.rulebook_publication
                where live_at is not null and reassessed_at is null and called_off_at is null
                order by effective_at, id limit 1 for update skip locked""")
                .query((row, n) -> {
                    Publication now = publications.require(row.getLong("id"));
                    return new Pending(now, publications.liveBefore(now).orElse(null), row.getObject("reassessed_to", UUID.class));
                }).optional();
    }

    /** An application is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Publication publication, UUID application, boolean touched) {
        jdbc.sql("""
                update gatehouse.rulebook_publication set reassessed_to = ?, assessed = assessed + 1, touched = touched + ? where id = ?""")
                .params(application, touched ? 1 : 0, publication.id()).update();
    }

    /** There is no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allDone(Publication publication) {
        jdbc.sql("update gatehouse.rulebook_publication set reassessed_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), publication.id()).update();
    }
}
