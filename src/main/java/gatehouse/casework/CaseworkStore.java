package gatehouse.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of verdicts and open items. */
@Component
class CaseworkStore {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseworkStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Verdict> verdicts(UUID application, UUID party) {
        return jdbc.sql("select * from gatehouse.casework_verdict where application_id = ? and party_id = ? order by at, id")
                .params(application, party)
                .query((row, n) -> new Verdict(row.getObject("id", UUID.class), row.getString("task"), row.getString("inputs"), Outcome.valueOf(row.getString("outcome")),
                        findings(row.getString("findings")), measured(row), new Actor(row.getString("decided_by")),
                        row.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    void insertVerdict(UUID application, UUID party, Verdict verdict) {
        Measured measured = verdict.measured();
        jdbc.sql("""
                insert into gatehouse.casework_verdict (id, application_id, party_id, task, inputs, outcome, findings, fingerprint,
                    repeats, reading, basis, faces, decided_by, at)
                values (:id, :application, :party, :task, :inputs, :outcome, cast(:findings as jsonb), :fingerprint, :repeats,
                    cast(:reading as jsonb), :basis, cast(:faces as jsonb), :by, :at)""")
                .param("id", verdict.id()).param("application", application).param("party", party)
                .param("task", verdict.task()).param("inputs", verdict.inputs()).param("outcome", verdict.outcome().name())
                .param("findings", write(verdict.findings())).param("fingerprint", measured.fingerprint(), Types.VARCHAR)
                .param("repeats", measured.repeats(), Types.VARCHAR).param("reading", measured.reading(), Types.VARCHAR)
                .param("basis", measured.basis(), Types.VARCHAR)
                .param("faces", measured.faces() == null ? null : write(measured.faces()), Types.VARCHAR)
                .param("by", verdict.by().uid()).param("at", verdict.at().atOffset(ZoneOffset.UTC)).update();
    }

    private Measured measured(ResultSet row) throws SQLException {
        String faces = row.getString("faces");
        return new Measured(row.getString("fingerprint"), row.getString("repeats"), row.getString("reading"), row.getString("basis"),
                faces == null ? null : faces(faces));
    }

    List<OpenItem> openItems(UUID application) {
        return jdbc.sql("select * from gatehouse.casework_open_item where application_id = ? and answered_at is null order by asked_at, id")
                .param(application).query(this::openItem).list();
    }

    List<AnsweredItem> answeredItems(UUID application) {
        return jdbc.sql("select * from gatehouse.casework_open_item where application_id = ? and answered_at is not null order by answered_at desc, id")
                .param(application).query((row, n) -> new AnsweredItem(openItem(row, n),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant())).list();
    }

    boolean insertOpenItem(UUID application, OpenItem item) {
        return jdbc.sql("""
                insert into gatehouse.casework_open_item (id, application_id, subject, code, side, findings, reason, asked_by, asked_at)
                values (:id, :application, :subject, :code, :side, cast(:findings as jsonb), :reason, :by, :at)
                on conflict do nothing""")
                .param("id", item.id()).param("application", application).param("subject", item.subject())
                .param("code", item.code().name()).param("side", name(item.side()), Types.VARCHAR)
                .param("findings", write(item.findings())).param("reason", item.reason(), Types.VARCHAR)
                .param("by", item.askedBy().uid()).param("at", item.askedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Nothing is asked by this item any more: it is answered, or taken back. */
    void renewFindings(UUID item, List<Finding> findings) {
        jdbc.sql("update gatehouse.casework_open_item set findings = cast(? as jsonb) where id = ?").params(write(findings), item).update();
    }

    void close(UUID item, Instant now) {
        jdbc.sql("update gatehouse.casework_open_item set answered_at = ? where id = ?").params(now.atOffset(ZoneOffset.UTC), item).update();
    }

    void answerAllOf(UUID application, String subject, Instant now) {
        jdbc.sql("update gatehouse.casework_open_item set answered_at = ? where application_id = ? and subject = ? and answered_at is null")
                .params(now.atOffset(ZoneOffset.UTC), application, subject).update();
    }

    private OpenItem openItem(ResultSet row, int n) throws SQLException {
        String side = row.getString("side");
        return new OpenItem(row.getObject("id", UUID.class), row.getString("subject"), DocumentCode.valueOf(row.getString("code")),
                side == null ? null : Side.valueOf(side), findings(row.getString("findings")), row.getString("reason"),
                new Actor(row.getString("asked_by")), row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String name(@Nullable Side side) {
        return side == null ? null : side.name();
    }

    private List<Finding> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Measured.Faces faces(String text) {
        try {
            return json.readValue(text, Measured.Faces.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
