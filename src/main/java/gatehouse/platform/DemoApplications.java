package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.Decisions;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.specimens.Flaw;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.workflow.Cases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The ready-made applications of the demonstration, in different states: made once, by the code that clients and staff use,
 * and with the real checks of pictures that the product draws itself. Each step is only taken where it was not taken yet, so
 * that a start that was interrupted goes on at the next.
 */
@Component
@Profile("demo")
class DemoApplications {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Applicant applicant;
    private final DemoAccounts demo;
    private final Accounts accounts;
    private final Cases cases;
    private final CaseFiles caseFiles;
    private final StaffTasks tasks;
    private final Decisions decisions;
    private final Path file;

    DemoApplications(Applicant applicant, DemoAccounts demo, Accounts accounts, Cases cases, CaseFiles caseFiles, StaffTasks tasks,
            Decisions decisions, @Value("${gatehouse.data}") Path data) {
        this.applicant = applicant;
        this.demo = demo;
        this.accounts = accounts;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.decisions = decisions;
        this.file = data.resolve("demo-applications.txt");
    }

    /** An application of an institution of this name, and how it is brought to where it shall stand. */
    private record Ready(String name, InstitutionType type, Consumer<UUID> steps) {}

    private List<Ready> ready() {
        return List.of(
                new Ready("Coastal Ports Authority Company", InstitutionType.GOVERNMENT_OWNED_ENTERPRISE, this::approve),
                new Ready("Harbour Instruments Ltd", InstitutionType.PRIVATE_COMPANY, this::prepare),
                new Ready("Northlight Income Fund", InstitutionType.FUND, this::lookAtEverybody),
                new Ready("Meridian Growth Fund", InstitutionType.FUND, this::submit),
                new Ready("Osprey Family Trust", InstitutionType.TRUST, this::askAgain),
                new Ready("Alder Grove Trust", InstitutionType.TRUST, this::fillHalf),
                new Ready("Lantern Workshops Ltd", InstitutionType.PRIVATE_COMPANY, id -> {}));
    }

    /** Makes those that were not made yet. What was made is left to whoever tries it out, under whatever name it goes since. */
    void ensure() {
        List<String> made = new ArrayList<>(Files.exists(file) ? PrivateFile.read(file).lines().toList() : List.of());
        List<Ready> missing = ready().stream().filter(ready -> !made.contains(ready.name())).toList();
        if (missing.isEmpty()) {
            return;
        }
        Progress.say("Making the ready-made applications (only on the first start; pictures are drawn and checked)");
        for (Ready ready : missing) {
            ready.steps().accept(found(ready.name()).orElseGet(() -> applicant.start(ready.type(), ready.name(), client())));
            made.add(ready.name());
            PrivateFile.write(file, String.join("\n", made) + "\n");
        }
    }

    private Account client() {
        return demo.account("client@example.test");
    }

    /** The client's application of this name, begun by a start that was interrupted. */
    private Optional<UUID> found(String name) {
        return caseFiles.all(accounts.casesOf(client().id())).stream()
                .filter(application -> name.equals(application.details().legalName())).map(Application::id).findFirst();
    }

    private void submit(UUID id) {
        if (caseFiles.require(id).application().status() == ApplicationStatus.IN_PROGRESS) {
            applicant.supplyEverything(id, client());
            cases.submit(id, client());
        }
    }

    private void lookAtEverybody(UUID id) {
        submit(id);
        Account officer = demo.account("officer1@example.test");
        for (Party person : caseFiles.require(id).persons()) {
            await("the checks of " + person.id(), () -> openLook(id, person).isPresent() || isVerified(id, person));
            openLook(id, person).ifPresent(task -> accept(task, person, officer));
        }
    }

    private boolean isVerified(UUID id, Party person) {
        return cases.standing(id).orElseThrow().verified().contains(person.id());
    }

    private Optional<StaffTask> openLook(UUID id, Party person) {
        return tasks.openOf(id).stream().filter(t -> t.kind() == StaffTask.Kind.LOOK && person.id().equals(t.party())).findFirst();
    }

    private void accept(StaffTask task, Party person, Account officer) {
        tasks.claim(task.id(), officer);
        var review = cases.standing(task.application()).orElseThrow().review(person.id());
        cases.look(task.id(), Cases.seen(review),
                review.itemsToLookAt().stream().map(item -> new Verification.Looked(item, null)).toList(), officer);
    }

    private void prepare(UUID id) {
        lookAtEverybody(id);
        if (decisions.prepared(id).isEmpty()) {
            Account manager = demo.account("rm1@example.test");
            cases.prepare(claimed(id, StaffTask.Kind.PREPARE, manager), Decisions.Verdict.APPROVE,
                    "All documents seen; ownership is plain.", manager);
        }
    }

    private void approve(UUID id) {
        if (!caseFiles.require(id).application().status().isClosed()) {
            prepare(id);
            Account officer = demo.account("officer2@example.test");
            cases.decide(claimed(id, StaffTask.Kind.DECIDE, officer), Decisions.Verdict.APPROVE, "Everything is in order.", Set.of(), officer);
        }
    }

    private UUID claimed(UUID id, StaffTask.Kind kind, Account account) {
        await(kind + " of " + id, () -> tasks.openOf(id).stream().anyMatch(t -> t.kind() == kind));
        UUID task = tasks.openOf(id).stream().filter(t -> t.kind() == kind).findFirst().orElseThrow().id();
        tasks.claim(task, account);
        return task;
    }

    private void askAgain(UUID id) {
        submit(id);
        if (cases.standing(id).orElseThrow().openItems().isEmpty()) {
            await("the looks of " + id, () -> tasks.openOf(id).stream().anyMatch(t -> t.kind() == StaffTask.Kind.LOOK));
            cases.askByHand(id, Subjects.APPLICATION, DocumentCode.TRUST_DEED, null,
                    "Page 4 with the signatures is missing. Please send the whole deed.", demo.account("rm1@example.test"));
        }
    }

    private void fillHalf(UUID id) {
        applicant.fillDetails(id, client());
        applicant.nameParties(id, client());
        applicant.supply(id, client(), item -> !item.subject().equals(Subjects.APPLICATION) && isStatement(item));
        Party person = caseFiles.require(id).persons().get(0);
        if (caseFiles.require(id).identityPicture(person, Side.FRONT).isEmpty()) {
            DocumentCode code = Optional.ofNullable(person.identity().type()).orElseThrow().code();
            applicant.attachPicture(id, client(), person.id(), code, Side.FRONT, Flaw.BLURRED);
        }
        if (caseFiles.require(id).item(Subjects.APPLICATION, DocumentCode.TRUST_DEED, null).isEmpty()) {
            applicant.attachPaper(id, client(), Subjects.APPLICATION, DocumentCode.TRUST_DEED);
        }
    }

    /** Details of a person and what they state of their document, as opposed to the pictures of it. */
    private static boolean isStatement(MissingItem item) {
        return item.kind() == RequirementKind.INFORMATION || (item.side() == null && item.codes().size() == 4);
    }

    /** The picture checks run beside this; what they lead to is looked for until it is there. */
    private static void await(String what, BooleanSupplier there) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new StartProblem("The ready-made applications could not be made: " + what + " did not come about.");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartProblem("Interrupted.", e);
            }
        }
    }
}
