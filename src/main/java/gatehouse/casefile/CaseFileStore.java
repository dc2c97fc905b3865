package gatehouse.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the case file. */
@Component
class CaseFileStore {

    private static final String PARTIES = """
            select * from gatehouse.casefile_party where application_id = any (:ids) and removed_at is null order by named_at, id""";
    private static final String OWNERSHIP =
            "select * from gatehouse.casefile_ownership where application_id = any (:ids) order by owned, owner";
    private static final String ITEMS = """
            select * from gatehouse.casefile_item where application_id = any (:ids) and replaced_at is null order by supplied_at, id""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseFileStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void lock(UUID id) {
        jdbc.sql("select 1 from gatehouse.casefile_application where id = ? for update").param(id).query(Integer.class).optional();
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from gatehouse.casefile_application where id = ?").param(id).query(this::application).optional()
                .map(application -> new CaseFile(application, of(PARTIES, id, this::party), of(OWNERSHIP, id, CaseFileStore::edge),
                        of(ITEMS, id, CaseFileStore::item)));
    }

    private <T> List<T> of(String query, UUID application, RowMapper<T> read) {
        return jdbc.sql(query).param("ids", new UUID[] {application}).query(read).list();
    }

    /** Whole case files of these statuses by id, after the one given: a query a table and no more. */
    List<CaseFile> page(Set<ApplicationStatus> statuses, @Nullable UUID after, int limit) {
        List<Application> applications = jdbc.sql("select * from gatehouse.casefile_application where status in (:statuses)"
                        + (after == null ? "" : " and id > :after") + " order by id limit :limit")
                .param("statuses", names(statuses)).param("after", after).param("limit", limit).query(this::application).list();
        if (applications.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = applications.stream().map(Application::id).toList();
        Map<UUID, List<Party>> parties = byApplication(PARTIES, ids, this::party);
        Map<UUID, List<Ownership>> ownership = byApplication(OWNERSHIP, ids, CaseFileStore::edge);
        Map<UUID, List<SuppliedItem>> items = byApplication(ITEMS, ids, CaseFileStore::item);
        return applications.stream().map(application -> new CaseFile(application, parties.getOrDefault(application.id(), List.of()),
                ownership.getOrDefault(application.id(), List.of()), items.getOrDefault(application.id(), List.of()))).toList();
    }

    private <T> Map<UUID, List<T>> byApplication(String query, List<UUID> ids, RowMapper<T> read) {
        Map<UUID, List<T>> all = new HashMap<>();
        jdbc.sql(query).param("ids", ids.toArray(UUID[]::new)).query((RowCallbackHandler) row ->
                all.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>()).add(read.mapRow(row, 0)));
        return all;
    }

    int count(Set<ApplicationStatus> statuses) {
        return jdbc.sql("select count(*) from gatehouse.casefile_application where status in (:statuses)").param("statuses", names(statuses))
                .query(Integer.class).single();
    }

    private static List<String> names(Set<ApplicationStatus> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }

    List<Application> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.sql("select * from gatehouse.casefile_application where id in (:ids) order by created_at desc, id")
                        .param("ids", ids).query(this::application).list();
    }

    Optional<UUID> nextOpen(@Nullable UUID after) {
        return jdbc.sql("""
                select id from gatehouse.casefile_application where status in ('IN_PROGRESS', 'SUBMITTED', 'ACTION_NEEDED')
                  and (cast(:after as uuid) is null or id > :after) order by id limit 1""")
                .param("after", after, Types.OTHER).query(UUID.class).optional();
    }

    List<Application> search(CaseFiles.Search search, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from gatehouse.casefile_application a
                where (cast(:institution as text) is null
                       or institution_name ilike '%' || :institution || '%' or reference ilike :institution || '%')
                  and (cast(:type as text) is null or type = :type)
                  and (cardinality(cast(:statuses as text[])) = 0 or status = any(:statuses))
                  and (cast(:after as uuid) is null or (created_at, id) <
                       (select b.created_at, b.id from gatehouse.casefile_application b where b.id = :after))
                order by created_at desc, id desc limit :limit""")
                .param("institution", search.institution() == null ? null : escapeLike(search.institution()), Types.VARCHAR)
                .param("type", search.type() == null ? null : search.type().name(), Types.VARCHAR)
                .param("statuses", search.statuses().stream().map(Enum::name).toArray(String[]::new), Types.ARRAY)
                .param("after", after, Types.OTHER).param("limit", limit)
                .query(this::application).list();
    }

    static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    void insert(UUID id, String reference, InstitutionType type, Instant now) {
        jdbc.sql("""
                insert into gatehouse.casefile_application (id, reference, type, status, details, version, created_at, client_active_at,
                    client_changed_at)
                values (?, ?, ?, 'IN_PROGRESS', cast(? as jsonb), 0, ?, ?, ?)""")
                .params(id, reference, type.name(), write(InstitutionDetails.NONE), utc(now), utc(now), utc(now)).update();
    }

    boolean updateDetails(UUID id, int seenVersion, InstitutionDetails details) {
        return jdbc.sql("""
                update gatehouse.casefile_application set details = cast(? as jsonb), version = version + 1
                where id = ? and version = ?""")
                .params(write(details), id, seenVersion).update() == 1;
    }

    void updateStatus(UUID id, ApplicationStatus status, Instant now) {
        jdbc.sql("""
                update gatehouse.casefile_application set status = :status,
                    submitted_at = case when :status = 'SUBMITTED' then coalesce(submitted_at, :now) else submitted_at end,
                    client_active_at = case when :status = 'ACTION_NEEDED' then :now else client_active_at end,
                    closed_at = case when :closed then :now else closed_at end
                where id = :id""")
                .param("status", status.name()).param("closed", status.isClosed()).param("now", utc(now)).param("id", id).update();
    }

    void clientActive(UUID id, Instant now) {
        jdbc.sql("update gatehouse.casefile_application set client_active_at = :now, client_changed_at = :now where id = :id")
                .param("now", utc(now)).param("id", id).update();
    }

    void insertParty(UUID application, Party party, Instant now) {
        jdbc.sql("""
                insert into gatehouse.casefile_party (id, application_id, kind, roles, details, identity, version, named_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), 0, ?)""")
                .params(party.id(), application, party.kind().name(), codes(party.roles()), write(party.details()),
                        write(party.identity()), utc(now)).update();
    }

    boolean updateParty(Party party) {
        return jdbc.sql("""
                update gatehouse.casefile_party
                set roles = ?, details = cast(? as jsonb), identity = cast(? as jsonb), version = version + 1
                where id = ? and version = ? and removed_at is null""")
                .params(codes(party.roles()), write(party.details()), write(party.identity()), party.id(), party.version())
                .update() == 1;
    }

    void removeParty(UUID application, UUID party, Instant now) {
        jdbc.sql("delete from gatehouse.casefile_ownership where application_id = ? and (owner = ? or owned = ?)")
                .params(application, party, party.toString()).update();
        jdbc.sql("update gatehouse.casefile_item set replaced_at = ? where application_id = ? and subject = ? and replaced_at is null")
                .params(utc(now), application, party.toString()).update();
        jdbc.sql("update gatehouse.casefile_party set removed_at = ? where id = ?").params(utc(now), party).update();
    }

    void replaceOwners(UUID application, String owned, List<Ownership> owners) {
        jdbc.sql("delete from gatehouse.casefile_ownership where application_id = ? and owned = ?").params(application, owned).update();
        for (Ownership edge : owners) {
            jdbc.sql("""
                    insert into gatehouse.casefile_ownership (application_id, owner, owned, percent, control)
                    values (:application, :owner, :owned, :percent, :control)""")
                    .param("application", application).param("owner", edge.owner()).param("owned", owned)
                    .param("percent", edge.percent(), Types.NUMERIC).param("control", edge.control()).update();
        }
    }

    void attach(UUID application, CaseFiles.Attachment file, Instant now, String by) {
        String side = file.side() == null ? null : file.side().name();
        jdbc.sql("""
                update gatehouse.casefile_item set replaced_at = :now
                where application_id = :application and subject = :subject and code = :code
                  and coalesce(side, '') = coalesce(cast(:side as text), '') and replaced_at is null""")
                .param("now", utc(now)).param("application", application).param("subject", file.subject())
                .param("code", file.code().name()).param("side", side, Types.VARCHAR).update();
        jdbc.sql("""
                insert into gatehouse.casefile_item (id, application_id, subject, code, side, evidence_id, sha256, issued, signed,
                    certified, supplied_at, supplied_by)
                values (:id, :application, :subject, :code, :side, :evidence, :sha256, :issued, :signed, :certified, :now, :by)""")
                .param("id", UUID.randomUUID()).param("application", application).param("subject", file.subject())
                .param("code", file.code().name()).param("side", side, Types.VARCHAR)
                .param("evidence", file.evidence()).param("sha256", file.sha256()).param("issued", file.issued(), Types.DATE)
                .param("signed", file.signed()).param("certified", file.certified()).param("now", utc(now)).param("by", by).update();
    }

    void retireItem(UUID item, Instant now) {
        jdbc.sql("update gatehouse.casefile_item set replaced_at = ? where id = ?").params(utc(now), item).update();
    }

    List<SuppliedItem> replacedItems(UUID application) {
        return jdbc.sql("""
                select * from gatehouse.casefile_item where application_id = ? and replaced_at is not null
                order by supplied_at desc, id""").param(application).query(CaseFileStore::item).list();
    }

    private static Ownership edge(ResultSet row, int n) throws SQLException {
        return new Ownership(row.getObject("owner", UUID.class), row.getString("owned"), row.getBigDecimal("percent"), row.getBoolean("control"));
    }

    private static SuppliedItem item(ResultSet row, int n) throws SQLException {
        String side = row.getString("side");
        return new SuppliedItem(row.getObject("id", UUID.class), row.getString("subject"), DocumentCode.valueOf(row.getString("code")),
                side == null ? null : Side.valueOf(side), row.getObject("evidence_id", UUID.class), row.getString("sha256"),
                row.getObject("issued", LocalDate.class), row.getBoolean("signed"), row.getBoolean("certified"),
                row.getObject("supplied_at", OffsetDateTime.class).toInstant(), row.getString("supplied_by"));
    }

    private Application application(ResultSet row, int n) throws SQLException {
        return new Application(row.getObject("id", UUID.class), row.getString("reference"),
                InstitutionType.valueOf(row.getString("type")), ApplicationStatus.valueOf(row.getString("status")),
                read(row.getString("details"), InstitutionDetails.class), row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("client_active_at", OffsetDateTime.class).toInstant(),
                row.getObject("client_changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"), instant(row, "closed_at"));
    }

    private Party party(ResultSet row, int n) throws SQLException {
        Set<PartyRole> roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(PartyRole::valueOf)
                .collect(Collectors.toSet());
        return new Party(row.getObject("id", UUID.class), PartyKind.valueOf(row.getString("kind")), roles,
                read(row.getString("details"), PartyDetails.class), read(row.getString("identity"), IdentityStatement.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] codes(Set<PartyRole> roles) {
        return roles.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
