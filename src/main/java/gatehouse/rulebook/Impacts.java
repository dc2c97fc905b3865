package gatehouse.rulebook;

import gatehouse.accounts.Account;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What drafts would change for open applications, against the rules that are live when it is asked. */
@Component
public class Impacts {

    private final Impact impact;
    private final Drafts drafts;
    private final LiveRules live;

    Impacts(Impact impact, Drafts drafts, LiveRules live) {
        this.impact = impact;
        this.drafts = drafts;
        this.live = live;
    }

    /** Begins; empty where the draft's rules are refused. */
    public Optional<UUID> start(Draft draft, boolean alsoApproved, Account by) {
        return drafts.compiled(draft.edition()).map(rules -> impact.start(live.get().rules(), rules, alsoApproved, by));
    }

    public Optional<ImpactRun> find(UUID id, Account by) {
        return impact.find(id, by);
    }

    public void cancel(UUID id, Account by) {
        impact.cancel(id, by);
    }
}
