package gatehouse.workflow;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.Askable;
import gatehouse.casework.Decisions;
import gatehouse.casework.Identities;
import gatehouse.casework.LookItem;
import gatehouse.casework.OpenItem;
import gatehouse.casework.PersonReview;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a case as a whole: each verb is one transaction for the business rows and the process. */
@Component
public class Cases {

    private final CaseFiles caseFiles;
    private final Accounts accounts;
    private final Rulebook rulebook;
    private final Judgements judgements;
    private final Verification verification;
    private final Identities identities;
    private final Decisions decisions;
    private final StaffTasks staffTasks;
    private final People people;
    private final Processes processes;
    private final CaseListener listener;
    private final TaskService tasks;
    private final Trail trail;
    private final Clock clock;

    Cases(CaseFiles caseFiles, Accounts accounts, Rulebook rulebook, Judgements judgements, Verification verification,
            Identities identities, Decisions decisions, StaffTasks staffTasks, People people, Processes processes, CaseListener listener, TaskService tasks,
            Trail trail, Clock clock) {
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.judgements = judgements;
        this.verification = verification;
        this.identities = identities;
        this.decisions = decisions;
        this.staffTasks = staffTasks;
        this.people = people;
        this.processes = processes;
        this.listener = listener;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens an application that is this client's own. */
    @Transactional
    public UUID start(InstitutionType type, Account client) {
        UUID id = caseFiles.start(type, client.actor());
        accounts.grant(id, client.id());
        return id;
    }

    /**
     * Where a case stands, put together: what the client said, what the rules say of it, what is asked again, and where the
     * verification of each person is.
     */
    public record Standing(CaseFile file, CaseAssessment assessment, List<OpenItem> openItems, Map<UUID, PersonReview> reviews,
            Set<UUID> verified) {

        /** Whether the client has nothing left to supply. */
        public boolean isComplete() {
            return assessment.isComplete() && openItems.isEmpty();
        }

        /** The review of a key person. */
        public PersonReview review(UUID party) {
            return Objects.requireNonNull(reviews.get(party));
        }

        /** What the rules ask a person to look at beside the key persons, whose verification has its own: of the institution and of organisations. */
        public List<Look> looks() {
            Set<String> persons = file.persons().stream().map(Party::subject).collect(Collectors.toSet());
            return assessment.reviews().entrySet().stream().filter(of -> !persons.contains(of.getKey()))
                    .flatMap(of -> of.getValue().stream().map(one -> new Look(of.getKey(), one.rule(), one.text()))).toList();
        }

        /** Whether everything is supplied and every key person is verified. */
        public boolean isReadyToDecide() {
            return isComplete() && file.persons().stream().allMatch(person -> verified.contains(person.id()));
        }
    }

    /** Something that a rule asks a person to look at. @param rule its id @param text what to look at */
    public record Look(String subject, String rule, String text) {

        /** By which somebody says that they looked at exactly this. */
        public String key() {
            return subject + " " + Integer.toHexString(Objects.hash(rule, text));
        }
    }

    /** Where a case stands; empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(UUID id) {
        return caseFiles.find(id).map(this::standing);
    }

    private Standing standing(CaseFile file) {
        CaseAssessment assessment = rulebook.assess(file);
        Map<UUID, People.Position> positions = file.persons().stream()
                .collect(Collectors.toMap(Party::id, person -> people.position(file, person, assessment)));
        Map<UUID, PersonReview> reviews = positions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().review()));
        Set<UUID> verified = positions.entrySet().stream()
                .filter(entry -> entry.getValue().next() == gatehouse.casework.NextStep.VERIFIED)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Standing(file, assessment, openItems(file, reviews), reviews, verified);
    }

    /** What is asked again, and what the process is about to ask: nobody should see a refusal of which the list of open items knows nothing yet. */
    private List<OpenItem> openItems(CaseFile file, Map<UUID, PersonReview> reviews) {
        Stream<OpenItem> toBeAsked = file.persons().stream().flatMap(person -> reviews.get(person.id()).toAskAgain(clock.instant()).stream());
        return Stream.concat(verification.openItems(file.application().id()).stream(), toBeAsked).toList();
    }

    /** What came of a step. */
    public sealed interface Result {

        record Done() implements Result {}

        /** Something is still missing; nothing was done. */
        record NotComplete(Standing standing) implements Result {}

        /** The rules ask to look at something, and nobody said that they did; nothing was done. */
        record NotLookedAt() implements Result {}

        /** The case, or the task, is no longer where this step could be taken. */
        record NotPossible() implements Result {}

        /** The task is not claimed by this account. */
        record NotYours() implements Result {}

        /** What was judged has changed since it was shown. */
        record Changed() implements Result {}

        /** Nobody decides on what they prepared. */
        record OwnPreparation() implements Result {}

        /** The client has no place to supply what was to be asked. */
        record NotSuppliable() implements Result {}
    }

    /** Submits an application, if nothing is missing. */
    @Transactional
    public Result submit(UUID id, Account client) {
        caseFiles.lock(id);
        Standing standing = standing(caseFiles.require(id));
        if (!standing.file().application().status().isWithClient()) {
            return new Result.NotPossible();
        }
        if (!standing.isComplete()) {
            return new Result.NotComplete(standing);
        }
        caseFiles.changeStatus(id, ApplicationStatus.SUBMITTED, client.actor(),
                Map.of("rules", standing.assessment().rules(), "assessment", kept(standing).toString()));
        processes.tellCalled(id, "complete-documents", "application-submitted");
        return new Result.Done();
    }

    /** Takes an application back, at any time before it is closed. */
    @Transactional
    public Result withdraw(UUID id, Account client) {
        if (!caseFiles.changeStatus(id, ApplicationStatus.WITHDRAWN, client.actor(), Map.of())) {
            return new Result.NotPossible();
        }
        processes.main(id).ifPresent(main -> processes.tell(main, "application-withdrawn"));
        return new Result.Done();
    }

    /** Asks the client for a document by hand, with a reason in the asker's own words. */
    @Transactional
    public Result askByHand(UUID id, String subject, DocumentCode code, @Nullable Side side, String reason, Account staff) {
        caseFiles.lock(id);
        CaseFile file = caseFiles.require(id);
        ApplicationStatus status = file.application().status();
        if (!Askable.of(file).contains(new Askable(subject, code, side))) {
            return new Result.NotSuppliable();
        }
        if (status.isClosed() || !verification.askByHand(id, subject, code, side, reason, staff.actor())) {
            return new Result.NotPossible();
        }
        if (status == ApplicationStatus.SUBMITTED) {
            caseFiles.changeStatus(id, ApplicationStatus.ACTION_NEEDED, staff.actor(), Map.of("cause", "asked-by-hand"));
        }
        return new Result.Done();
    }

    /** Takes back what was asked by hand. Where nothing else is asked or missing, the case goes back to the staff by itself. */
    @Transactional
    public Result withdrawAsk(UUID id, UUID item, Account staff) {
        caseFiles.lock(id);
        if (caseFiles.require(id).application().status().isClosed()) {
            return new Result.NotPossible();
        }
        Optional<OpenItem> withdrawn = verification.withdraw(id, item, staff.actor());
        withdrawn.ifPresent(asked -> listener.askWithdrawn(id, asked.subject()));
        return withdrawn.isPresent() ? new Result.Done() : new Result.NotPossible();
    }

    /** What the look-task was shown, to be sent back with the verdicts: on anything else they would say nothing. */
    public static String seen(PersonReview review) {
        String seen = Arrays.stream(LookItem.values()).map(item -> item + "=" + review.inputs(item).orElse(""))
                .collect(Collectors.joining(";"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Judges a person's items; the process then goes on by itself.
     *
     * @param seen what {@link #seen} gave when the page was shown
     */
    @Transactional
    public Result look(UUID taskId, String seen, List<Verification.Looked> judged, Account officer) {
        Optional<StaffTask> claimed = claimed(taskId, StaffTask.Kind.LOOK, officer);
        if (claimed.isEmpty()) {
            return new Result.NotYours();
        }
        UUID id = claimed.get().application();
        CaseFile file = caseFiles.require(id);
        Optional<Party> person = file.party(Objects.requireNonNull(claimed.get().party()));
        if (person.isEmpty()) {
            return new Result.NotPossible();
        }
        PersonReview review = people.position(file, person.get()).review();
        Set<LookItem> judgedItems = judged.stream().map(Verification.Looked::item).collect(Collectors.toCollection(HashSet::new));
        if (!seen(review).equals(seen)) {
            return new Result.Changed();
        }
        if (!judgedItems.containsAll(review.itemsToLookAt())) {
            return new Result.NotComplete(standing(file));
        }
        verification.recordLook(id, review, judged, officer.actor());
        tasks.complete(staffTasks.engineRef(taskId));
        return new Result.Done();
    }

    /** Prepares the decision: recommends it and says why. */
    @Transactional
    public Result prepare(UUID taskId, Decisions.Verdict recommendation, String reason, Account manager) {
        Optional<StaffTask> claimed = claimed(taskId, StaffTask.Kind.PREPARE, manager);
        if (claimed.isEmpty()) {
            return new Result.NotYours();
        }
        if (recommendation == Decisions.Verdict.APPROVE) {
            lookElsewhere(claimed.get().application());
        }
        Standing standing = standing(caseFiles.require(claimed.get().application()));
        if (recommendation == Decisions.Verdict.APPROVE && !standing.isReadyToDecide()) {
            return new Result.NotComplete(standing);
        }
        decisions.record(claimed.get().application(), Decisions.Stage.PREPARED, recommendation, reason, basis(standing), manager);
        tasks.complete(staffTasks.engineRef(taskId));
        return new Result.Done();
    }

    /**
     * Approves, refuses, or gives the case back to whoever prepares.
     *
     * @param lookedAt the keys of what the rules ask to look at and the officer did; all of it must be looked at before an approval
     */
    @Transactional
    public Result decide(UUID taskId, Decisions.Verdict verdict, String reason, Set<String> lookedAt, Account officer) {
        Optional<StaffTask> claimed = claimed(taskId, StaffTask.Kind.DECIDE, officer);
        if (claimed.isEmpty()) {
            return new Result.NotYours();
        }
        UUID id = claimed.get().application();
        if (decisions.preparedBy(id, officer.id())) {
            return new Result.OwnPreparation();
        }
        if (verdict == Decisions.Verdict.APPROVE) {
            lookElsewhere(id);
        }
        Standing standing = standing(caseFiles.require(id));
        if (verdict == Decisions.Verdict.APPROVE && !standing.isReadyToDecide()) {
            return new Result.NotComplete(standing);
        }
        if (verdict == Decisions.Verdict.APPROVE && isPreparedOnSomethingElse(standing.file().application())) {
            return new Result.Changed();
        }
        List<Look> looks = standing.looks();
        if (verdict == Decisions.Verdict.APPROVE && !looks.stream().allMatch(look -> lookedAt.contains(look.key()))) {
            return new Result.NotLookedAt();
        }
        looks.stream().filter(look -> lookedAt.contains(look.key())).forEach(look -> trail.record(id, officer.actor(), "rule-looked-at",
                Map.of("subject", look.subject(), "rule", look.rule())));
        decisions.record(id, Decisions.Stage.DECIDED, verdict, reason, basis(standing), officer);
        tasks.complete(staffTasks.engineRef(taskId), Map.of(Variables.VERDICT, verdict.name()));
        return new Result.Done();
    }

    private Decisions.Basis basis(Standing standing) {
        return new Decisions.Basis(standing.assessment().rules(), kept(standing));
    }

    private UUID kept(Standing standing) {
        return judgements.keep(standing.file(), standing.assessment());
    }

    /** Whoever came later met this case; before an approval this case looks whom it meets since. Then a person looks first. */
    private void lookElsewhere(UUID id) {
        identities.meetAgain(caseFiles.require(id)).forEach(party -> listener.metElsewhere(id, party));
    }

    /** Whether the client changed the case after it was last prepared: then nobody has gone through it as it is now. */
    public boolean isPreparedOnSomethingElse(Application application) {
        return decisions.prepared(application.id()).filter(prepared -> application.clientChangedAt().isAfter(prepared.at())).isPresent();
    }

    /** Records that somebody looked at a picture. */
    @Transactional
    public void looked(UUID application, UUID evidence, Account by) {
        trail.record(application, by.actor(), "picture-looked-at", Map.of("evidence", evidence.toString()));
    }

    /** Records that somebody took an assessment's application out of the house. @param assessment its id, or {@code today} */
    @Transactional
    public void exported(UUID application, String assessment, Account by) {
        trail.record(application, by.actor(), "assessment-exported", Map.of("assessment", assessment));
    }

    /** The task, its case locked, if this account has claimed it and it is still open. */
    private Optional<StaffTask> claimed(UUID taskId, StaffTask.Kind kind, Account account) {
        staffTasks.find(taskId).ifPresent(task -> caseFiles.lock(task.application()));
        return staffTasks.find(taskId).filter(task -> task.kind() == kind && !task.closed() && account.id().equals(task.assignee()));
    }
}
