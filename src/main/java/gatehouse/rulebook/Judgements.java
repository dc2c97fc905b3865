package gatehouse.rulebook;

import gatehouse.casefile.CaseFile;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.ApplicationWriter;
import gatehouse.requirements.Fingerprint;
import gatehouse.requirements.ReadResult;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the assessments that something rests on, and tells of these, and of today's, why they came out as they did. */
@Component
public class Judgements {

    private final LiveRules live;
    private final Publications publications;
    private final CompiledSets sets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Judgements(LiveRules live, Publications publications, CompiledSets sets, JdbcClient jdbc, Clock clock) {
        this.live = live;
        this.publications = publications;
        this.sets = sets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what was assessed, so that it can be explained and repeated when the case and the rules have long moved on.
     *
     * @param file as it was assessed
     * @return the id by which it is found again; the same for the same facts under the same rules
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(CaseFile file, CaseAssessment assessment) {
        String facts = ApplicationWriter.write(Facts.of(file, assessment.asOf()));
        // An update that changes nothing, because "do nothing" gives no row back.
        return jdbc.sql("""
                insert into gatehouse.rulebook_assessment (id, application_id, rules, facts, facts_sha256, at) values (?, ?, ?, ?, ?, ?)
                on conflict (application_id, rules, facts_sha256) do update set at = rulebook_assessment.at returning id""")
                .params(UUID.randomUUID(), file.application().id(), assessment.rules(), facts, Fingerprint.of(facts),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class).single();
    }

    /** One that was kept of this application. */
    @Transactional(readOnly = true)
    public Optional<KeptAssessment> find(UUID application, UUID id) {
        return jdbc.sql("select * from gatehouse.rulebook_assessment where application_id = ? and id = ?").params(application, id)
                .query(Judgements::kept).optional();
    }

    /** What the live rules say today. */
    public Judgement today(CaseFile file) {
        LiveRules.Live now = live.get();
        ApplicationFacts facts = Facts.of(file, Facts.today(clock));
        return new Judgement(facts, now.rules(), now.edition(), now.publication());
    }

    /** What was said then; empty where this version of the product does not take these rules any more. */
    public Optional<Judgement> of(KeptAssessment kept) {
        Publication publication = publications.ofSet(kept.rules(), kept.at()).orElseThrow();
        if (!(ApplicationReader.read(kept.facts().getBytes(StandardCharsets.UTF_8)) instanceof ReadResult.Application read)) {
            throw new IllegalStateException("The kept assessment " + kept.id() + " can't be read.");
        }
        return sets.find(publication.id()).map(rules -> new Judgement(read.facts(), rules, publications.edition(publication.id()), publication));
    }

    private static KeptAssessment kept(ResultSet row, int n) throws SQLException {
        return new KeptAssessment(row.getObject("id", UUID.class), row.getObject("application_id", UUID.class), row.getString("rules"),
                row.getString("facts"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
