package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.vocabulary.InstitutionType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each look at all open applications has come, and what it found, for whichever node is asked. */
@Component
class ImpactStore {

    /** Of one draft; older ones are forgotten. */
    static final int MOST_KEPT = 5;
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    /** Whoever judges writes more than once a second: after this silence the node has ended, and what waited for it waits in vain. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);
    private static final Duration WAITED_ENOUGH = Duration.ofMinutes(30);
    private static final TypeReference<EnumMap<InstitutionType, ImpactRun.OfType>> BY_TYPE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImpactStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a run down that is to begin, and forgets what is kept for nobody any more. */
    @Transactional
    public UUID start(UUID draft, UUID by, ImpactJudge judge) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into gatehouse.rulebook_impact (id, draft, started_by, started_at, live, candidate, as_of, state, seen_at)
                values (:id, :draft, :by, :now, :live, :candidate, :asOf, 'WAITING', :now)""")
                .param("id", id).param("draft", draft).param("by", by).param("now", now()).param("live", judge.live().sha256())
                .param("candidate", judge.candidate().sha256()).param("asOf", judge.asOf()).update();
        jdbc.sql("""
                delete from gatehouse.rulebook_impact one using gatehouse.rulebook_draft draft
                where draft.id = one.draft and (draft.ended_at is not null or one.started_at < :old or one.id in (
                    select id from gatehouse.rulebook_impact where draft = :draft order by started_at desc, id offset :kept))""")
                .param("old", now().minus(KEPT_FOR)).param("draft", draft).param("kept", MOST_KEPT).update();
        return id;
    }

    /** It is judged from now on; false where it was ended before. */
    @Transactional
    public boolean begin(UUID id, int total) {
        return jdbc.sql("update gatehouse.rulebook_impact set state = 'RUNNING', total = ?, seen_at = ? where id = ? and state = 'WAITING'")
                .params(total, now(), id).update() == 1;
    }

    /** So many were judged, and this was found since it was said last; false where it was ended, or forgotten: then nothing is written. */
    @Transactional
    public boolean judged(UUID id, int done, Map<InstitutionType, ImpactRun.OfType> byType, List<ImpactOnCase> found) {
        if (jdbc.sql("update gatehouse.rulebook_impact set done = ?, by_type = ?, seen_at = ? where id = ? and state = 'RUNNING'")
                .params(done, write(byType), now(), id).update() == 0) {
            return false;
        }
        if (!found.isEmpty()) {
            jdbc.sql("""
                    insert into gatehouse.rulebook_impact_case (impact, type, reference, found)
                    select :id, one.type, one.reference, one.found from unnest(:types, :references, :found) as one (type, reference, found)
                    on conflict do nothing""").param("id", id)
                    .param("types", found.stream().map(one -> one.type().ordinal()).toArray(Integer[]::new), Types.ARRAY)
                    .param("references", found.stream().map(ImpactOnCase::reference).toArray(String[]::new), Types.ARRAY)
                    .param("found", found.stream().map(this::write).toArray(String[]::new), Types.ARRAY).update();
        }
        return true;
    }

    /** It is over; false where it was before, and stays as it was. */
    @Transactional
    public boolean end(UUID id, ImpactRun.State state) {
        return jdbc.sql("update gatehouse.rulebook_impact set state = ? where id = ? and state in ('WAITING', 'RUNNING')")
                .params(state.name(), id).update() == 1;
    }

    @Transactional(readOnly = true)
    public Optional<ImpactRun> find(UUID id) {
        return jdbc.sql("select *, (select count(*) from gatehouse.rulebook_impact_case where impact = id) found from gatehouse.rulebook_impact where id = ?")
                .param(id).query(this::run).optional();
    }

    /** The one of a draft that was started last. */
    @Transactional(readOnly = true)
    public Optional<UUID> last(UUID draft) {
        return jdbc.sql("select id from gatehouse.rulebook_impact where draft = ? order by started_at desc, id limit 1").param(draft)
                .query(UUID.class).optional();
    }

    /** What was found, by type and reference. */
    @Transactional(readOnly = true)
    public List<ImpactOnCase> cases(UUID id, int from, int limit) {
        return jdbc.sql("select found from gatehouse.rulebook_impact_case where impact = ? order by type, reference offset ? limit ?")
                .params(id, from, limit).query((row, n) -> read(row.getString("found"))).list();
    }

    private ImpactRun run(ResultSet row, int n) throws SQLException {
        ImpactRun.State state = ImpactRun.State.valueOf(row.getString("state"));
        Instant seen = Objects.requireNonNull(Columns.instant(row, "seen_at"));
        boolean lost = !state.isOver() && seen.isBefore(clock.instant().minus(state == ImpactRun.State.RUNNING ? LOST_AFTER : WAITED_ENOUGH));
        int done = row.getInt("done");
        // Applications may be opened and closed meanwhile.
        int total = state == ImpactRun.State.DONE ? done : Math.max(row.getInt("total"), done);
        return new ImpactRun(row.getObject("id", UUID.class), row.getObject("started_by", UUID.class), lost ? ImpactRun.State.FAILED : state,
                row.getString("live"), row.getString("candidate"), row.getObject("as_of", LocalDate.class),
                Objects.requireNonNull(Columns.instant(row, "started_at")), done, total, byType(row.getString("by_type")), row.getInt("found"));
    }

    private Map<InstitutionType, ImpactRun.OfType> byType(String text) {
        try {
            return json.readValue(text, BY_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImpactOnCase read(String text) {
        try {
            return json.readValue(text, ImpactOnCase.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
