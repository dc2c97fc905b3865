package gatehouse.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened and who did it, append-only. Every entry carries the SHA-256 over the entry before it and its own content,
 * so that one changed or taken out afterwards breaks the chain from there on. Writes join the caller's transaction.
 */
@Component
public class Trail {

    private static final String HOUSE = "house";
    private static final byte[] START = new byte[32];
    private static final int PAGE = 1000;
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Trail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records something about a case. {@code event} is a past-tense code such as {@code evidence-attached}. */
    @Transactional
    public void record(UUID application, Actor actor, String event, Map<String, String> details) {
        append(application.toString(), actor, event, details);
    }

    /** Records something that belongs to no case: a sign-in, a new account, a rule set going live. */
    @Transactional
    public void recordForHouse(Actor actor, String event, Map<String, String> details) {
        append(HOUSE, actor, event, details);
    }

    /** Everything that happened to a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID application) {
        return jdbc.sql("select * from gatehouse.trail_entry where chain = ? order by seq").param(application.toString())
                .query(Trail::stored).list().stream().map(this::entry).toList();
    }

    /** What belongs to no case and lies before this entry, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofHouse(long before, int limit) {
        return jdbc.sql("select * from gatehouse.trail_entry where chain = ? and seq < ? order by seq desc limit ?")
                .params(HOUSE, before, limit).query(Trail::stored).list().stream().map(this::entry).toList();
    }

    /** The first entry of a case at which its chain is broken; empty where it is whole. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OptionalLong firstBreak(UUID application) {
        return firstBreak(application.toString());
    }

    /** The first entry of the house at which its chain is broken; empty where it is whole. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OptionalLong firstBreakOfHouse() {
        return firstBreak(HOUSE);
    }

    /**
     * Goes through a chain a page at a time: that of the house has no end. All pages and the length must be of one instant, or
     * an entry written meanwhile would look like a break.
     */
    private OptionalLong firstBreak(String chain) {
        byte[] before = START;
        long expected = 1;
        List<Stored> page = after(0, chain);
        while (!page.isEmpty()) {
            for (Stored row : page) {
                byte[] hash = hash(before, chain, row.seq, row.at, row.actor, row.event, row.details);
                if (row.seq != expected || !Arrays.equals(hash, row.hash)) {
                    return OptionalLong.of(expected);
                }
                before = row.hash;
                expected++;
            }
            page = after(expected - 1, chain);
        }
        return lengthOf(chain) == expected - 1 ? OptionalLong.empty() : OptionalLong.of(expected);
    }

    private List<Stored> after(long seq, String chain) {
        return jdbc.sql("select * from gatehouse.trail_entry where chain = ? and seq > ? order by seq limit ?")
                .params(chain, seq, PAGE).query(Trail::stored).list();
    }

    private long lengthOf(String chain) {
        return jdbc.sql("select length from gatehouse.trail_chain where chain = ?").param(chain).query(Long.class).optional().orElse(0L);
    }

    private void append(String chain, Actor actor, String event, Map<String, String> details) {
        // The chain's head is locked until commit: two writers of one case follow one another.
        jdbc.sql("insert into gatehouse.trail_chain (chain, length, hash) values (?, 0, ?) on conflict do nothing")
                .params(chain, START).update();
        Head head = jdbc.sql("select length, hash from gatehouse.trail_chain where chain = ? for update").param(chain)
                .query((row, n) -> new Head(row.getLong("length"), row.getBytes("hash"))).single();
        long seq = head.length + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = canonical(details);
        byte[] hash = hash(head.hash, chain, seq, at, actor.uid(), event, text);
        jdbc.sql("insert into gatehouse.trail_entry (chain, seq, at, actor, event, details, hash) values (?, ?, ?, ?, ?, ?, ?)")
                .params(chain, seq, at.atOffset(ZoneOffset.UTC), actor.uid(), event, text, hash).update();
        jdbc.sql("update gatehouse.trail_chain set length = ?, hash = ? where chain = ?").params(seq, hash, chain).update();
    }

    private Entry entry(Stored row) {
        return new Entry(row.seq, row.at, new Actor(row.actor), row.event, parse(row.details));
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                row.getString("event"), row.getString("details"), row.getBytes("hash"));
    }

    private String canonical(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> parse(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 over the hash before and each part with its length in front, so that no two entries have the same bytes. */
    private static byte[] hash(byte[] before, String chain, long seq, Instant at, String actor, String event, String details) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (String part : List.of(chain, Long.toString(seq), at.toString(), actor, event, details)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Head(long length, byte[] hash) {}

    private record Stored(long seq, Instant at, String actor, String event, String details, byte[] hash) {}
}
