package gatehouse.rulebook;

import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why rules did not go live: said in the log and the trail, and kept for the page of the rules until it is mended. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Says it once, however often the same is tried. @param place whose folder it was; empty for what came from elsewhere */
    @Transactional
    public void record(RuleSource source, String place, String sha256, String reason) {
        int fresh = jdbc.sql("""
                insert into gatehouse.rulebook_refusal (at, source, place, sha256, reason)
                select :at, :source, :place, :sha256, :reason where not exists (
                  select from gatehouse.rulebook_refusal
                  where source = :source and place = :place and sha256 = :sha256 and reason = :reason and settled_at is null)""")
                .param("at", now()).param("place", place).param("source", source.name()).param("sha256", sha256).param("reason", reason).update();
        if (fresh == 1) {
            LOG.error("Rules did not go live ({}, {}); those before them stay in force. {}", source, sha256, reason);
            trail.recordForHouse(Actor.SYSTEM, "rules-refused", Map.of("source", source.name(), "rules", sha256, "reason", firstLine(reason)));
        }
    }

    /** What came this way from this place is in order again. */
    @Transactional
    public void settle(RuleSource source, String place) {
        jdbc.sql("update gatehouse.rulebook_refusal set settled_at = ? where source = ? and place in (?, '') and settled_at is null")
                .params(now(), source.name(), place).update();
    }

    /** What is not mended yet, newest first. */
    @Transactional(readOnly = true)
    public List<Rulebook.Refusal> open() {
        return jdbc.sql("select * from gatehouse.rulebook_refusal where settled_at is null order by id desc limit 5")
                .query((row, n) -> new Rulebook.Refusal(row.getObject("at", OffsetDateTime.class).toInstant(),
                        RuleSource.valueOf(row.getString("source")), row.getString("sha256"), row.getString("reason"))).list();
    }

    private static String firstLine(String reason) {
        String line = reason.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
