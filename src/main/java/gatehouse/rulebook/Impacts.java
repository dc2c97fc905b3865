package gatehouse.rulebook;

import gatehouse.accounts.Account;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What drafts would change for open applications, against the rules that are live when it is asked. */
@Component
public class Impacts {

    private static final int MOST_KEPT = 100;

    private final Impact impact;
    private final Drafts drafts;
    private final LiveRules live;
    /** By draft the run that was started last. */
    private final Map<UUID, UUID> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Impacts(Impact impact, Drafts drafts, LiveRules live) {
        this.impact = impact;
        this.drafts = drafts;
        this.live = live;
    }

    /** Begins; empty where the draft's rules are refused. */
    public Optional<UUID> start(Draft draft, boolean alsoApproved, Account by) {
        Optional<UUID> run = drafts.compiled(draft.edition()).map(rules -> impact.start(live.get().rules(), rules, alsoApproved, by));
        run.ifPresent(id -> last.put(draft.id(), id));
        return run;
    }

    /** The run that was started last of a draft on this node, to be read by whoever reads the draft; empty where it was forgotten. */
    public Optional<ImpactRun> last(Draft draft) {
        return Optional.ofNullable(last.get(draft.id())).flatMap(impact::find);
    }

    /** How far a run has come; empty where this officer started none of this id, or it was forgotten. */
    public Optional<ImpactRun> find(UUID id, Account by) {
        return impact.find(id, by);
    }

    public void cancel(UUID id, Account by) {
        impact.cancel(id, by);
    }
}
