package gatehouse.intake;

import gatehouse.trail.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence, and what is shown in its place. Nothing kept is ever changed. */
@Component
public class EvidenceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file that was inspected and accepted, as evidence of an application. */
    @Transactional
    public Evidence keep(UUID application, Inspected.Accepted accepted, byte[] content, Actor by) {
        Evidence evidence = new Evidence(UUID.randomUUID(), application, sha256(content), accepted.type().mime(), accepted.displayName(),
                content.length, accepted.pages(), accepted.width(), accepted.height(), accepted.orientation(),
                accepted.warnings().stream().map(Enum::name).toList(), clock.instant(), by.uid());
        jdbc.sql("""
                insert into gatehouse.intake_evidence (id, application_id, sha256, media_type, display_name, size, pages, width, height,
                    orientation, warnings, stored_at, stored_by, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(evidence.id(), application, evidence.sha256(), evidence.mediaType(), evidence.displayName(), evidence.size(),
                        evidence.pages(), evidence.width(), evidence.height(), evidence.orientation(),
                        evidence.warnings().toArray(String[]::new), evidence.storedAt().atOffset(ZoneOffset.UTC), by.uid(), content).update();
        return evidence;
    }

    /** What is known of a file; empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<Evidence> find(UUID id) {
        return jdbc.sql("""
                select id, application_id, sha256, media_type, display_name, size, pages, width, height, orientation, warnings, stored_at,
                    stored_by from gatehouse.intake_evidence where id = ?""").param(id).query(EvidenceStore::evidence).optional();
    }

    /** What is known of every file of an application. */
    @Transactional(readOnly = true)
    public List<Evidence> of(UUID application) {
        return jdbc.sql("""
                select id, application_id, sha256, media_type, display_name, size, pages, width, height, orientation, warnings, stored_at,
                    stored_by from gatehouse.intake_evidence where application_id = ? order by stored_at, id""")
                .param(application).query(EvidenceStore::evidence).list();
    }

    /** The bytes as they came. */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql("select content from gatehouse.intake_evidence where id = ?").param(id).query(byte[].class).single();
    }

    /** The JPEG that is shown for a page at this size, if it was made already. */
    @Transactional(readOnly = true)
    public Optional<byte[]> rendering(UUID id, int page, int edge) {
        return jdbc.sql("select content from gatehouse.intake_rendering where evidence_id = ? and page = ? and edge = ?")
                .params(id, page, edge).query(byte[].class).optional();
    }

    /** Keeps the JPEG that is shown for a page at this size. */
    @Transactional
    public void keepRendering(UUID id, int page, int edge, byte[] jpeg) {
        jdbc.sql("insert into gatehouse.intake_rendering (evidence_id, page, edge, content) values (?, ?, ?, ?) on conflict do nothing")
                .params(id, page, edge, jpeg).update();
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        return new Evidence(row.getObject("id", UUID.class), row.getObject("application_id", UUID.class), row.getString("sha256"),
                row.getString("media_type"), row.getString("display_name"), row.getLong("size"), row.getInt("pages"),
                row.getInt("width"), row.getInt("height"), row.getInt("orientation"),
                Arrays.asList((String[]) row.getArray("warnings").getArray()),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(), row.getString("stored_by"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
