package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.requirements.RuleFile;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every set that ever was live, or is to be, and when. What is live follows from this and the clock alone. */
@Component
class Publications {

    /** One publisher at a time; an arbitrary number, of this table alone. */
    private static final long LOCK = 0x52554c45L;
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publications(JdbcClient jdbc, ObjectMapper json, Trail trail, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** What is to be published. @param effectiveAt null for at once */
    record Order(Edition edition, RuleSource source, String title, String note, List<UUID> authors, @Nullable UUID approver,
            @Nullable Instant effectiveAt) {}

    /** Nobody else publishes until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
    }

    /** Writes a publication down, in the caller's transaction, whose other side must hold the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long publish(Order order, Actor actor) {
        Instant now = clock.instant();
        Instant effective = order.effectiveAt() == null || order.effectiveAt().isBefore(now) ? now : order.effectiveAt();
        String sha256 = order.edition().sha256();
        jdbc.sql("insert into gatehouse.rulebook_rule_set (sha256, files) values (?, cast(? as jsonb)) on conflict do nothing")
                .params(sha256, write(order.edition().files())).update();
        long id = jdbc.sql("""
                insert into gatehouse.rulebook_publication (sha256, golden, source, title, note, authors, approver, published_at, effective_at)
                values (:sha256, :golden, :source, :title, :note, cast(:authors as uuid[]), :approver, :now, :effective) returning id""")
                .param("sha256", sha256).param("golden", GoldenJson.write(order.edition().golden())).param("source", order.source().name())
                .param("title", order.title()).param("note", order.note()).param("authors", Columns.uuids(order.authors()))
                .param("approver", order.approver(), java.sql.Types.OTHER).param("now", at(now)).param("effective", at(effective))
                .query(Long.class).single();
        trail.recordForHouse(actor, "rules-published", Map.of("publication", Long.toString(id), "rules", sha256,
                "source", order.source().name(), "effective", effective.toString()));
        Publication published = require(id);
        events.publishEvent(new RulesEvent.Published(published, before(published).filter(before -> before.sha256().equals(sha256)).isEmpty()));
        return id;
    }

    /** The publication that is in force; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Publication> live() {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication where effective_at <= ? and called_off_at is null
                order by effective_at desc, id desc limit 1""").param(at(clock.instant())).query(Publications::publication).optional();
    }

    /** The newest that is in force, or will be: what another must be built upon. */
    @Transactional(readOnly = true)
    public Optional<Publication> newest() {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication where called_off_at is null order by effective_at desc, id desc limit 1""")
                .query(Publications::publication).optional();
    }

    /** Those that are not yet in force, the last first. */
    @Transactional(readOnly = true)
    public List<Publication> toCome() {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication where called_off_at is null and effective_at > ?
                order by effective_at desc, id desc""").param(at(clock.instant())).query(Publications::publication).list();
    }

    /** Those that were written down after this one and are not called off, in that order. */
    @Transactional(readOnly = true)
    public List<Long> since(long id) {
        return jdbc.sql("select id from gatehouse.rulebook_publication where id > ? and called_off_at is null order by id").param(id).query(Long.class).list();
    }

    /** The one that this was built upon, in force by then or not, and whatever became of either since; empty for the first. */
    @Transactional(readOnly = true)
    public Optional<Publication> before(Publication one) {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication where id < :id and (called_off_at is null or called_off_at > :published)
                order by effective_at desc, id desc limit 1""").param("id", one.id()).param("published", at(one.publishedAt()))
                .query(Publications::publication).optional();
    }

    /** All, newest first, those called off among them. */
    @Transactional(readOnly = true)
    public List<Publication> all(int limit) {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication order by effective_at desc, id desc limit ?""")
                .param(limit).query(Publications::publication).list();
    }

    @Transactional(readOnly = true)
    public Optional<Publication> find(long id) {
        return jdbc.sql("select * from gatehouse.rulebook_publication where id = ?").param(id).query(Publications::publication).optional();
    }

    Publication require(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No publication " + id));
    }

    /** The files and golden cases of a publication. */
    @Transactional(readOnly = true)
    public Edition edition(long id) {
        return jdbc.sql("""
                select files, golden from gatehouse.rulebook_publication join gatehouse.rulebook_rule_set using (sha256) where id = ?""")
                .param(id).query((row, n) -> new Edition(files(row.getString("files")), GoldenJson.read(row.getString("golden")))).single();
    }

    /** The newest publication of a set; empty where it never was published. */
    @Transactional(readOnly = true)
    public Optional<Publication> ofSet(String sha256) {
        return jdbc.sql("select * from gatehouse.rulebook_publication where sha256 = ? order by live_at is null, effective_at desc, id desc limit 1").param(sha256)
                .query(Publications::publication).optional();
    }

    /** The publication by which a set was in force at some time: it may have been published anew since. Empty where it never was. */
    @Transactional(readOnly = true)
    public Optional<Publication> ofSet(String sha256, Instant at) {
        return jdbc.sql("""
                select * from gatehouse.rulebook_publication where sha256 = :sha256 and called_off_at is null
                order by effective_at <= :at desc, case when effective_at <= :at then effective_at end desc, effective_at, id desc limit 1""")
                .param("sha256", sha256).param("at", at(at)).query(Publications::publication).optional();
    }

    /**
     * Takes back one that is not yet in force; false where it is, was taken back already, or others to come are built upon it: they
     * hold what it changes, and are taken back first.
     */
    @Transactional
    public boolean callOff(long id, UUID by, Actor actor) {
        boolean done = jdbc.sql("""
                update gatehouse.rulebook_publication one set called_off_at = :now, called_off_by = :by
                where id = :id and called_off_at is null and effective_at > :now and not exists (
                    select 1 from gatehouse.rulebook_publication later where later.id > one.id and later.called_off_at is null)""")
                .param("now", at(clock.instant())).param("by", by).param("id", id).update() == 1;
        if (done) {
            trail.recordForHouse(actor, "rules-called-off", Map.of("publication", Long.toString(id)));
            events.publishEvent(new RulesEvent.CalledOff(require(id)));
        }
        return done;
    }

    /** Writes down, once for all nodes, that a publication is judged by. */
    @Transactional
    public void arrived(long id) {
        Instant now = clock.instant();
        if (jdbc.sql("update gatehouse.rulebook_publication set live_at = ? where id = ? and live_at is null").params(at(now), id).update() == 1) {
            Publication publication = require(id);
            jdbc.sql("update gatehouse.rulebook_rule_set set first_live = coalesce(first_live, ?) where sha256 = ?")
                    .params(at(now), publication.sha256()).update();
            trail.recordForHouse(Actor.SYSTEM, "rules-went-live", Map.of("publication", Long.toString(id), "rules", publication.sha256()));
        }
    }

    private String write(List<RuleFile> files) {
        try {
            return json.writeValueAsString(files.stream().collect(Collectors.toMap(RuleFile::name,
                    file -> new String(file.bytes(), StandardCharsets.UTF_8), (first, second) -> second, TreeMap::new)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RuleFile> files(String text) {
        try {
            return json.readValue(text, FILES).entrySet().stream()
                    .map(file -> new RuleFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Publication publication(ResultSet row, int n) throws SQLException {
        return new Publication(row.getLong("id"), row.getString("sha256"), RuleSource.valueOf(row.getString("source")), row.getString("title"),
                row.getString("note"), Columns.uuids(row, "authors"), row.getObject("approver", UUID.class),
                Objects.requireNonNull(Columns.instant(row, "published_at")), Objects.requireNonNull(Columns.instant(row, "effective_at")),
                Columns.instant(row, "called_off_at"), row.getObject("called_off_by", UUID.class), Columns.instant(row, "live_at"));
    }
}
