package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.Reassessments;
import gatehouse.rulebook.Reassessments.InForce;
import gatehouse.rulebook.Reassessments.Pending;
import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.RulesChange;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assesses every open application anew once other rules are judged by, one transaction each: its processes take up what changed, a
 * submitted one that misses something goes back to the client, and the client is told what changed for them, if anything did. Other
 * rules are those of another publication, and on the day on which a rule begins or ends, those without or with it.
 */
@Component
class AssessAnew implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AssessAnew.class);
    private static final long EVERY_MILLIS = 1000;

    private final Reassessments reassessments;
    private final Rulebook rulebook;
    private final Judgements judgements;
    private final CaseFiles caseFiles;
    private final CaseListener listener;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread assessing = new Thread(task, "assess-anew");
        assessing.setDaemon(true);
        return assessing;
    });

    AssessAnew(Reassessments reassessments, Rulebook rulebook, Judgements judgements, CaseFiles caseFiles, CaseListener listener,
            TransactionTemplate transaction) {
        this.reassessments = reassessments;
        this.rulebook = rulebook;
        this.judgements = judgements;
        this.caseFiles = caseFiles;
        this.listener = listener;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::assessAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void assessAll() {
        try {
            transaction.executeWithoutResult(status -> reassessments.begin());
            while (!thread.isShutdown() && assessNext()) {
                // one application after another
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Applications could not be assessed anew; it is tried again. {}", e.toString());
            }
        }
    }

    /** False where nothing is left, or another node is at it. */
    private boolean assessNext() {
        UUID[] at = new UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Pending> pending = reassessments.take();
                pending.ifPresent(p -> at[0] = next(p).orElse(null));
                pending.ifPresent(p -> assess(p, at[0]));
                return pending.isPresent();
            }));
        } catch (RuntimeException e) {
            if (at[0] == null || thread.isShutdown()) {
                throw e;
            }
            LOG.error("The application {} could not be assessed anew; the others go on.", at[0], e);
            transaction.executeWithoutResult(status -> reassessments.take().ifPresent(p -> reassessments.done(p, at[0], false)));
            return true;
        }
    }

    private Optional<UUID> next(Pending pending) {
        return pending.before() == null ? Optional.empty() : caseFiles.nextOpen(pending.assessedTo());
    }

    private void assess(Pending pending, @org.jspecify.annotations.Nullable UUID application) {
        InForce before = pending.before();
        if (application == null || before == null) {
            reassessments.allDone(pending);
        } else {
            reassessments.done(pending, application, assess(before, pending.now(), application));
        }
    }

    /** Whether anything changed for this application. */
    private boolean assess(InForce before, InForce now, UUID id) {
        caseFiles.lock(id);
        CaseFile file = caseFiles.require(id);
        if (file.application().status().isClosed()) {
            return false;
        }
        RulesChange change = rulebook.changeOf(file, before, now);
        if (change.touched()) {
            if (!change.asked().isEmpty()) {
                caseFiles.requirementsChanged(id, change.asked(), change.now().rules(), judgements.keep(file, change.now()));
            }
            if (file.application().status() == ApplicationStatus.SUBMITTED && !rulebook.assess(file).isComplete()) {
                caseFiles.changeStatus(id, ApplicationStatus.ACTION_NEEDED, Actor.SYSTEM, Map.of("cause", "rules-changed"));
            }
            listener.rulesChanged(id);
        }
        return change.touched();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
