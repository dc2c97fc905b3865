package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of drafts. */
@Component
class DraftStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from gatehouse.rulebook_draft where id = ?").param(id).query(this::draft).optional();
    }

    /** The draft that became this publication; empty where the house published by itself. */
    Optional<Draft> ofPublication(long publication) {
        return jdbc.sql("select * from gatehouse.rulebook_draft where publication = ?").param(publication).query(this::draft).optional();
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Optional<Draft> locked(UUID id) {
        return jdbc.sql("select * from gatehouse.rulebook_draft where id = ? for update").param(id).query(this::draft).optional();
    }

    List<Draft> open() {
        return jdbc.sql("select * from gatehouse.rulebook_draft where ended_at is null order by changed_at desc").query(this::draft).list();
    }

    /** The places whose folders became this draft; one that has none came from elsewhere. */
    List<String> places(UUID id) {
        return jdbc.sql("select place from gatehouse.rulebook_folder_place where draft = ?").param(id).query(String.class).list();
    }

    UUID insert(String title, RuleSource source, long base, Edition edition, List<UUID> authors) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into gatehouse.rulebook_draft (id, title, source, base, golden, version, authors, opened_at, changed_at)
                values (:id, :title, :source, :base, :golden, 1, cast(:authors as uuid[]), :now, :now)""")
                .param("id", id).param("title", title).param("source", source.name()).param("base", base)
                .param("golden", GoldenJson.write(edition.golden())).param("authors", Columns.uuids(authors)).param("now", now()).update();
        writeFiles(id, edition.files());
        return id;
    }

    /** Another content, or other authors; what was proposed is proposed no more, and its note and day are kept for the next time. */
    void change(Draft draft, Edition edition, long base, List<UUID> authors) {
        jdbc.sql("""
                update gatehouse.rulebook_draft set golden = :golden, base = :base, authors = cast(:authors as uuid[]), version = version + 1,
                  changed_at = :now, proposed_at = null, proposed_by = null, proposed = null where id = :id""")
                .param("golden", GoldenJson.write(edition.golden())).param("base", base).param("authors", Columns.uuids(authors))
                .param("now", now()).param("id", draft.id()).update();
        jdbc.sql("delete from gatehouse.rulebook_draft_file where draft = ?").param(draft.id()).update();
        writeFiles(draft.id(), edition.files());
    }

    /** What was to be a return to earlier rules is a draft as any other. */
    void isNoReturn(UUID id, String title) {
        jdbc.sql("update gatehouse.rulebook_draft set source = ?, title = ? where id = ?").params(RuleSource.WORKBENCH.name(), title, id).update();
    }

    /** Of these it kept its own text when others were published. */
    void keptOver(UUID id, Set<String> names) {
        jdbc.sql("update gatehouse.rulebook_draft set kept_over = :names where id = :id").param("names", names.toArray(String[]::new), java.sql.Types.ARRAY).param("id", id).update();
    }

    void propose(UUID id, @Nullable UUID by, String hash, @Nullable Instant effectiveAt, String note) {
        jdbc.sql("""
                update gatehouse.rulebook_draft set proposed_at = :now, proposed_by = :by, proposed = :hash, effective_at = :effective,
                  note = :note where id = :id""")
                .param("now", now()).param("by", by, java.sql.Types.OTHER).param("hash", hash)
                .param("effective", effectiveAt == null ? null : effectiveAt.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", note).param("id", id).update();
    }

    /** What somebody typed who could not propose it yet. */
    void wish(UUID id, Draft.Wish wish) {
        jdbc.sql("update gatehouse.rulebook_draft set note = :note, effective_at = :effective where id = :id and proposed_at is null and ended_at is null")
                .param("note", wish.note()).param("effective", wish.effectiveAt() == null ? null : wish.effectiveAt().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
    }

    void end(UUID id, @Nullable UUID by, @Nullable Long publication) {
        jdbc.sql("update gatehouse.rulebook_draft set ended_at = :now, ended_by = :by, publication = :publication where id = :id")
                .param("now", now()).param("by", by, java.sql.Types.OTHER).param("publication", publication, java.sql.Types.BIGINT).param("id", id).update();
    }

    private void writeFiles(UUID id, List<RuleFile> files) {
        files.forEach(file -> jdbc.sql("insert into gatehouse.rulebook_draft_file (draft, name, bytes) values (?, ?, ?)")
                .params(id, file.name(), file.bytes()).update());
    }

    private List<RuleFile> files(UUID id) {
        return jdbc.sql("select name, bytes from gatehouse.rulebook_draft_file where draft = ?").param(id)
                .query((row, n) -> new RuleFile(row.getString("name"), row.getBytes("bytes"))).list();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant proposedAt = Columns.instant(row, "proposed_at");
        Draft.Proposal proposal = proposedAt == null ? null : new Draft.Proposal(proposedAt, row.getObject("proposed_by", UUID.class),
                row.getString("proposed"), Columns.instant(row, "effective_at"), row.getString("note"));
        String note = row.getString("note");
        Draft.Wish wish = proposal != null || note == null || note.isEmpty() ? null : new Draft.Wish(note, Columns.instant(row, "effective_at"));
        return new Draft(id, row.getString("title"), RuleSource.valueOf(row.getString("source")), row.getLong("base"), row.getInt("version"),
                Columns.uuids(row, "authors"), Columns.texts(row, "kept_over"), Objects.requireNonNull(Columns.instant(row, "opened_at")),
                Objects.requireNonNull(Columns.instant(row, "changed_at")), proposal, wish, end(row),
                new Edition(files(id), GoldenJson.read(row.getString("golden"))));
    }

    private static Draft.@Nullable End end(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, "ended_at");
        return at == null ? null : new Draft.End(at, row.getObject("ended_by", UUID.class), row.getObject("publication", Long.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
