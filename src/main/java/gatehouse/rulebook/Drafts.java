package gatehouse.rulebook;

import gatehouse.accounts.Account;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.requirements.RuleVetting;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rules on their way: written, proposed, approved by a second officer and so published. Whoever changed a draft is an author of it,
 * and no author approves it; any change takes a proposal back.
 */
@Component
public class Drafts {

    /** What a rule file may be called: as the folder and the command line know them. */
    public static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}\\.drl");
    /** Before the title of a return that somebody changed: it goes back to no set that ever was. */
    private static final String CHANGED_RETURN = "Changed: ";
    /** The largest rule file that may go live, in bytes. */
    public static final int LONGEST_FILE = RuleVetting.MOST_BYTES;
    /** Of one set. */
    public static final int MOST_FILES = 200;

    private final DraftStore store;
    private final Publications publications;
    private final Gate gate;
    private final LiveRules live;
    private final Refusals refusals;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(DraftStore store, Publications publications, Gate gate, LiveRules live, Refusals refusals, Trail trail, TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.gate = gate;
        this.live = live;
        this.refusals = refusals;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Saved {

        record Done(Draft draft) implements Saved {}

        /** Somebody else changed it since; nothing was saved. */
        record Changed(Draft now) implements Saved {}

        /** It is published, thrown away, or never was. */
        record Gone() implements Saved {}

        /** What was to be saved can't be. @param why a code, such as {@code file-name} */
        record NotPossible(String why) implements Saved {}
    }

    /** What came of a proposal or an approval. */
    public sealed interface Step {

        /** @param publication what was published; null after a proposal */
        record Done(@Nullable Long publication) implements Step {}

        /** It is not what was shown; nothing was done. */
        record Changed() implements Step {}

        record Gone() implements Step {}

        /** Nobody approves what they wrote. */
        record OwnDraft() implements Step {}

        /** Nobody asked for its approval, or a change took that back. */
        record NotProposed() implements Step {}

        /** Other rules were published since it was begun: they must be taken in first. */
        record OtherBase(Publication newest) implements Step {}

        /** It does not pass: rules that are refused, or golden cases that don't hold. */
        record NotPassed(GateReport report) implements Step {}

        /** Other rules are to come, and this would be in force before them, or with them: they must be called off, or it dated later. */
        record OthersToCome(Publication coming) implements Step {}

        /** It changes nothing. */
        record SameAsLive() implements Step {}
    }

    @Transactional(readOnly = true)
    public List<Draft> open() {
        return store.open();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        return store.find(id);
    }

    /** The draft that became this publication; empty where the house published by itself. */
    @Transactional(readOnly = true)
    public Optional<Draft> ofPublication(long publication) {
        return store.ofPublication(publication);
    }

    /** Begins a draft with what is published newest. */
    @Transactional
    public UUID begin(String title, Account by) {
        Publication newest = publications.newest().orElseThrow();
        return begin(title, RuleSource.WORKBENCH, newest, publications.edition(newest.id()), by);
    }

    /**
     * Begins a draft with files brought from elsewhere.
     *
     * @param golden      the golden cases brought with them; where there is none, those of what is published newest stay
     * @param amongOthers whether the other files that are published stay beside them
     */
    @Transactional
    public UUID bring(String title, Map<String, byte[]> files, List<GoldenCase> golden, boolean amongOthers, Account by) {
        Publication newest = publications.newest().orElseThrow();
        List<RuleFile> brought = files.entrySet().stream().map(file -> new RuleFile(file.getKey(), file.getValue())).toList();
        Edition edition = publications.edition(newest.id());
        List<RuleFile> others = amongOthers ? edition.files().stream().filter(file -> !files.containsKey(file.name())).toList() : List.of();
        return begin(title, RuleSource.IMPORT, newest, new Edition(Stream.concat(others.stream(), brought.stream()).toList(),
                golden.isEmpty() ? edition.golden() : golden), by);
    }

    /**
     * Proposes, in one step, that what an earlier publication brought is in force again; where somebody did already, that is the draft.
     * It is built upon what is in force, and its approval calls off what is still to come.
     */
    @Transactional
    public UUID proposeReturnTo(long publication, String title, Account by) {
        publications.lock();
        Publication inForce = publications.live().orElseThrow();
        Edition edition = publications.edition(publication);
        Optional<Draft> twin = store.open().stream().filter(draft -> draft.source() == RuleSource.ROLLBACK && draft.base() == inForce.id()
                && draft.proposal() != null && draft.edition().hash().equals(edition.hash())).findFirst();
        if (twin.isPresent()) {
            return twin.get().id();
        }
        UUID id = begin(title, RuleSource.ROLLBACK, inForce, edition, by);
        propose(id, edition, null, title, by);
        return id;
    }

    private void propose(UUID id, Edition edition, @Nullable Instant effectiveAt, String note, Account by) {
        store.propose(id, by.id(), edition.hash(), effectiveAt, note);
        trail.recordForHouse(by.actor(), "rules-proposed", Map.of("draft", id.toString(), "hash", edition.hash()));
    }

    private UUID begin(String title, RuleSource source, Publication base, Edition edition, Account by) {
        UUID id = store.insert(title, source, base.id(), edition, List.of(by.id()));
        trail.recordForHouse(by.actor(), "rules-drafted", Map.of("draft", id.toString(), "source", source.name()));
        return id;
    }

    /**
     * Files that changed in a folder: proposed at once, where they pass. The same content becomes one draft, on however many nodes; one
     * of what this folder held before gives way, unless somebody has worked on it, or another's folder holds it.
     *
     * @param place whose folder it is; empty for what a build brought
     * @return the draft; empty where the same was published meanwhile
     */
    @Transactional
    Optional<UUID> fromFolder(Edition edition, RuleSource source, String place) {
        publications.lock();
        Publication newest = publications.newest().orElseThrow();
        if (newest.sha256().equals(edition.sha256())) {
            return Optional.empty(); // another node's look at the same folder came first, and was approved since
        }
        Gate.Passage passage = Gate.judge(edition);
        if (!(passage instanceof Gate.Passage.Passed)) {
            refusals.record(source, place, edition.sha256(), passage.reason());
        } else {
            refusals.settle(source, place);
        }
        String sha256 = edition.sha256();
        endUntouched(source, place, sha256);
        Optional<UUID> twin = store.open().stream().filter(draft -> draft.source() == source && draft.edition().sha256().equals(sha256))
                .map(Draft::id).findFirst();
        if (twin.isPresent()) {
            return twin;
        }
        UUID id = store.insert(RulesFolder.title(edition, publications.edition(newest.id())), source, newest.id(), edition, List.of());
        if (passage instanceof Gate.Passage.Passed) {
            store.propose(id, null, edition.hash(), null, "");
        }
        trail.recordForHouse(Actor.SYSTEM, "rules-drafted", Map.of("draft", id.toString(), "source", source.name()));
        return Optional.of(id);
    }

    /** This folder holds again what is published. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawFromFolder(RuleSource source, String place) {
        refusals.settle(source, place);
        endUntouched(source, place, "");
    }

    private void endUntouched(RuleSource source, String place, String but) {
        store.open().stream().filter(draft -> draft.source() == source && draft.authors().isEmpty() && !draft.edition().sha256().equals(but))
                .filter(draft -> store.places(draft.id()).stream().allMatch(place::equals)).forEach(draft -> {
                    store.end(draft.id(), null, null);
                    trail.recordForHouse(Actor.SYSTEM, "rules-draft-discarded", Map.of("draft", draft.id().toString()));
                });
    }

    /** Saves a file, a new one too. */
    @Transactional
    public Saved saveFile(UUID id, int seen, String name, String text, Account by) {
        if (!FILE_NAME.matcher(name).matches()) {
            return new Saved.NotPossible("file-name");
        }
        if (store.find(id).filter(draft -> draft.edition().files().size() >= MOST_FILES && draft.edition().file(name).isEmpty()).isPresent()) {
            return new Saved.NotPossible("too-many-files");
        }
        return change(id, seen, by, edition -> edition.with(new RuleFile(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    @Transactional
    public Saved removeFile(UUID id, int seen, String name, Account by) {
        return change(id, seen, by, edition -> edition.without(name));
    }

    /** Adds a golden case, or puts it in the place of the one of its name: what the draft's rules say of it now is what it expects. */
    public Saved addGolden(UUID id, int seen, String name, String application, Account by) {
        // Judged before any transaction opens: whoever waits for the gate holds nothing that others wait for.
        Optional<RuleSet> rules = find(id).flatMap(draft -> compiled(draft.edition()));
        if (rules.isEmpty()) {
            return new Saved.NotPossible("rules-refused");
        }
        GoldenCase.Expectation says = new GoldenCase(name, application, new GoldenCase.Expectation(List.of(), List.of())).under(rules.get()).actual();
        if (says == null) {
            return new Saved.NotPossible("application-unusable");
        }
        GoldenCase golden = new GoldenCase(name, application, says);
        return Objects.requireNonNull(transaction.execute(status -> change(id, seen, by,
                edition -> edition.withGolden(Stream.concat(others(edition, name), Stream.of(golden)).toList()))));
    }

    private static Stream<GoldenCase> others(Edition edition, String name) {
        return edition.golden().stream().filter(one -> !one.name().equals(name));
    }

    @Transactional
    public Saved removeGolden(UUID id, int seen, String name, Account by) {
        return change(id, seen, by, edition -> edition.withGolden(others(edition, name).toList()));
    }

    /** The draft's rules; empty where they are refused. */
    Optional<RuleSet> compiled(Edition edition) {
        return gate.rules(edition);
    }

    private Saved change(UUID id, int seen, Account by, UnaryOperator<Edition> change) {
        return act(id, seen, draft -> {
            Edition changed = change.apply(draft.edition());
            if (!changed.hash().equals(draft.edition().hash())) {
                if (draft.source() == RuleSource.ROLLBACK) {
                    store.isNoReturn(id, CHANGED_RETURN + draft.title());
                }
                write(draft, changed, draft.base(), by);
            }
        });
    }

    /** Does something to a draft that is open and as it was seen, with nobody else at it. */
    private Saved act(UUID id, int seen, Consumer<Draft> what) {
        Optional<Draft> found = store.locked(id).filter(draft -> !draft.ended());
        if (found.isEmpty()) {
            return new Saved.Gone();
        }
        if (found.get().version() != seen) {
            return new Saved.Changed(found.get());
        }
        what.accept(found.get());
        return new Saved.Done(store.find(id).orElseThrow());
    }

    private void write(Draft draft, Edition edition, long base, Account by) {
        Set<UUID> authors = new LinkedHashSet<>(draft.authors());
        authors.add(by.id());
        store.change(draft, edition, base, List.copyOf(authors));
        trail.recordForHouse(by.actor(), "rules-draft-changed", Map.of("draft", draft.id().toString(), "hash", edition.hash()));
    }

    /** Throws a draft away. */
    @Transactional
    public Saved discard(UUID id, int seen, Account by) {
        return act(id, seen, draft -> {
            store.end(id, by.id(), null);
            settle(draft);
            trail.recordForHouse(by.actor(), "rules-draft-discarded", Map.of("draft", id.toString()));
        });
    }

    /** Names of files and golden cases that both this draft and what was published since changed, each in its own way. */
    public Set<String> conflicts(Draft draft) {
        return new Merge(publications.edition(draft.base()), publications.edition(toBuildUpon(draft).id()), draft.edition()).conflicts();
    }

    /**
     * Takes in what was published since the draft was begun: files that only the others changed become theirs. Of those that both
     * changed the author's own text stays, and the page shows what it leaves out; golden cases that only the others have are added.
     * A return stays what it goes back to, whatever it leaves behind, and is proposed anew; by those who proposed it, so that somebody is
     * left to approve it.
     */
    @Transactional
    public Saved takeInNewest(UUID id, int seen, Account by) {
        if (store.find(id).filter(draft -> draft.source() == RuleSource.ROLLBACK && !draft.isBy(by.id())).isPresent()) {
            return new Saved.NotPossible("return-of-another");
        }
        return act(id, seen, draft -> {
            Publication newest = toBuildUpon(draft);
            if (draft.source() == RuleSource.ROLLBACK) {
                write(draft, draft.edition(), newest.id(), by);
                if (!publications.edition(newest.id()).hash().equals(draft.edition().hash())) {
                    propose(id, draft.edition(), null, draft.proposal() == null ? draft.title() : draft.proposal().note(), by);
                }
                return;
            }
            Merge merge = new Merge(publications.edition(draft.base()), publications.edition(newest.id()), draft.edition());
            write(draft, merge.merged(), newest.id(), by);
            store.keptOver(id, Stream.concat(draft.keptOver().stream(), merge.conflicts().stream()).collect(Collectors.toSet()));
        });
    }

    /** The publication that a draft must be built upon: the newest, in force or to come; of a return to earlier rules, the one in force. */
    public Publication toBuildUpon(Draft draft) {
        return (draft.source() == RuleSource.ROLLBACK ? publications.live() : publications.newest()).orElseThrow();
    }

    /** Publications to come that the approval of this draft calls off, the last first: a way back must not wait for them. */
    public List<Publication> callsOff(Draft draft) {
        return draft.source() == RuleSource.ROLLBACK ? publications.toCome() : List.of();
    }

    /** What the gate says of a draft as it stands. */
    public GateReport check(Draft draft) {
        return GateReport.of(gate.check(draft.edition()));
    }

    /** Asks a second officer to approve exactly this. @param effectiveAt null for at once */
    public Step propose(UUID id, int seen, String note, @Nullable Instant effectiveAt, Account by) {
        Optional<Draft> found = find(id).filter(draft -> !draft.ended());
        if (found.isEmpty()) {
            return new Step.Gone();
        }
        Draft draft = found.get();
        Optional<Step> obstacle = draft.version() != seen || draft.proposal() != null ? Optional.of(new Step.Changed()) : obstacle(draft, effectiveAt);
        if (obstacle.isPresent()) {
            store.wish(id, new Draft.Wish(note, effectiveAt));
            return obstacle.get();
        }
        return transaction.execute(status -> {
            Draft now = store.locked(id).orElseThrow();
            if (now.ended() || now.version() != seen || now.proposal() != null) {
                return new Step.Changed();
            }
            propose(id, now.edition(), effectiveAt, note, by);
            return new Step.Done(null);
        });
    }

    /** Names all that an approver is shown of what is proposed: the proposal, and what its approval calls off. */
    public String seal(Draft draft) {
        String proposal = Objects.requireNonNull(draft.proposal()).seal();
        List<Long> calledOff = callsOff(draft).stream().map(Publication::id).toList();
        return calledOff.isEmpty() ? proposal : proposal + " " + calledOff;
    }

    /** Publishes what was proposed. @param seal of what the approver was shown: {@link #seal} */
    public Step approve(UUID id, String seal, Account by) {
        Optional<Draft> found = find(id).filter(draft -> !draft.ended());
        if (found.isEmpty()) {
            return new Step.Gone();
        }
        Draft draft = found.get();
        Optional<Step> obstacle = mayNotApprove(draft, seal, by)
                .or(() -> obstacle(draft, draft.proposal() == null ? null : draft.proposal().effectiveAt()));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Step step = transaction.execute(status -> {
            publications.lock();
            Draft now = store.locked(id).orElseThrow();
            Publication newest = toBuildUpon(now);
            Optional<Step> late = now.ended() ? Optional.of(new Step.Gone()) : mayNotApprove(now, seal, by);
            if (late.isPresent()) {
                return late.get();
            }
            if (newest.id() != now.base()) {
                return new Step.OtherBase(newest);
            }
            Draft.Proposal proposal = Objects.requireNonNull(now.proposal());
            if (isNotAfter(proposal.effectiveAt(), newest)) {
                return new Step.OthersToCome(newest);
            }
            callsOff(now).forEach(coming -> publications.callOff(coming.id(), by.id(), by.actor()));
            long publication = publications.publish(new Publications.Order(now.edition(), now.source(), now.title(), proposal.note(),
                    now.authors(), by.id(), proposal.effectiveAt()), by.actor());
            store.end(id, by.id(), publication);
            settle(now);
            return new Step.Done(publication);
        });
        live.refreshSoon();
        return Objects.requireNonNull(step);
    }

    /** What was said of files of a folder has been seen by whoever decided on the draft that they became. */
    private void settle(Draft draft) {
        if (draft.source() == RuleSource.FOLDER || draft.source() == RuleSource.BUILD) {
            refusals.settle(draft.source(), "");
            store.places(draft.id()).forEach(place -> refusals.settle(draft.source(), place));
        }
    }

    private Optional<Step> mayNotApprove(Draft draft, String seal, Account by) {
        if (draft.isBy(by.id()) || draft.proposal() != null && by.id().equals(draft.proposal().by())) {
            return Optional.of(new Step.OwnDraft());
        }
        if (draft.proposal() == null) {
            return Optional.of(new Step.NotProposed());
        }
        return seal(draft).equals(seal) && draft.edition().hash().equals(draft.proposal().hash()) ? Optional.empty()
                : Optional.of(new Step.Changed());
    }

    /** Whether it would begin before rules that it is built upon and that are still to come, or with them, which then were never in force. */
    private boolean isNotAfter(@Nullable Instant effectiveAt, Publication newest) {
        return newest.effectiveAt().isAfter(clock.instant()) && (effectiveAt == null || !effectiveAt.isAfter(newest.effectiveAt()));
    }

    private Optional<Step> obstacle(Draft draft, @Nullable Instant effectiveAt) {
        Publication newest = toBuildUpon(draft);
        if (newest.id() != draft.base()) {
            return Optional.of(new Step.OtherBase(newest));
        }
        if (publications.edition(newest.id()).hash().equals(draft.edition().hash())) {
            return Optional.of(new Step.SameAsLive());
        }
        if (isNotAfter(effectiveAt, newest)) {
            return Optional.of(new Step.OthersToCome(newest));
        }
        Gate.Passage passage = gate.check(draft.edition());
        return passage instanceof Gate.Passage.Passed ? Optional.empty() : Optional.of(new Step.NotPassed(GateReport.of(passage)));
    }

    /** Takes back a proposal that is wanted no more, without changing the draft. */
    @Transactional
    public Saved withdrawProposal(UUID id, int seen, Account by) {
        return act(id, seen, draft -> {
            store.change(draft, draft.edition(), draft.base(), draft.authors());
            trail.recordForHouse(by.actor(), "rules-proposal-withdrawn", Map.of("draft", id.toString()));
        });
    }
}
