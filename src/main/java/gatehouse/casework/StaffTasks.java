package gatehouse.casework;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseEvent;
import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff's tasks: who has which. The process opens and closes them; claiming is decided here, by one row. */
@Component
public class StaffTasks {

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Trail trail;
    private final Clock clock;

    StaffTasks(JdbcClient jdbc, CaseFiles caseFiles, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens a task for the process. {@code engineRef} is the process's own name for it. */
    @Transactional
    public void open(String engineRef, StaffTask.Kind kind, UUID applicationId, @Nullable UUID party) {
        Application application = caseFiles.require(applicationId).application();
        jdbc.sql("""
                insert into gatehouse.casework_task (id, engine_ref, kind, application_id, party_id, role, institution, reference, type,
                    created_at)
                values (:id, :ref, :kind, :application, :party, :role, :institution, :reference, :type, :now)""")
                .param("id", UUID.randomUUID()).param("ref", engineRef).param("kind", kind.name()).param("application", applicationId)
                .param("party", party, Types.OTHER).param("role", kind.role().name())
                .param("institution", application.institutionName()).param("reference", application.reference())
                .param("type", application.type().name()).param("now", now()).update();
    }

    /** Closes the task, done or no longer needed. */
    @Transactional
    public void close(String engineRef) {
        jdbc.sql("update gatehouse.casework_task set closed_at = ? where engine_ref = ? and closed_at is null")
                .params(now(), engineRef).update();
    }

    /** The process's own name for a task. */
    @Transactional(readOnly = true)
    public String engineRef(UUID task) {
        return jdbc.sql("select engine_ref from gatehouse.casework_task where id = ?").param(task).query(String.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<StaffTask> find(UUID task) {
        return jdbc.sql("select * from gatehouse.casework_task where id = ?").param(task).query(StaffTasks::task).optional();
    }

    /** The open tasks of one case, oldest first. */
    @Transactional(readOnly = true)
    public List<StaffTask> openOf(UUID application) {
        return jdbc.sql("select * from gatehouse.casework_task where application_id = ? and closed_at is null order by created_at, id")
                .param(application).query(StaffTasks::task).list();
    }

    /** What came of claiming. */
    public sealed interface Claim {

        record Yours() implements Claim {}

        /** Somebody else was first. */
        record TakenBy(UUID account) implements Claim {}

        /** It is done, or not a task of this account's role. */
        record Gone() implements Claim {}
    }

    /** Claims a task. Of two who claim at the same instant one gets it. */
    @Transactional
    public Claim claim(UUID task, Account account) {
        int claimed = jdbc.sql("""
                update gatehouse.casework_task set assignee = :account, claimed_at = :now
                where id = :task and closed_at is null and assignee is null and role = :role""")
                .param("account", account.id()).param("now", now()).param("task", task).param("role", account.role().name()).update();
        StaffTask now = find(task).orElse(null);
        if (claimed == 1 && now != null) {
            trail.record(now.application(), account.actor(), "task-claimed", Map.of("task", now.kind().slug()));
            return new Claim.Yours();
        }
        if (now == null || now.closed() || now.role() != account.role() || now.assignee() == null) {
            return new Claim.Gone();
        }
        return now.assignee().equals(account.id()) ? new Claim.Yours() : new Claim.TakenBy(now.assignee());
    }

    /** Gives a claimed task back; false where it was not this account's. */
    @Transactional
    public boolean release(UUID task, Account account) {
        boolean released = jdbc.sql("""
                update gatehouse.casework_task set assignee = null, claimed_at = null
                where id = ? and assignee = ? and closed_at is null""").params(task, account.id()).update() == 1;
        if (released) {
            find(task).ifPresent(t -> trail.record(t.application(), account.actor(), "task-released", Map.of("task", t.kind().slug())));
        }
        return released;
    }

    /** Which tasks a queue shows. */
    public enum Whose { MINE, UNCLAIMED, ALL }

    /** In which order. */
    public enum Order { OLDEST, NEWEST, INSTITUTION }

    /**
     * A question to the queue.
     *
     * @param role   whose work; null for everybody's
     * @param search part of an institution's name, or the beginning of a reference; null for all
     * @param after  the last task of the page before; null for the first page
     */
    public record Query(
            @Nullable Role role, Whose whose, @Nullable UUID account, StaffTask.@Nullable Kind kind, @Nullable InstitutionType type,
            @Nullable String search, Order order, @Nullable UUID after) {}

    /** One page of open tasks (keyset paging). */
    @Transactional(readOnly = true)
    public List<StaffTask> queue(Query query, int limit) {
        String key = query.order() == Order.INSTITUTION ? "lower(t.institution), t.created_at, t.id" : "t.created_at, t.id";
        String direction = query.order() == Order.NEWEST ? "desc" : "asc";
        String orderBy = key.replace(",", " " + direction + ",") + " " + direction;
        return jdbc.sql("""
                select t.* from gatehouse.casework_task t
                where t.closed_at is null
                  and (cast(:role as text) is null or t.role = :role)
                  and (:whose = 'ALL' or (:whose = 'UNCLAIMED' and t.assignee is null)
                       or (:whose = 'MINE' and t.assignee = cast(:account as uuid)))
                  and (cast(:kind as text) is null or t.kind = :kind)
                  and (cast(:type as text) is null or t.type = :type)
                  and (cast(:search as text) is null
                       or t.institution ilike '%' || :search || '%' or t.reference ilike :search || '%')
                  and (cast(:after as uuid) is null or (KEY) COMPARE (select KEY from gatehouse.casework_task t where t.id = :after))
                order by ORDER limit :limit"""
                .replace("KEY", key).replace("COMPARE", direction.equals("desc") ? "<" : ">").replace("ORDER", orderBy))
                .param("role", query.role() == null ? null : query.role().name(), Types.VARCHAR)
                .param("whose", query.whose().name()).param("account", query.account(), Types.OTHER)
                .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
                .param("type", query.type() == null ? null : query.type().name(), Types.VARCHAR)
                .param("search", query.search() == null ? null : query.search().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"),
                        Types.VARCHAR)
                .param("after", query.after(), Types.OTHER).param("limit", limit)
                .query(StaffTasks::task).list();
    }

    /** Keeps the institution's name of the queue true. */
    @EventListener
    void on(CaseEvent.DetailsChanged event) {
        jdbc.sql("update gatehouse.casework_task set institution = ? where application_id = ? and closed_at is null")
                .params(caseFiles.require(event.application()).application().institutionName(), event.application()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StaffTask task(ResultSet row, int n) throws SQLException {
        return new StaffTask(row.getObject("id", UUID.class), StaffTask.Kind.valueOf(row.getString("kind")),
                row.getObject("application_id", UUID.class), row.getObject("party_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getString("institution"), row.getString("reference"), InstitutionType.valueOf(row.getString("type")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("assignee", UUID.class),
                row.getObject("closed_at") != null);
    }
}
