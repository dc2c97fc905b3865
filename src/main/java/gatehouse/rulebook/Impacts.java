package gatehouse.rulebook;

import gatehouse.accounts.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What drafts would change for open applications, against the rules that are in force on the day for which it is asked. */
@Component
public class Impacts {

    private static final int MOST_DATES = 24;

    private final Impact impact;
    private final ImpactStore store;
    private final Drafts drafts;
    private final RulesInForce inForce;
    private final Clock clock;

    Impacts(Impact impact, ImpactStore store, Drafts drafts, RulesInForce inForce, Clock clock) {
        this.impact = impact;
        this.store = store;
        this.drafts = drafts;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Whether other rules are in force on that day than those that the draft was compared with. */
    public boolean isByEarlierRules(ImpactRun run) {
        return !run.live().equals(inForce.on(run.asOf()).sha256());
    }

    /**
     * The dates for which a draft may be judged: today, or the day of the rules to come that it is built upon; those after it on which
     * rules of its own or of those in force begin or are over; and the day from which it is proposed.
     */
    public List<LocalDate> dates(Draft draft) {
        LocalDate first = inForce.firstDay(draft);
        Stream<LocalDate> proposed = Stream.ofNullable(draft.proposedFrom()).filter(first::isBefore);
        Stream<LocalDate> turning = Stream.concat(inForce.on(first).turningDates(first).stream(),
                drafts.compiled(draft.edition()).stream().flatMap(rules -> rules.turningDates(first).stream()));
        return Stream.concat(Stream.concat(Stream.of(first), proposed), turning.sorted()).distinct().limit(MOST_DATES).sorted().toList();
    }

    /** Begins; empty where the draft's rules are refused. */
    public Optional<UUID> start(Draft draft, boolean alsoApproved, LocalDate asOf, Account by) {
        return drafts.compiled(draft.edition()).map(rules -> impact.start(draft.id(), inForce.on(asOf), rules, alsoApproved, asOf, by.id()));
    }

    /** The run of a draft that was started last, to be read by whoever reads the draft; empty where none was, or it was forgotten. */
    public Optional<ImpactRun> last(Draft draft) {
        return store.last(draft.id()).flatMap(store::find);
    }

    /** How far a run has come; empty where this officer started none of this id, or it was forgotten. */
    public Optional<ImpactRun> find(UUID id, Account by) {
        return store.find(id).filter(run -> run.startedBy().equals(by.id()));
    }

    /** What a run found, by type and reference of the applications. */
    public List<ImpactOnCase> cases(ImpactRun run, int from, int limit) {
        return store.cases(run.id(), from, limit);
    }

    /** Ends a run of this officer soon; what it found stays. Does nothing where it is over. */
    public void cancel(UUID id, Account by) {
        find(id, by).ifPresent(run -> store.end(id, ImpactRun.State.CANCELLED));
    }
}
