package gatehouse.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.Decisions;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import gatehouse.web.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatehouseTest
class StaffPagesTests {

    private static final String PASSWORD = "a long test password 7";

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired StaffTasks tasks;
    @Autowired Decisions decisions;
    @Autowired Verification verification;
    @Autowired Trail trail;
    @LocalServerPort int port;

    private Account client;
    private UUID application;

    @BeforeEach
    void aTrustThatApplies() {
        client = account(Role.CLIENT);
        application = applicant.start(InstitutionType.TRUST, "The Aldermaston <Family> Trust", client);
    }

    @Test
    void ofTwoWhoClaimTheSameTaskTheSecondIsToldWhoHasIt() {
        UUID task = open(StaffTask.Kind.PREPARE);
        Account first = account(Role.RELATIONSHIP_MANAGER);
        assertThat(signedIn(first).post("/staff/tasks/" + task + "/claim").statusCode()).isEqualTo(302);
        HttpResponse<String> second = signedIn(account(Role.RELATIONSHIP_MANAGER)).post("/staff/tasks/" + task + "/claim");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains(first.name() + " has this task");
    }

    @Test
    void theQueueSaysThatATaskWaitsForTheClient() {
        open(StaffTask.Kind.PREPARE);
        assertThat(signedIn(account(Role.RELATIONSHIP_MANAGER)).get("/staff/tasks?search=Aldermaston").body()).contains("Waits for the client");
    }

    @Test
    void aRelationshipManagerOpensNoDecisionAndTakesNone() {
        UUID task = open(StaffTask.Kind.DECIDE);
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        assertThat(manager.get("/staff/tasks/" + task).statusCode()).isEqualTo(403);
        assertThat(manager.post("/staff/tasks/" + task + "/claim").statusCode()).isEqualTo(403);
        assertThat(manager.post("/staff/tasks/" + task + "/approve-or-refuse", "verdict", "APPROVE", "reason", "x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverPreparedACaseDoesNotDecideIt() {
        Account officer = account(Role.COMPLIANCE_OFFICER);
        decisions.record(application, Decisions.Stage.PREPARED, Decisions.Verdict.APPROVE, "In order.", new Decisions.Basis("sha256:0", null), officer);
        UUID task = open(StaffTask.Kind.DECIDE);
        Visitor visitor = signedIn(officer);
        visitor.post("/staff/tasks/" + task + "/claim");
        HttpResponse<String> answer = visitor.post("/staff/tasks/" + task + "/approve-or-refuse", "verdict", "REFUSE", "reason", "No.");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You prepared this case");
        assertThat(decisions.of(application)).hasSize(1);
    }

    @Test
    void aDecisionNeedsAReasonAndKeepsWhatWasChosen() {
        UUID task = open(StaffTask.Kind.DECIDE);
        Visitor officer = signedIn(account(Role.COMPLIANCE_OFFICER));
        officer.post("/staff/tasks/" + task + "/claim");
        HttpResponse<String> answer = officer.post("/staff/tasks/" + task + "/approve-or-refuse", "verdict", "RETURN", "reason", " ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("value=\"RETURN\"[^>]*checked").contains("Give the reason");
    }

    @Test
    void anUnfinishedCaseIsNotApprovedAndThePageSaysWhatIsOpen() {
        UUID task = open(StaffTask.Kind.PREPARE);
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        manager.post("/staff/tasks/" + task + "/claim");
        HttpResponse<String> answer = manager.post("/staff/tasks/" + task + "/prepare", "verdict", "APPROVE", "reason", "Seems good.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not ready to be approved", "Registration number", "A trust has a registration number", "Seems good.");
        caseFiles.nameParty(application, PartyKind.PERSON, Set.of(PartyRole.TRUSTEE),
                new PartyDetails("Minor Pattern", null, LocalDate.of(2020, 1, 1), null, null, null, false, null, null, null), client.actor());
        String page = manager.get("/staff/tasks/" + task + "/prepare").body();
        assertThat(page.substring(page.indexOf("id=\"persons\""))).as("of whoever is not verified").contains("Asked for by the rules", "This person is under 18");
    }

    @Test
    void evidenceOfAnotherCaseIsNotFoundAndALookAtOnesOwnIsWrittenDown() {
        applicant.attachPaper(application, client, "application", DocumentCode.TRUST_DEED);
        UUID evidence = caseFiles.require(application).items().get(0).evidence();
        UUID other = applicant.start(InstitutionType.TRUST, "Another Trust", client);
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        assertThat(manager.get("/staff/cases/" + other + "/evidence/" + evidence + "/picture").statusCode()).isEqualTo(404);
        HttpResponse<String> picture = manager.get("/staff/cases/" + application + "/evidence/" + evidence + "/picture?size=thumbnail");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(trail.of(application)).filteredOn(entry -> entry.event().equals("picture-looked-at")).hasSize(1);
    }

    @Test
    void theCasePageShowsWhatIsMissingAndEscapesNames() {
        HttpResponse<String> page = signedIn(account(Role.AUDITOR)).get("/staff/cases/" + application);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The Aldermaston &lt;Family&gt; Trust", "A trust names its trustee", "the chain is whole")
                .doesNotContain("<Family>", "??", "/notes\" method=\"post\"");
    }

    @Test
    void aNoteIsKeptAndAnEmptyOneIsNot() {
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        assertThat(manager.post("/staff/cases/" + application + "/notes", "note", " ").statusCode()).isEqualTo(422);
        assertThat(manager.post("/staff/cases/" + application + "/notes", "note", "Called them.").statusCode()).isEqualTo(302);
        assertThat(manager.get("/staff/cases/" + application).body()).contains("Called them.");
    }

    @Test
    void aPictureIsAskedOfAPersonOnlyAndADocumentOnce() {
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        String asks = "/staff/cases/" + application + "/asks";
        assertThat(manager.post(asks, "document", "application:SELFIE", "reason", "Please.").statusCode()).isEqualTo(422);
        assertThat(manager.post(asks, "document", "application:TRUST_DEED", "reason", "Please.").statusCode()).isEqualTo(302);
        assertThat(manager.post(asks, "document", "application:TRUST_DEED", "reason", "Please.").statusCode()).isEqualTo(409);
    }

    @Test
    void onlyWhatTheClientHasAPlaceToSupplyIsOfferedAndTaken() {
        Party holder = passportHolder();
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        String offered = manager.get("/staff/cases/" + application).body();
        assertThat(offered).contains("<optgroup label=\"Ada Byron\">", "value=\"" + holder.id() + ":PASSPORT:FRONT\"")
                .doesNotContain(":PASSPORT:BACK", ":ID_CARD", holder.id() + ":TRUST_DEED");
        HttpResponse<String> answer = manager.post("/staff/cases/" + application + "/asks",
                "document", holder.id() + ":ID_CARD:BACK", "reason", "The back, please.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"document-error\"", "no place to supply this", "The back, please.");
        assertThat(verification.openItems(application)).isEmpty();
        assertThat(manager.post("/staff/cases/" + application + "/asks", "document", "", "reason", "x").body()).contains("Choose what to ask for");
    }

    @Test
    void whatWasAskedByHandIsTakenBackOnceAndByNoAuditor() {
        Account manager = account(Role.RELATIONSHIP_MANAGER);
        Visitor asks = signedIn(manager);
        asks.post("/staff/cases/" + application + "/asks", "document", "application:TRUST_DEED", "reason", "A slip.");
        String withdraw = "/staff/cases/" + application + "/asks/" + verification.openItems(application).get(0).id() + "/withdraw";
        assertThat(signedIn(account(Role.AUDITOR)).get("/staff/cases/" + application).body()).contains("A slip.").doesNotContain(withdraw);
        assertThat(asks.get("/staff/cases/" + application).body()).contains(withdraw);
        assertThat(asks.post(withdraw).statusCode()).isEqualTo(302);
        assertThat(verification.openItems(application)).isEmpty();
        assertThat(trail.of(application)).filteredOn(entry -> entry.event().equals("ask-withdrawn")).singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(manager.actor()));
        HttpResponse<String> again = asks.post(withdraw);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Nothing was taken back", "Ask taken back");
    }

    @Test
    void whoReleasesSomebodyElsesTaskIsToldWhoHasIt() {
        UUID task = open(StaffTask.Kind.PREPARE);
        Account holder = account(Role.RELATIONSHIP_MANAGER);
        Visitor hasIt = signedIn(holder);
        hasIt.post("/staff/tasks/" + task + "/claim");
        HttpResponse<String> answer = signedIn(account(Role.RELATIONSHIP_MANAGER)).post("/staff/tasks/" + task + "/release");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("somebody else’s", holder.name() + " has this task");
        assertThat(hasIt.post("/staff/tasks/" + task + "/release").statusCode()).isEqualTo(302);
        assertThat(hasIt.post("/staff/tasks/" + task + "/release").statusCode()).isEqualTo(302);
    }

    @Test
    void aTrailThatIsWholeSaysSo() {
        assertThat(signedIn(account(Role.AUDITOR)).get("/staff/trail").body()).contains("Unbroken", "Signed in").doesNotContain("??");
    }

    @Test
    void oneTaskIsNotCalledTasks() {
        String name = "Singular " + UUID.randomUUID();
        application = applicant.start(InstitutionType.TRUST, name, client);
        open(StaffTask.Kind.PREPARE);
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        assertThat(manager.get("/staff/tasks?search=" + name.replace(' ', '+')).body()).contains("One task is shown");
        assertThat(manager.get("/staff/cases?search=" + name.replace(' ', '+')).body()).contains("One case is shown");
        assertThat(manager.get("/staff/tasks?search=nobody+at+all").body()).contains("No task is shown");
    }

    @Test
    void theQueueGoesOnWhereItsPageEnded() {
        IntStream.range(0, QueueController.PAGE + 2).forEach(i -> open(StaffTask.Kind.PREPARE));
        Visitor manager = signedIn(account(Role.RELATIONSHIP_MANAGER));
        for (StaffTasks.Order order : StaffTasks.Order.values()) {
            String first = manager.get("/staff/tasks?order=" + order).body();
            String next = first.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1").replace("&amp;", "&");
            assertThat(next).startsWith("/staff/tasks?");
            assertThat(manager.get(next).statusCode()).isEqualTo(200);
        }
    }

    private Party passportHolder() {
        UUID id = caseFiles.nameParty(application, PartyKind.PERSON, Set.of(PartyRole.TRUSTEE), PartyDetails.ofPerson("Ada Byron"),
                client.actor()).orElseThrow();
        Party named = caseFiles.require(application).party(id).orElseThrow();
        caseFiles.saveParty(application, new Party(id, named.kind(), named.roles(), named.details(),
                new IdentityStatement(IdentityDocumentType.PASSPORT, null, null, false), named.version()), client.actor());
        return named;
    }

    private UUID open(StaffTask.Kind kind) {
        String ref = UUID.randomUUID().toString();
        tasks.open(ref, kind, application, null);
        return tasks.openOf(application).stream().filter(task -> tasks.engineRef(task.id()).equals(ref)).findFirst().orElseThrow().id();
    }

    private Account account(Role role) {
        String email = UUID.randomUUID() + "@example.test";
        return accounts.create(email, role.name().charAt(0) + "-" + email.substring(0, 8), role, PASSWORD, Actor.SYSTEM);
    }

    private Visitor signedIn(Account account) {
        return new Visitor(port).signIn(account.email(), PASSWORD);
    }
}
