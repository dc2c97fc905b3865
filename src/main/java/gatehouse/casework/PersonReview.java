package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the verification of one person stands, read off what was supplied and what was found about exactly that. It is a
 * question asked of the data each time, never a state that is kept: a picture replaced in the middle of a check makes that
 * check due again by itself, and no others.
 */
public final class PersonReview {

    /** A machine that refuses the same item this often may be the one that is wrong: then a person looks instead. */
    static final int REFUSALS_BEFORE_A_PERSON_LOOKS = 3;

    /** How one item stands. */
    public enum Standing { NOT_SUPPLIED, CHECKING, SETTLED, OPEN, REFUSED }

    private final Party person;
    private final Optional<SuppliedItem> front;
    private final Optional<SuppliedItem> back;
    private final CaseFile file;
    private final Inputs inputs;
    private final List<Verdict> verdicts;
    private final List<OpenItem> openItems;
    private final List<String> reviews;
    private final List<IdentityMatch> matches;

    /**
     * @param verdicts  all that were ever given about this person, oldest first
     * @param openItems those of this person
     * @param reviews   what the rules ask a person to look at about this person
     * @param matches   whom this person meets elsewhere
     */
    PersonReview(CaseFile file, Party person, List<Verdict> verdicts, List<OpenItem> openItems, List<String> reviews,
            List<IdentityMatch> matches) {
        this.file = file;
        this.person = person;
        this.front = file.identityPicture(person, Side.FRONT);
        this.back = file.identityPicture(person, Side.BACK);
        this.inputs = new Inputs(file, person, this::current);
        this.verdicts = List.copyOf(verdicts);
        this.openItems = List.copyOf(openItems);
        this.reviews = List.copyOf(reviews);
        this.matches = List.copyOf(matches);
    }

    public Party person() {
        return person;
    }

    /** What the process does next. {@code missing}: whether the rules still miss something of this person's pictures or details. */
    public NextStep nextStep(boolean missing) {
        Optional<CheckTask> due = Arrays.stream(CheckTask.values()).filter(this::isDue).findFirst();
        if (due.isPresent()) {
            return NextStep.of(due.get());
        }
        if (refusedItems().stream().anyMatch(item -> openItemFor(item).isEmpty())) {
            return NextStep.ASK_AGAIN;
        }
        if (missing || !openItems.isEmpty()) {
            return NextStep.AWAIT;
        }
        return Arrays.stream(LookItem.values()).anyMatch(item -> standing(item) == Standing.OPEN) ? NextStep.LOOK : NextStep.VERIFIED;
    }

    /** What a check looks at now, as a name for it; empty where there is nothing for it to look at. */
    public Optional<String> inputs(CheckTask task) {
        return inputs.of(task);
    }

    /** What a person who looks at this item judges, as a name for it; empty where there is nothing to judge. */
    public Optional<String> inputs(LookItem item) {
        return switch (item) {
            case FRONT -> inputs(CheckTask.CHECK_FRONT);
            case BACK -> statesNoBack() ? front.map(f -> "no back|" + f.sha256())
                    : back.flatMap(b -> inputs(CheckTask.COMPARE_SIDES).or(() -> inputs(CheckTask.CHECK_BACK)));
            case SELFIE -> inputs(CheckTask.CHECK_SELFIE);
            case DECLARED -> inputs(CheckTask.COMPARE_WITH_DECLARED);
            case ELSEWHERE -> matches.isEmpty() ? Optional.empty() : front.map(f -> f.sha256() + "|"
                    + matches.stream().map(IdentityMatch::name).sorted().collect(Collectors.joining("|")));
            case RULES -> reviews.isEmpty() ? Optional.empty() : Optional.of(String.join("|", reviews));
        };
    }

    /** How an item stands now. */
    public Standing standing(LookItem item) {
        Optional<String> inputs = inputs(item);
        if (inputs.isEmpty()) {
            return Standing.NOT_SUPPLIED;
        }
        Optional<Verdict> looked = latest(item.verdictTask(), inputs.get());
        if (looked.isPresent()) {
            return looked.get().outcome() == Outcome.PASS ? Standing.SETTLED : Standing.REFUSED;
        }
        if (item == LookItem.ELSEWHERE) {
            return Arrays.stream(CheckTask.values()).anyMatch(this::isDue) ? Standing.CHECKING : Standing.OPEN;
        }
        if (item == LookItem.RULES || (item == LookItem.BACK && statesNoBack())) {
            return Standing.OPEN; // no machine can say
        }
        List<CheckTask> tasks = tasksOf(item);
        if (tasks.stream().anyMatch(this::isDue)) {
            return Standing.CHECKING;
        }
        List<Verdict> current = tasks.stream().map(this::current).flatMap(Optional::stream).toList();
        if (current.stream().anyMatch(v -> v.outcome() == Outcome.FAIL)) {
            boolean often = tasks.stream().anyMatch(task -> refusalsInARow(task) >= REFUSALS_BEFORE_A_PERSON_LOOKS);
            return often ? Standing.OPEN : Standing.REFUSED;
        }
        return current.stream().allMatch(v -> v.outcome() == Outcome.PASS) ? Standing.SETTLED : Standing.OPEN;
    }

    /** What was found about an item as it is now, worst first: by the person who looked, or else by the checks. */
    public List<Finding> findings(LookItem item) {
        Optional<Verdict> looked = inputs(item).flatMap(inputs -> latest(item.verdictTask(), inputs));
        if (item == LookItem.ELSEWHERE && looked.isEmpty()) {
            return matches.stream().map(match -> match.kind().finding()).distinct().sorted(Finding.WORST_FIRST).toList();
        }
        return looked.map(Verdict::findings).orElseGet(() -> tasksOf(item).stream().map(this::current).flatMap(Optional::stream)
                .flatMap(verdict -> verdict.findings().stream()).sorted(Finding.WORST_FIRST).toList());
    }

    /** The fingerprint that a check took of what it looks at now; empty where it took none yet. */
    public Optional<String> fingerprint(CheckTask task) {
        return current(task).map(verdict -> verdict.measured().fingerprint());
    }

    /** Whether a check, or somebody in its place, has judged what is there now. */
    public boolean isJudged(CheckTask task) {
        return current(task).isPresent();
    }

    /** What a check took down about what it looks at now; nothing where it is due. */
    public Measured measured(CheckTask task) {
        return current(task).map(Verdict::measured).orElse(Measured.NOTHING);
    }

    /** Whom this person meets elsewhere. */
    public List<IdentityMatch> matches() {
        return matches;
    }

    /** Whether this very verdict is the one that holds. */
    boolean stands(CheckTask task, UUID verdict) {
        return current(task).filter(now -> now.id().equals(verdict)).isPresent();
    }

    /** The verdicts that hold, of every check. */
    List<UUID> standing() {
        return Arrays.stream(CheckTask.values()).flatMap(task -> current(task).stream()).map(Verdict::id).toList();
    }

    /** The items that are refused as they are now. */
    public List<LookItem> refusedItems() {
        return Arrays.stream(LookItem.values()).filter(item -> standing(item) == Standing.REFUSED).toList();
    }

    /** The items that a person is to judge. */
    public List<LookItem> itemsToLookAt() {
        return Arrays.stream(LookItem.values()).filter(item -> standing(item) == Standing.OPEN).toList();
    }

    /** The texts by which the rules ask for a look. */
    public List<String> reviews() {
        return reviews;
    }

    /** What is to be asked of the client because it is refused as it is now, and is not asked yet: each file once. */
    public List<OpenItem> toAskAgain(Instant now) {
        Map<Asked, OpenItem> toAsk = new LinkedHashMap<>();
        refusedItems().stream().filter(item -> openItemFor(item).isEmpty()).forEach(item -> asked(item).ifPresent(what ->
                toAsk.putIfAbsent(what, new OpenItem(UUID.randomUUID(), person.subject(), what.code(), what.side(), findings(item), null, Actor.SYSTEM, now))));
        return List.copyOf(toAsk.values());
    }

    /** What is to be supplied anew when this item is refused; empty where that is not one file. */
    public Optional<Asked> asked(LookItem item) {
        DocumentCode identity = person.identity().type() == null ? null : person.identity().type().code();
        return switch (item) {
            case FRONT, ELSEWHERE -> Optional.ofNullable(identity).map(code -> new Asked(code, Side.FRONT));
            case DECLARED -> Optional.ofNullable(identity).map(code -> new Asked(code, isBackToBlame() ? Side.BACK : Side.FRONT));
            case BACK -> Optional.ofNullable(identity).map(code -> new Asked(code, statesNoBack() ? Side.FRONT : Side.BACK));
            case SELFIE -> Optional.of(new Asked(DocumentCode.SELFIE, null));
            case RULES -> Optional.empty();
        };
    }

    /** Whether what was stated is contradicted by a back that is another document's, and by nothing else. */
    private boolean isBackToBlame() {
        Set<FindingCode> refusing = findings(LookItem.DECLARED).stream().filter(finding -> finding.severity() == Severity.FAIL)
                .map(Finding::code).collect(Collectors.toSet());
        return refusing.equals(Set.of(FindingCode.SIDES_DO_NOT_MATCH));
    }

    /** One file that is asked for. */
    public record Asked(DocumentCode code, @org.jspecify.annotations.Nullable Side side) {}

    /**
     * Open items that checks or looks asked for, whose cause is gone: what came in their place was checked and is not refused.
     */
    List<OpenItem> answeredItems() {
        List<Asked> unanswered = Arrays.stream(LookItem.values())
                .filter(item -> standing(item) == Standing.REFUSED || standing(item) == Standing.CHECKING)
                .map(this::asked).flatMap(Optional::stream).toList();
        return openItems.stream().filter(open -> open.reason() == null)
                .filter(open -> !unanswered.contains(new Asked(open.code(), open.side()))).toList();
    }

    /** What is asked of the client because of this item. */
    Optional<OpenItem> openItemFor(LookItem item) {
        return asked(item).flatMap(asked -> openItems.stream()
                .filter(open -> open.code() == asked.code() && open.side() == asked.side()).findFirst());
    }

    private boolean isDue(CheckTask task) {
        return inputs(task).isPresent() && current(task).isEmpty();
    }

    private Optional<Verdict> current(CheckTask task) {
        return inputs(task).flatMap(inputs -> latest(task.name(), inputs)).filter(verdict -> stillHolds(task, verdict));
    }

    /** A picture that repeats another does so only as long as the other is there. */
    private boolean stillHolds(CheckTask task, Verdict verdict) {
        Optional<SuppliedItem> mine = task.picture(file, person);
        String repeats = verdict.measured().repeats();
        return repeats == null || mine.isEmpty() || pictures().anyMatch(
                other -> !other.id().equals(mine.get().id()) && other.sha256().equals(repeats));
    }

    /** All pictures of key persons that the case holds now. */
    private Stream<SuppliedItem> pictures() {
        return file.persons().stream().flatMap(file::picturesOf);
    }

    private Optional<Verdict> latest(String task, String inputs) {
        return verdicts.stream().filter(v -> v.task().equals(task) && v.inputs().equals(inputs)).reduce((first, second) -> second);
    }

    /** How many different pictures in a row a check refused, since it last took one or a person looked. */
    private int refusalsInARow(CheckTask task) {
        Set<String> refused = new HashSet<>();
        for (int i = verdicts.size() - 1; i >= 0; i--) {
            Verdict verdict = verdicts.get(i);
            boolean mine = verdict.task().equals(task.name());
            if (verdict.task().equals(task.item().verdictTask()) || (mine && verdict.outcome() != Outcome.FAIL)) {
                break;
            }
            if (mine) {
                // The selfie's name goes on with the front that it was compared with; it is the same picture still.
                refused.add(task == CheckTask.CHECK_SELFIE ? verdict.inputs().replaceFirst("\\|.*", "") : verdict.inputs());
            }
        }
        return refused.size();
    }

    private static List<CheckTask> tasksOf(LookItem item) {
        return Arrays.stream(CheckTask.values()).filter(task -> task.item() == item).toList();
    }

    private boolean statesNoBack() {
        IdentityStatement identity = person.identity();
        return identity.type() != null && identity.type().mayHaveNoBack() && identity.hasNoBack();
    }
}
