package gatehouse.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of identity marks and of who was met elsewhere. */
@Component
class MarkStore {

    private static final long LOCK = 0x6d61726b73L; // "marks"

    /** Looks so even have too little in them to be known again. */
    private static final int FEWEST_BITS = 16;

    /**
     * Two documents on one scanner look alike as a whole, so that their steps may say that they are two. That they don't say so is no
     * evidence that the documents are one: of two holders' documents of one template, every hundredth pair has no clear step that differs.
     */
    private static final String SAME_PICTURE = """
            select distinct case when theirs.sha256 = mine.sha256 then 'SAME_FILE' else 'SAME_PICTURE' end as kind,
                theirs.application_id, theirs.party_id, theirs.source, theirs.verdict_id
            from gatehouse.casework_picture_mark mine
            join gatehouse.casework_picture_mark theirs on theirs.application_id <> mine.application_id
            cross join lateral (select
                case when length(mine.darker) = length(theirs.darker)
                    then bit_count(mine.darker & theirs.darker) + bit_count(mine.lighter & theirs.lighter) else 0 end as agreeing,
                case when length(mine.darker) = length(theirs.darker)
                    then bit_count(mine.darker & theirs.lighter) + bit_count(mine.lighter & theirs.darker) else 0 end as contrary) steps
            where mine.application_id = :application and mine.party_id = :party and mine.verdict_id in (:standing)
                and (theirs.sha256 = mine.sha256
                     or (bit_count(theirs.look # mine.look) <= :bits and bit_count(mine.look) >= :fewest
                         and not (agreeing + contrary >= :fewestSteps and contrary > :contrary * (agreeing + contrary))))""";

    private final JdbcClient jdbc;
    private final PictureTolerance tolerance;

    MarkStore(JdbcClient jdbc, PictureTolerance tolerance) {
        this.jdbc = jdbc;
        this.tolerance = tolerance;
    }

    /** Somebody who has one of the same marks. @param verdict the one that made theirs */
    record Candidate(IdentityMatch match, CheckTask source, UUID verdict) {}

    /** Until the transaction ends, nobody else keeps marks or looks for them. Taken after the case's lock, never before one. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
    }

    /** Beside what other verdicts of the same check made, which hold again where what they were about is supplied again. */
    void insertIdentity(UUID application, UUID party, UUID verdict, CheckTask source, MarkKind kind, Collection<byte[]> hashes) {
        for (byte[] hash : hashes) {
            jdbc.sql("""
                    insert into gatehouse.casework_identity_mark (application_id, party_id, verdict_id, source, kind, hash)
                    values (?, ?, ?, ?, ?, ?)""").params(application, party, verdict, source.name(), kind.name(), hash).update();
        }
    }

    /** Likewise. */
    void insertPicture(UUID application, UUID party, UUID verdict, CheckTask source, PictureMark picture) {
        jdbc.sql("""
                insert into gatehouse.casework_picture_mark (application_id, party_id, verdict_id, source, sha256, look, darker, lighter)
                values (:application, :party, :verdict, :source, :sha256, cast('x' || :look as bit(256)),
                    cast('x' || :darker as bit varying), cast('x' || :lighter as bit varying))""")
                .param("application", application).param("party", party).param("verdict", verdict).param("source", source.name())
                .param("sha256", picture.sha256()).param("look", picture.look(), Types.VARCHAR)
                .param("darker", picture.darker(), Types.VARCHAR).param("lighter", picture.lighter(), Types.VARCHAR).update();
    }

    /** Other parties with the same number or person, wherever they are. @param standing the party's own verdicts that hold, at least one */
    List<Candidate> sameIdentity(UUID application, UUID party, Collection<UUID> standing) {
        return jdbc.sql("""
                select distinct theirs.kind, theirs.application_id, theirs.party_id, theirs.source, theirs.verdict_id
                from gatehouse.casework_identity_mark mine
                join gatehouse.casework_identity_mark theirs on theirs.hash = mine.hash and theirs.kind = mine.kind
                where mine.application_id = :application and mine.party_id = :party and mine.verdict_id in (:standing)
                    and theirs.party_id <> mine.party_id""")
                .param("application", application).param("party", party).param("standing", standing).query(MarkStore::candidate).list();
    }

    /** Other applications' parties with the same picture: in one application that is a finding of the picture itself. */
    List<Candidate> samePicture(UUID application, UUID party, Collection<UUID> standing) {
        return picture(SAME_PICTURE, application, party, standing).query(MarkStore::candidate).list();
    }

    /** The same, of these applications alone. */
    List<Candidate> samePicture(UUID application, UUID party, Collection<UUID> standing, List<UUID> others) {
        return picture(SAME_PICTURE + " and theirs.application_id in (:others)", application, party, standing).param("others", others)
                .query(MarkStore::candidate).list();
    }

    private JdbcClient.StatementSpec picture(String sql, UUID application, UUID party, Collection<UUID> standing) {
        return jdbc.sql(sql).param("application", application).param("party", party).param("standing", standing).param("bits", tolerance.bits())
                .param("fewest", FEWEST_BITS).param("contrary", tolerance.contrary()).param("fewestSteps", tolerance.fewestSteps());
    }

    List<IdentityMatch> matches(UUID application, UUID party) {
        return jdbc.sql("""
                select kind, other_application_id as application_id, other_party_id as party_id from gatehouse.casework_identity_match
                where application_id = ? and party_id = ? order by found_at, kind, other_application_id, other_party_id""")
                .params(application, party).query(MarkStore::match).list();
    }

    void insertMatch(UUID application, UUID party, IdentityMatch match, Instant now) {
        jdbc.sql("insert into gatehouse.casework_identity_match values (?, ?, ?, ?, ?, ?)")
                .params(application, party, match.kind().name(), match.application(), match.party(), now.atOffset(ZoneOffset.UTC)).update();
    }

    void deleteMatch(UUID application, UUID party, IdentityMatch match) {
        jdbc.sql("""
                delete from gatehouse.casework_identity_match
                where application_id = ? and party_id = ? and kind = ? and other_application_id = ? and other_party_id = ?""")
                .params(application, party, match.kind().name(), match.application(), match.party()).update();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(match(row, n), CheckTask.valueOf(row.getString("source")), row.getObject("verdict_id", UUID.class));
    }

    private static IdentityMatch match(ResultSet row, int n) throws SQLException {
        return new IdentityMatch(MarkKind.valueOf(row.getString("kind")), row.getObject("application_id", UUID.class),
                row.getObject("party_id", UUID.class));
    }
}
