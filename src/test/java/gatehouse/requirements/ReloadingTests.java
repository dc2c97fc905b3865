package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.vocabulary.InstitutionType;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product that runs for months compiles many rule sets. */
class ReloadingTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private static RuleSet compiled(int days) {
        String text = "rule \"Chart\"\nwhen\n  Application( institutionType == \"TRUST\" )\n  $p : Person( roles contains \"TRUSTEE\", age > " + days % 90
                + " )\nthen\n  require.document(\"PROOF_OF_ADDRESS\").notOlderThanDays(" + days + ").of($p).because(\"A chart.\");\nend\n";
        RuleSet rules = ((Compilation.Accepted) RuleSet.compile(List.of(new RuleFile("trust.drl", text.getBytes(StandardCharsets.UTF_8))))).rules();
        rules.assess(ApplicationFacts.empty(InstitutionType.TRUST, AS_OF));
        return rules;
    }

    @Test
    void twoHundredReloadsLoadNoClassesAndOldSetsAreLetGo() {
        for (int i = 1; i <= 20; i++) {
            compiled(i);
        }
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        List<WeakReference<RuleSet>> old = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            old.add(new WeakReference<>(compiled(i)));
        }
        assertThat(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before).as("classes loaded by 200 reloads").isLessThan(40);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return old.stream().allMatch(set -> set.get() == null);
        });
    }
}
