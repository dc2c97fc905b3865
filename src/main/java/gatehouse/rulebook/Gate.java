package gatehouse.rulebook;

import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What every rule set passes before it goes live, whichever way it came: vetting, then the golden cases. */
@Component
class Gate implements DisposableBean {

    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread gate = new Thread(task, "rules-gate");
        gate.setDaemon(true);
        return gate;
    });

    /** What the gate says of an edition. */
    sealed interface Passage {

        /** It may go live. */
        record Passed(RuleSet rules, List<GoldenCase.Outcome> golden) implements Passage {}

        /** Its files may not. */
        record Refused(SortedMap<String, List<RuleFinding>> findings) implements Passage {}

        /** Its files may, but not with these golden cases; all of them are told, those that hold too. */
        record NotGolden(RuleSet rules, List<GoldenCase.Outcome> golden) implements Passage {}

        /** Why not, for whoever reads a log; empty where it passed. */
        default String reason() {
            if (this instanceof Refused refused) {
                return refused.findings().entrySet().stream().flatMap(file -> file.getValue().stream().map(finding -> "rules/" + file.getKey()
                        + ":" + finding.line() + ":" + finding.column() + ": " + finding.message() + " (" + finding.code() + ")"))
                        .collect(Collectors.joining("\n"));
            }
            return this instanceof NotGolden broken ? broken.golden().stream().filter(outcome -> !outcome.holds())
                    .map(outcome -> "The golden case \"" + outcome.golden().name() + "\" does not hold.").collect(Collectors.joining("\n")) : "";
        }
    }

    /** Judges an edition on the gate's own thread: no request compiles. */
    Passage check(Edition edition) {
        try {
            return thread.submit(() -> judge(edition)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Rules were not vetted within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Judges an edition on the caller's thread. */
    static Passage judge(Edition edition) {
        if (edition.files().isEmpty()) {
            return new Passage.Refused(new TreeMap<>(Map.of("*.drl", List.of(new RuleFinding("EMPTY", 1, 1,
                    "There is no rule file: nothing would be asked of anybody. Keep or add at least one.")))));
        }
        Compilation compiled = RuleSet.compile(edition.files());
        if (compiled instanceof Compilation.Refused refused) {
            return new Passage.Refused(refused.findings());
        }
        RuleSet rules = ((Compilation.Accepted) compiled).rules();
        List<GoldenCase.Outcome> golden = edition.golden().stream().map(one -> one.under(rules)).toList();
        return golden.stream().allMatch(GoldenCase.Outcome::holds) ? new Passage.Passed(rules, golden) : new Passage.NotGolden(rules, golden);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
