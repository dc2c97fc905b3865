package gatehouse.rulebook;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.ApplicationStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What other rules would change for every open application. Each run goes on in the background, beside the threads that answer
 * requests, and is kept in this node's memory until newer ones take its place; only the officer who started it ends it.
 */
@Component
public class Impact implements DisposableBean {

    /** At once; the others wait. */
    private static final int MOST_RUNNING = 2;
    private static final int MOST_KEPT = 12;

    private final CaseFiles caseFiles;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_RUNNING, Impact::thread);
    /** The oldest first. */
    private final Map<UUID, ImpactWork> kept = new LinkedHashMap<>();

    Impact(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
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
    public UUID start(RuleSet live, RuleSet candidate, boolean alsoApproved, LocalDate asOf, Account by) {
        Set<ApplicationStatus> statuses =
                EnumSet.of(ApplicationStatus.IN_PROGRESS, ApplicationStatus.SUBMITTED, ApplicationStatus.ACTION_NEEDED);
        if (alsoApproved) {
            statuses.add(ApplicationStatus.APPROVED);
        }
        UUID id = UUID.randomUUID();
        ImpactJudge judge = new ImpactJudge(live, candidate, asOf);
        ImpactWork work = new ImpactWork(id, by.id(), clock.instant(), judge, statuses, caseFiles);
        keep(id, work);
        threads.execute(work);
        return id;
    }

    private synchronized void keep(UUID id, ImpactWork work) {
        kept.put(id, work);
        Iterator<ImpactWork> oldest = kept.values().iterator();
        while (kept.size() > MOST_KEPT) {
            oldest.next().cancel();
            oldest.remove();
        }
    }

    /** How far the run has come; empty where this officer started none of this id, or it was forgotten. */
    public Optional<ImpactRun> find(UUID id, Account by) {
        return work(id, by).map(ImpactWork::seen);
    }

    /** The same, whoever started it. */
    Optional<ImpactRun> find(UUID id) {
        return work(id).map(ImpactWork::seen);
    }

    /** Ends the run at the next application; what it found stays. Does nothing where it is over. */
    public void cancel(UUID id, Account by) {
        work(id, by).ifPresent(ImpactWork::cancel);
    }

    private Optional<ImpactWork> work(UUID id, Account by) {
        return work(id).filter(work -> work.isOf(by.id()));
    }

    private synchronized Optional<ImpactWork> work(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized void destroy() {
        kept.values().forEach(ImpactWork::cancel);
        threads.shutdown();
    }
}
