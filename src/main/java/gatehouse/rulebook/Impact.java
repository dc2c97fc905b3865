package gatehouse.rulebook;

import gatehouse.casefile.CaseFiles;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.ApplicationStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Judges every open application by other rules, in the background, beside the threads that answer requests. How far it has come, and
 * what it found, is in the {@link ImpactStore}; where it is ended there, it ends here.
 */
@Component
class Impact implements DisposableBean {

    /** At once on this node; the others wait. */
    private static final int MOST_RUNNING = 2;

    private final CaseFiles caseFiles;
    private final ImpactStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_RUNNING, Impact::thread);
    /** Those of this node that are not over. */
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    Impact(CaseFiles caseFiles, ImpactStore store) {
        this.caseFiles = caseFiles;
        this.store = store;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to judge all open applications by both rule sets.
     *
     * @param asOf         the date for which they are judged
     * @param alsoApproved whether those that were approved are judged too
     * @return by which the run is found
     */
    UUID start(UUID draft, RuleSet live, RuleSet candidate, boolean alsoApproved, LocalDate asOf, UUID by) {
        Set<ApplicationStatus> statuses =
                EnumSet.of(ApplicationStatus.IN_PROGRESS, ApplicationStatus.SUBMITTED, ApplicationStatus.ACTION_NEEDED);
        if (alsoApproved) {
            statuses.add(ApplicationStatus.APPROVED);
        }
        ImpactJudge judge = new ImpactJudge(live, candidate, asOf);
        UUID id = store.start(draft, by, judge);
        here.add(id);
        ImpactWork work = new ImpactWork(id, judge, statuses, caseFiles, store);
        threads.execute(() -> {
            work.run();
            here.remove(id);
        });
        return id;
    }

    /** Nobody goes on with what this node has begun. */
    @Override
    public void destroy() {
        threads.shutdown();
        here.forEach(id -> store.end(id, ImpactRun.State.CANCELLED));
    }
}
