package gatehouse.rulebook;

import gatehouse.accounts.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What drafts would change for open applications, against the rules that are live when it is asked. */
@Component
public class Impacts {

    private static final int MOST_KEPT = 100;
    private static final int MOST_DATES = 24;

    private final Impact impact;
    private final Drafts drafts;
    private final LiveRules live;
    private final Clock clock;
    /** By draft the run that was started last. */
    private final Map<UUID, UUID> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Impacts(Impact impact, Drafts drafts, LiveRules live, Clock clock) {
        this.impact = impact;
        this.drafts = drafts;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The dates for which a draft may be judged: today, those on which rules of its own or of the live set begin or are over, and the
     * day from which it is proposed.
     */
    public List<LocalDate> dates(Draft draft) {
        LocalDate today = Facts.today(clock);
        Stream<LocalDate> proposed = Optional.ofNullable(draft.proposal()).map(Draft.Proposal::effectiveAt)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).filter(today::isBefore).stream();
        Stream<LocalDate> turning = Stream.concat(live.get().rules().turningDates(today).stream(),
                drafts.compiled(draft.edition()).stream().flatMap(rules -> rules.turningDates(today).stream()));
        return Stream.concat(Stream.concat(Stream.of(today), proposed), turning.sorted()).distinct().limit(MOST_DATES).sorted().toList();
    }

    /** Begins; empty where the draft's rules are refused. */
    public Optional<UUID> start(Draft draft, boolean alsoApproved, LocalDate asOf, Account by) {
        Optional<UUID> run = drafts.compiled(draft.edition()).map(rules -> impact.start(live.get().rules(), rules, alsoApproved, asOf, by));
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
