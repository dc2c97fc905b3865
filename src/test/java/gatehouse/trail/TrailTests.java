package gatehouse.trail;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.GatehouseTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class TrailTests {

    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void theChainOfTheHouseIsWholeUntilAnEntryIsTakenFromItsEnd() {
        trail.recordForHouse(Actor.SYSTEM, "rules-went-live", Map.of());
        assertThat(trail.firstBreakOfHouse()).isEmpty();
        long next = trail.ofHouse(Long.MAX_VALUE, 1).get(0).seq() + 1;
        undone(() -> {
            jdbc.sql("update gatehouse.trail_chain set length = length + 1 where chain = 'house'").update();
            assertThat(trail.firstBreakOfHouse()).hasValue(next);
        });
    }

    @Test
    void anEntryPutInWithoutItsHashIsABreakAndALongChainIsFollowedToItsEnd() {
        UUID id = UUID.randomUUID();
        undone(() -> {
            IntStream.range(0, 1001).forEach(i -> trail.record(id, Actor.SYSTEM, "note-written", Map.of()));
            assertThat(trail.firstBreak(id)).isEmpty();
            jdbc.sql("insert into gatehouse.trail_entry (chain, seq, at, actor, event, details, hash) "
                    + "values (?, 1002, now(), 'system', 'note-written', '{}', ?)").params(id.toString(), new byte[32]).update();
            assertThat(trail.firstBreak(id)).hasValue(1002);
        });
    }

    private void undone(Runnable steps) {
        transaction.executeWithoutResult(status -> {
            steps.run();
            status.setRollbackOnly();
        });
    }
}
