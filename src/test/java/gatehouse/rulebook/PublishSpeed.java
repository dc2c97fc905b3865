package gatehouse.rulebook;

import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.platform.TestPostgres;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Times from an approval to its being live on the node that took it and on another; bench/rules runs it, and no build does. */
class PublishSpeed {

    private static final int ROUNDS = 5;

    @Test
    void isMeasured() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        try (RulesNode one = new RulesNode(database, null, false); RulesNode other = new RulesNode(database, null, false)) {
            for (int rules : new int[] {100, 1000}) {
                for (int round = 1; round <= ROUNDS; round++) {
                    measure(one, other, rules, round);
                }
            }
        }
    }

    private static void measure(RulesNode one, RulesNode other, int rules, int round) {
        Account author = RulesNode.officer("author");
        UUID id = one.drafts().begin("Many", author);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            text.append("rule \"Rule ").append(i).append("\"\nwhen\n  $p : Person( roles contains \"TRUSTEE\", age == ").append(i % 200)
                    .append(", ownershipPercent > ").append(i / 200 + round * 5).append(" )\nthen\n  flag.review(\"Look ").append(i).append(".\").of($p);\nend\n");
        }
        one.drafts().saveFile(id, 1, "many.drl", text.toString(), author);
        Draft draft = one.drafts().find(id).orElseThrow();
        long proposing = System.nanoTime();
        Drafts.Step proposed = one.drafts().propose(id, draft.version(), "Many.", null, author);
        if (!(proposed instanceof Drafts.Step.Done)) {
            throw new IllegalStateException(proposed.toString());
        }
        long start = System.nanoTime();
        one.drafts().approve(id, one.drafts().find(id).orElseThrow().proposal().seal(), RulesNode.officer("approver"));
        String sha256 = draft.edition().sha256();
        double here = seconds(start, one, sha256);
        double there = seconds(start, other, sha256);
        System.out.printf(Locale.ROOT, "publish, %d rules more, round %d: vetted and proposed in %.2f s; approved and live here after %.2f s, on another node after %.2f s%n",
                rules, round, (start - proposing) / 1e9, here, there);
    }

    private static double seconds(long start, RulesNode node, String sha256) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(() -> node.rulebook().sha256().equals(sha256));
        return (System.nanoTime() - start) / 1e9;
    }
}
