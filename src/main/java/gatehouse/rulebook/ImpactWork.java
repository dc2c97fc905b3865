package gatehouse.rulebook;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import java.util.ArrayList;
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
    /** How long what was found stays untold at most, and whoever ended the run unheard. */
    private static final long TELL_AFTER_NANOS = 300_000_000;

    private final UUID id;
    private final ImpactJudge judge;
    private final Set<ApplicationStatus> statuses;
    private final CaseFiles caseFiles;
    private final ImpactStore store;

    private final Map<InstitutionType, ImpactRun.OfType> byType = new EnumMap<>(InstitutionType.class);
    private final List<ImpactOnCase> untold = new ArrayList<>();
    private int done;
    private long told = System.nanoTime();

    ImpactWork(UUID id, ImpactJudge judge, Set<ApplicationStatus> statuses, CaseFiles caseFiles, ImpactStore store) {
        this.id = id;
        this.judge = judge;
        this.statuses = statuses;
        this.caseFiles = caseFiles;
        this.store = store;
    }

    @Override
    public void run() {
        try {
            if (store.begin(id, caseFiles.count(statuses)) && judgeAll() && tell()) {
                store.end(id, ImpactRun.State.DONE);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException why) {
        try {
            // One that was ended because the product stops may well fail: nobody waits for it.
            if (store.end(id, ImpactRun.State.FAILED)) {
                LOG.error("The impact of the rules {} could not be told to its end.", judge.candidate().sha256(), why);
            }
        } catch (RuntimeException database) {
            LOG.error("The impact of the rules {} could not be told to its end, nor that.", judge.candidate().sha256(), why);
        }
    }

    /** False where it was ended meanwhile. */
    private boolean judgeAll() {
        @Nullable UUID last = null;
        List<CaseFile> page;
        do {
            page = caseFiles.page(statuses, last, PAGE);
            for (CaseFile file : page) {
                if ((untold.size() >= PAGE || System.nanoTime() - told > TELL_AFTER_NANOS) && !tell()) {
                    return false;
                }
                judge(file);
                last = file.application().id();
            }
        } while (page.size() == PAGE);
        return true;
    }

    private void judge(CaseFile file) {
        ImpactOnCase impact = judge.judge(file);
        done++;
        byType.put(impact.type(), byType.getOrDefault(impact.type(), ImpactRun.OfType.NONE).plus(impact));
        if (impact.isAffected()) {
            untold.add(impact);
        }
    }

    private boolean tell() {
        boolean goesOn = store.judged(id, done, byType, untold);
        untold.clear();
        told = System.nanoTime();
        return goesOn;
    }
}
