package gatehouse.rulebook;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through all applications page by page, so that never more than a page of them is held. */
final class ImpactWork implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactWork.class);
    private static final int PAGE = 200;

    private final UUID id;
    private final UUID owner;
    private final Instant startedAt;
    private final ImpactJudge judge;
    private final Set<ApplicationStatus> statuses;
    private final CaseFiles caseFiles;

    private final Map<InstitutionType, ImpactRun.OfType> byType = new EnumMap<>(InstitutionType.class);
    private final List<ImpactOnCase> cases = new ArrayList<>();
    private ImpactRun.State state = ImpactRun.State.WAITING;
    private int done;
    private int total;

    ImpactWork(UUID id, UUID owner, Instant startedAt, ImpactJudge judge, Set<ApplicationStatus> statuses, CaseFiles caseFiles) {
        this.id = id;
        this.owner = owner;
        this.startedAt = startedAt;
        this.judge = judge;
        this.statuses = statuses;
        this.caseFiles = caseFiles;
    }

    boolean isOf(UUID account) {
        return owner.equals(account);
    }

    @Override
    public void run() {
        if (!moveTo(ImpactRun.State.RUNNING)) {
            return;
        }
        try {
            expect(caseFiles.count(statuses));
            judgeAll();
            moveTo(ImpactRun.State.DONE);
        } catch (RuntimeException e) {
            // One that was cancelled because the product stops may well fail: nobody waits for it.
            if (moveTo(ImpactRun.State.FAILED)) {
                LOG.error("The impact of the rules {} could not be told to its end.", judge.candidate().sha256(), e);
            }
        }
    }

    private void judgeAll() {
        @Nullable UUID last = null;
        List<CaseFile> page;
        do {
            page = caseFiles.page(statuses, last, PAGE);
            for (CaseFile file : page) {
                if (isOver()) {
                    return;
                }
                judged(judge.judge(file));
                last = file.application().id();
            }
        } while (page.size() == PAGE);
    }

    void cancel() {
        moveTo(ImpactRun.State.CANCELLED);
    }

    synchronized boolean isOver() {
        return state.isOver();
    }

    /** @return false where it was over already, and stays as it is */
    private synchronized boolean moveTo(ImpactRun.State next) {
        if (state.isOver()) {
            return false;
        }
        state = next;
        if (state == ImpactRun.State.DONE) {
            cases.sort(Comparator.comparing(ImpactOnCase::type).thenComparing(ImpactOnCase::reference));
        }
        return true;
    }

    private synchronized void expect(int applications) {
        total = applications;
    }

    private synchronized void judged(ImpactOnCase impact) {
        done++;
        byType.put(impact.type(), byType.getOrDefault(impact.type(), ImpactRun.OfType.NONE).plus(impact));
        if (impact.isAffected()) {
            cases.add(impact);
        }
    }

    /** As it stands now. Applications may be opened and closed meanwhile: the total is at least what was done. */
    synchronized ImpactRun seen() {
        return new ImpactRun(id, state, judge.live().sha256(), judge.candidate().sha256(), judge.asOf(), startedAt, done,
                state == ImpactRun.State.DONE ? done : Math.max(total, done), new EnumMap<>(byType), List.copyOf(cases));
    }
}
