package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.Decisions;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.specimens.Flaw;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.workflow.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The ready-made applications of the demonstration, in different states: made once, by the code that clients and staff use,
 * and with the real checks of pictures that the product draws itself.
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

    DemoApplications(Applicant applicant, DemoAccounts demo, Accounts accounts, Cases cases, CaseFiles caseFiles, StaffTasks tasks) {
        this.applicant = applicant;
        this.demo = demo;
        this.accounts = accounts;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.tasks = tasks;
    }

    /** Makes them, unless the client has any application already. */
    void ensure() {
        Account client = demo.account("client@example.test");
        if (!accounts.casesOf(client.id()).isEmpty()) {
            return;
        }
        Progress.say("Making the ready-made applications (only on the first start; pictures are drawn and checked)");
        approved(client);
        waitsForDecision(client);
        waitsForLooks(client);
        askedAgain(client);
        halfDone(client);
        applicant.start(InstitutionType.PRIVATE_COMPANY, "Lantern Workshops Ltd", client);
    }

    private void approved(Account client) {
        UUID id = submitted(InstitutionType.GOVERNMENT_OWNED_ENTERPRISE, "Coastal Ports Authority Company", client);
        lookAtEverybody(id, "officer1@example.test");
        prepare(id);
        StaffTask task = claimed(id, StaffTask.Kind.DECIDE, "officer2@example.test");
        cases.decide(task.id(), Decisions.Verdict.APPROVE, "Everything is in order.", demo.account("officer2@example.test"));
    }

    private void waitsForDecision(Account client) {
        UUID id = submitted(InstitutionType.PRIVATE_COMPANY, "Harbour Instruments Ltd", client);
        lookAtEverybody(id, "officer1@example.test");
        prepare(id);
    }

    private void waitsForLooks(Account client) {
        submitted(InstitutionType.FUND, "Meridian Growth Fund", client);
    }

    private void askedAgain(Account client) {
        UUID id = submitted(InstitutionType.TRUST, "Osprey Family Trust", client);
        await("the looks of " + id, () -> tasks.openOf(id).stream().anyMatch(t -> t.kind() == StaffTask.Kind.LOOK));
        cases.askByHand(id, Subjects.APPLICATION, DocumentCode.TRUST_DEED, null,
                "Page 4 with the signatures is missing. Please send the whole deed.", demo.account("rm1@example.test"));
    }

    private void halfDone(Account client) {
        UUID id = applicant.start(InstitutionType.TRUST, "Alder Grove Trust", client);
        applicant.fillDetails(id, client);
        applicant.nameParties(id, client);
        applicant.supply(id, client, item -> !item.subject().equals(Subjects.APPLICATION) && isStatement(item));
        Party person = caseFiles.require(id).persons().get(0);
        DocumentCode code = Optional.ofNullable(person.identity().type()).orElseThrow().code();
        applicant.attachPicture(id, client, person.id(), code, Side.FRONT, Flaw.BLURRED);
        applicant.attachPaper(id, client, Subjects.APPLICATION, DocumentCode.TRUST_DEED);
    }

    /** Details of a person and what they state of their document, as opposed to the pictures of it. */
    private static boolean isStatement(MissingItem item) {
        return item.kind() == RequirementKind.INFORMATION || (item.side() == null && item.codes().size() == 4);
    }

    private UUID submitted(InstitutionType type, String name, Account client) {
        UUID id = applicant.start(type, name, client);
        applicant.supplyEverything(id, client);
        cases.submit(id, client);
        return id;
    }

    private void lookAtEverybody(UUID id, String officer) {
        Account account = demo.account(officer);
        for (Party person : caseFiles.require(id).persons()) {
            await("the checks of " + person.id(), () -> openLook(id, person).isPresent());
            StaffTask task = openLook(id, person).orElseThrow();
            tasks.claim(task.id(), account);
            var review = cases.standing(id).orElseThrow().review(person.id());
            cases.look(task.id(), Cases.seen(review),
                    review.itemsToLookAt().stream().map(item -> new Verification.Looked(item, null)).toList(), account);
        }
    }

    private Optional<StaffTask> openLook(UUID id, Party person) {
        return tasks.openOf(id).stream().filter(t -> t.kind() == StaffTask.Kind.LOOK && person.id().equals(t.party())).findFirst();
    }

    private void prepare(UUID id) {
        StaffTask task = claimed(id, StaffTask.Kind.PREPARE, "rm1@example.test");
        cases.prepare(task.id(), Decisions.Verdict.APPROVE, "All documents seen; ownership is plain.", demo.account("rm1@example.test"));
    }

    private StaffTask claimed(UUID id, StaffTask.Kind kind, String email) {
        await(kind + " of " + id, () -> tasks.openOf(id).stream().anyMatch(t -> t.kind() == kind));
        StaffTask task = tasks.openOf(id).stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
        tasks.claim(task.id(), demo.account(email));
        return task;
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
