package gatehouse.rulebook;

import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What every rule set passes before it goes live, whichever way it came: vetting, then the golden cases. */
@Component
class Gate implements DisposableBean {

    private static final long PATIENCE_SECONDS = 60;
    private static final int KEPT = 6;

    /** What was compiled last, by the files' SHA-256: a page asks for the same more than once. Of the gate's own thread alone. */
    private final Map<String, Compilation> compiled = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compilation> eldest) {
            return size() > KEPT;
        }
    };

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
        return onThread(() -> judge(edition, compiled(edition)));
    }

    /** The rules of an edition, whatever its golden cases say; empty where they are refused. */
    Optional<RuleSet> rules(Edition edition) {
        return onThread(() -> edition.files().isEmpty() || !(compiled(edition) instanceof Compilation.Accepted accepted) ? Optional.empty()
                : Optional.of(accepted.rules()));
    }

    private Compilation compiled(Edition edition) {
        return compiled.computeIfAbsent(edition.sha256(), any -> RuleSet.compile(edition.files()));
    }

    private <T> T onThread(Callable<T> what) {
        Future<T> answer = thread.submit(what);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IllegalStateException("Rules were not vetted within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Judges an edition on the caller's thread. */
    static Passage judge(Edition edition) {
        return judge(edition, RuleSet.compile(edition.files()));
    }

    private static Passage judge(Edition edition, Compilation compiled) {
        if (edition.files().isEmpty()) {
            return new Passage.Refused(new TreeMap<>(Map.of("*.drl", List.of(new RuleFinding("EMPTY", 1, 1,
                    "There is no rule file: nothing would be asked of anybody. Keep or add at least one.")))));
        }
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
