package gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseEvent;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.CheckTask;
import gatehouse.casework.Decisions;
import gatehouse.casework.IdentityMatch;
import gatehouse.casework.LookItem;
import gatehouse.casework.MarkKind;
import gatehouse.casework.Measured;
import gatehouse.casework.NextStep;
import gatehouse.casework.OpenItem;
import gatehouse.casework.PersonReview;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.platform.SettableClock;
import gatehouse.specimens.Flaw;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.Reassessments;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases carried by the real processes over a real database, with real checks of drawn pictures. */
@GatehouseTest
@Import(CaseProcessTests.Saboteur.class)
@TestPropertySource(properties = "gatehouse.workflow.check-lock=3s")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Cases cases;
    @Autowired CaseFiles caseFiles;
    @Autowired Accounts accounts;
    @Autowired StaffTasks tasks;
    @Autowired Verification verification;
    @Autowired Decisions decisions;
    @Autowired Trail trail;
    @Autowired Drafts drafts;
    @Autowired Rulebook rulebook;
    @Autowired Judgements judgements;
    @Autowired Reassessments reassessments;
    @Autowired Applicant applicant;
    @Autowired Processes processes;
    @Autowired ProcessPictures pictures;
    @Autowired SettableClock clock;
    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;
    @Autowired RepositoryService repository;
    @Autowired ManagementService management;
    @Autowired ExternalTaskService externalTasks;
    @Autowired CheckWorkers workers;
    @Autowired CheckSignal signal;
    @Autowired CheckRun checkRun;
    @Autowired CheckFront checkFront;
    @Autowired KnownPictures knownPictures;
    @Autowired CaseListener listener;
    @Autowired CheckRecord checkRecord;
    @Autowired AssessmentDate today;
    @Autowired FindNextStep findNextStep;
    @Autowired TransactionTemplate transaction;
    @Autowired Saboteur saboteur;

    private Account client;
    private Account manager;
    private Account officer;

    /** Fails in the middle of a client's step, when told to. */
    static class Saboteur {
        volatile boolean strikes;

        @EventListener
        void on(CaseEvent.PartyNamed event) {
            if (strikes) {
                throw new IllegalStateException("struck");
            }
        }
    }

    @BeforeEach
    void people() {
        client = account(Role.CLIENT);
        manager = account(Role.RELATIONSHIP_MANAGER);
        officer = account(Role.COMPLIANCE_OFFICER);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        saboteur.strikes = false;
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void anApplicationGoesFromTheChoiceOfItsTypeToApproval(InstitutionType type) {
        UUID id = submitted(type);
        acceptEverything(id);
        StaffTask prepare = claimed(id, StaffTask.Kind.PREPARE, manager);
        assertThat(cases.prepare(prepare.id(), Decisions.Verdict.APPROVE, "In order.", manager)).isInstanceOf(Cases.Result.Done.class);
        StaffTask decide = claimed(id, StaffTask.Kind.DECIDE, officer);
        assertThat(cases.decide(decide.id(), Decisions.Verdict.APPROVE, "In order.", Set.of(), officer)).isInstanceOf(Cases.Result.Done.class);

        assertThat(status(id)).isEqualTo(ApplicationStatus.APPROVED);
        assertThat(processes.main(id)).isEmpty();
        assertThat(tasks.openOf(id)).isEmpty();
        assertThat(trail.firstBreak(id)).isEmpty();
    }

    @Test
    @Order(2)
    void aRefusedBackIsAskedAgainAloneAndItsReplacementRepeatsOnlyWhatDependsOnIt() {
        UUID id = filled(InstitutionType.TRUST);
        Party person = personWithBack(id);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.BACK, Flaw.BLURRED);
        await().atMost(PATIENCE).until(() -> !verification.openItems(id).isEmpty());

        assertThat(verification.openItems(id)).singleElement().satisfies(open -> {
            assertThat(open.side()).isEqualTo(Side.BACK);
            assertThat(open.findings()).extracting(f -> f.code()).contains(FindingCode.BLURRED);
        });
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.NotComplete.class);
        settle(id);
        long frontChecks = checks(id, person, CheckTask.CHECK_FRONT);
        long backChecks = checks(id, person, CheckTask.CHECK_BACK);

        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.BACK);
        await().atMost(PATIENCE).until(() -> verification.openItems(id).isEmpty());
        settle(id);
        assertThat(checks(id, person, CheckTask.CHECK_BACK)).isEqualTo(backChecks + 1);
        assertThat(checks(id, person, CheckTask.CHECK_FRONT)).isEqualTo(frontChecks);
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    @Order(3)
    void aPictureRefusedByAPersonAfterSubmissionGivesTheCaseBackAndItsReplacementReturnsIt() {
        UUID id = submittedWithADoubtedFront(InstitutionType.TRUST);
        Party person = caseFiles.require(id).persons().get(0);
        StaffTask look = look(id, person);
        tasks.claim(look.id(), officer);
        PersonReview review = review(id, person);
        cases.look(look.id(), Cases.seen(review), review.itemsToLookAt().stream().map(item -> new Verification.Looked(item,
                item == LookItem.FRONT ? FindingCode.NOT_ORIGINAL : null)).toList(), officer);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        assertThat(verification.openItems(id)).singleElement().extracting(OpenItem::side).isEqualTo(Side.FRONT);

        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
        await().atMost(PATIENCE).until(() -> status(id) == ApplicationStatus.SUBMITTED);
    }

    @Test
    @Order(4)
    void aPersonNamedLateHoldsTheDecisionAndOneRemovedEndsTheirs() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        UUID late = applicant.namePerson(id, Set.of(PartyRole.BENEFICIARY), client);
        assertThat(processes.verificationOf(late)).isPresent();
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.NotComplete.class);

        caseFiles.removeParty(id, late, client.actor());
        assertThat(processes.verificationOf(late)).isEmpty();
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
        acceptEverything(id);
        await().atMost(PATIENCE).until(() -> has(id, StaffTask.Kind.PREPARE));
    }

    @Test
    @Order(4)
    void somebodyWithTheSameDocumentInAnotherApplicationIsLookedAtAndTheFirstIsLookedAtAgainBeforeItIsApproved() {
        UUID first = submitted(InstitutionType.TRUST);
        acceptEverything(first);
        StaffTask prepare = claimed(first, StaffTask.Kind.PREPARE, manager);
        Party known = caseFiles.require(first).persons().get(0);

        Account other = account(Role.CLIENT);
        UUID second = applicant.start(InstitutionType.TRUST, "Another Trust", other);
        applicant.supplyEverything(second, other);
        Party twin = caseFiles.require(second).persons().get(0);
        caseFiles.saveParty(second, new Party(twin.id(), twin.kind(), twin.roles(), twin.details(), new IdentityStatement(
                twin.identity().type(), known.identity().number().toLowerCase(), twin.identity().expiry(), false), twin.version()), other.actor());
        settle(second);
        assertThat(review(second, twin).itemsToLookAt()).contains(LookItem.ELSEWHERE);
        assertThat(review(second, twin).matches()).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, first, known.id()));
        // The client is told that their own picture shows another number than they stated, and nothing of anybody else.
        assertThat(verification.openItems(second)).flatExtracting(open -> open.findings()).extracting(finding -> finding.code())
                .containsOnly(FindingCode.NUMBER_MISMATCH);
        assertThat(review(first, known).matches()).isEmpty();

        assertThat(cases.prepare(prepare.id(), Decisions.Verdict.APPROVE, "In order.", manager)).isInstanceOf(Cases.Result.NotComplete.class);
        assertThat(review(first, known).itemsToLookAt()).containsExactly(LookItem.ELSEWHERE);
        StaffTask look = look(first, known);
        tasks.claim(look.id(), officer);
        assertThat(cases.look(look.id(), Cases.seen(review(first, known)), List.of(new Verification.Looked(LookItem.ELSEWHERE, null)), officer))
                .isInstanceOf(Cases.Result.Done.class);
        assertThat(cases.prepare(prepare.id(), Decisions.Verdict.APPROVE, "In order.", manager)).isInstanceOf(Cases.Result.Done.class);

        cases.withdraw(first, client);
        assertThat(review(second, twin).matches()).isEmpty();
    }

    @Test
    @Order(4)
    void whatWasReadFromTheDocumentIsComparedWithWhatWasStatedAndTheClientIsAskedForWhatDiffers() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        read(id, person, "{\"documentNumber\":\"Z00000000\",\"mrz\":[]}", "00000000000000aa");
        await().atMost(PATIENCE).until(() -> !verification.openItems(id).isEmpty());
        assertThat(verification.openItems(id)).singleElement().satisfies(open -> {
            assertThat(open.side()).isEqualTo(Side.FRONT);
            assertThat(open.findings()).extracting(f -> f.code()).contains(FindingCode.NUMBER_MISMATCH, FindingCode.NAME_UNREADABLE);
        });
        assertThat(trail.of(id)).noneMatch(entry -> entry.details().toString().contains("Z00000000"));

        settle(id);
        read(id, person, "{\"documentNumber\":\"" + person.identity().number() + "\",\"mrz\":[]}", "00000000000000bb");
        await().atMost(PATIENCE).until(() -> verification.openItems(id).isEmpty());
    }

    /** As if the front had been read just now, by these settings. */
    private void read(UUID id, Party person, String reading, String basis) {
        recordFront(id, person, List.of(), reading, basis);
    }

    private void recordFront(UUID id, Party person, List<Finding> findings, @Nullable String reading, @Nullable String basis) {
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(id);
            PersonReview review = review(id, person);
            verification.recordCheck(id, person.id(), CheckTask.CHECK_FRONT, review.inputs(CheckTask.CHECK_FRONT).orElseThrow(), findings,
                    new Measured(review.fingerprint(CheckTask.CHECK_FRONT).orElse(null), null, reading, basis, null));
            listener.metElsewhere(id, person.id()); // as after anything about the person: what is due is done
        });
    }

    @Test
    @Order(5)
    void aChangeDuringALookTakesTheLookBack() {
        UUID id = submittedWithADoubtedFront(InstitutionType.TRUST);
        Party person = caseFiles.require(id).persons().get(0);
        StaffTask look = look(id, person);
        tasks.claim(look.id(), officer);
        PersonReview seen = review(id, person);
        cases.askByHand(id, person.subject(), DocumentCode.PROOF_OF_ADDRESS, null, "A newer one, please.", manager);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
        Cases.Result late = cases.look(look.id(), Cases.seen(seen),
                seen.itemsToLookAt().stream().map(item -> new Verification.Looked(item, null)).toList(), officer);
        assertThat(late).isInstanceOfAny(Cases.Result.NotYours.class, Cases.Result.Changed.class);
    }

    @Test
    @Order(6)
    void whatIsAskedByHandAfterSubmissionComesBackByItself() {
        UUID id = submitted(InstitutionType.TRUST);
        cases.askByHand(id, Subjects.APPLICATION, DocumentCode.TRUST_DEED, null, "Page 4 is missing.", manager);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        applicant.attachPaper(id, client, Subjects.APPLICATION, DocumentCode.TRUST_DEED);
        await().atMost(PATIENCE).until(() -> status(id) == ApplicationStatus.SUBMITTED);
    }

    @Test
    @Order(7)
    void theProcessItselfAsksForWhatTheRulesMissWhenACaseIsSubmitted() {
        UUID id = applicant.start(InstitutionType.TRUST, "Early Trust", client);
        caseFiles.changeStatus(id, ApplicationStatus.SUBMITTED, Actor.SYSTEM, Map.of());
        assertThat(processes.tellCalled(id, "complete-documents", "application-submitted")).isTrue();
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
    }

    @Test
    @Order(8)
    void anOfficerReturnsACaseAndRefusesIt() {
        UUID id = submitted(InstitutionType.PRIVATE_COMPANY);
        acceptEverything(id);
        StaffTask prepare = claimed(id, StaffTask.Kind.PREPARE, manager);
        cases.prepare(prepare.id(), Decisions.Verdict.APPROVE, "In order.", manager);
        StaffTask decide = claimed(id, StaffTask.Kind.DECIDE, officer);
        cases.decide(decide.id(), Decisions.Verdict.RETURN, "Say more of the owners.", Set.of(), officer);
        StaffTask again = claimed(id, StaffTask.Kind.PREPARE, manager);
        cases.prepare(again.id(), Decisions.Verdict.REFUSE, "The owners are not plain.", manager);
        StaffTask finish = claimed(id, StaffTask.Kind.DECIDE, officer);
        cases.decide(finish.id(), Decisions.Verdict.REFUSE, "The owners are not plain.", Set.of(), officer);
        assertThat(status(id)).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(processes.main(id)).isEmpty();
    }

    @Test
    @Order(9)
    void nobodyDecidesOnWhatTheyPrepared() {
        UUID id = applicant.start(InstitutionType.TRUST, "Self Trust", client);
        decisions.record(id, Decisions.Stage.PREPARED, Decisions.Verdict.APPROVE, "Mine.", new Decisions.Basis("sha256:x", null), officer);
        assertThatThrownBy(() -> decisions.record(id, Decisions.Stage.DECIDED, Decisions.Verdict.APPROVE, "Mine.", new Decisions.Basis("sha256:x", null), officer))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(10)
    void ofTwoWhoClaimAtOnceOneGetsTheTaskAndTheOtherIsTold() {
        UUID id = submittedWithADoubtedFront(InstitutionType.TRUST);
        StaffTask look = look(id, caseFiles.require(id).persons().get(0));
        Account second = account(Role.COMPLIANCE_OFFICER);
        List<StaffTasks.Claim> claims = List.of(officer, second).parallelStream().map(a -> tasks.claim(look.id(), a)).toList();
        assertThat(claims).filteredOn(StaffTasks.Claim.Yours.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(StaffTasks.Claim.TakenBy.class::isInstance).hasSize(1);
    }

    @Test
    @Order(11)
    void withdrawalEndsEveryProcessOfTheCase() {
        UUID id = submitted(InstitutionType.FUND);
        assertThat(cases.withdraw(id, client)).isInstanceOf(Cases.Result.Done.class);
        assertThat(status(id)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(processes.main(id)).isEmpty();
        assertThat(pictures.of(id)).noneMatch(ProcessPictures.ProcessPicture::running);
        assertThat(tasks.openOf(id)).isEmpty();
        assertThat(cases.withdraw(id, client)).isInstanceOf(Cases.Result.NotPossible.class);
    }

    @Test
    @Order(12)
    void aSilentClientIsRemindedAfterSevenDaysAndTheApplicationExpiresAfterSixty() {
        UUID id = applicant.start(InstitutionType.TRUST, "Silent Trust", client);
        clock.moveOn(Duration.ofDays(5));
        caseFiles.nameParty(id, PartyKind.PERSON, Set.of(PartyRole.TRUSTEE), PartyDetails.ofPerson("Ada"), client.actor());
        clock.moveOn(Duration.ofDays(3));
        fireTimer(id);
        assertThat(reminders(id)).isZero(); // eight days after the start, three after the last activity
        clock.moveOn(Duration.ofDays(5));
        fireTimer(id);
        assertThat(reminders(id)).isEqualTo(1);
        clock.moveOn(Duration.ofDays(60));
        fireTimer(id);
        assertThat(status(id)).isEqualTo(ApplicationStatus.EXPIRED);
        assertThat(processes.main(id)).isEmpty();
    }

    @Test
    @Order(13)
    void timeWithTheStaffDoesNotCountAgainstTheClient() {
        UUID id = submitted(InstitutionType.TRUST);
        clock.moveOn(Duration.ofDays(90));
        fireTimer(id);
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(reminders(id)).isZero();
    }

    @Test
    @Order(14)
    void aStepThatFailsLeavesNeitherRowsNorProcessBehind() {
        UUID id = applicant.start(InstitutionType.TRUST, "Whole Trust", client);
        long before = runtime.createProcessInstanceQuery().count();
        int entries = trail.of(id).size();
        saboteur.strikes = true;
        assertThatThrownBy(() -> caseFiles.nameParty(id, PartyKind.PERSON, Set.of(), PartyDetails.ofPerson("Ada"), client.actor()))
                .hasMessage("struck");
        assertThat(caseFiles.require(id).parties()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(trail.of(id)).hasSize(entries);
    }

    @Test
    @Order(15)
    void aTaskOfAWorkerThatDiedIsDoneByAnotherOnceItsLockEnds() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        long before = checks(id, person, CheckTask.CHECK_FRONT);
        // A worker takes the task and never answers: as if its node had been killed.
        whileNobodyWorks(() -> {
            applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
            taken("check-front", "killed");
        });
        await().atMost(PATIENCE).until(() -> checks(id, person, CheckTask.CHECK_FRONT) > before);
    }

    @Test
    @Order(17)
    void aFrontReplacedWhileTheSelfieIsCheckedIsCheckedAgain() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().stream().filter(p -> p.roles().contains(PartyRole.AUTHORIZED_USER)).findFirst().orElseThrow();
        long fronts = checks(id, person, CheckTask.CHECK_FRONT);
        long backs = checks(id, person, CheckTask.CHECK_BACK);
        whileNobodyWorks(() -> {
            applicant.attachPicture(id, client, person.id(), DocumentCode.SELFIE, null);
            LockedExternalTask selfie = taken("check-selfie", "slow");
            applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
            checkRun.run(selfie, "slow");
        });
        await().atMost(PATIENCE).until(() -> checks(id, person, CheckTask.CHECK_FRONT) > fronts);
        settle(id);
        assertThat(checks(id, person, CheckTask.CHECK_BACK)).isEqualTo(backs);
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    @Order(18)
    void aVerdictOnAPictureThatWasReplacedMeanwhileIsDropped() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        DocumentCode code = person.identity().type().code();
        whileNobodyWorks(() -> {
            applicant.attachPicture(id, client, person.id(), code, Side.FRONT, Flaw.BLURRED);
            LockedExternalTask front = taken("check-front", "slow");
            slowCheckFront(() -> applicant.attachPicture(id, client, person.id(), code, Side.FRONT)).run(front, "slow");
        });
        settle(id);
        assertThat(verification.openItems(id)).isEmpty();
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    @Order(16)
    void aPictureIsTakenUpAtOnceWithoutPolling() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        long before = checks(id, person, CheckTask.CHECK_FRONT);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
        // Workers poll every 18 s in tests: only the notification can be as quick as this.
        await().atMost(Duration.ofSeconds(12)).until(() -> checks(id, person, CheckTask.CHECK_FRONT) > before);
    }

    @Test
    @Order(100)
    void everyElementOfEveryProcessWasCrossed() {
        Set<String> crossed = new TreeSet<>();
        history.createHistoricActivityInstanceQuery().list().forEach(a -> crossed.add(a.getProcessDefinitionKey() + "/" + a.getActivityId()));
        Set<String> drawn = new TreeSet<>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(process ->
                repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class)
                        .forEach(node -> drawn.add(process.getKey() + "/" + node.getId())));
        Set<String> never = new TreeSet<>(drawn);
        never.removeAll(crossed);
        // The four main processes are drawn alike: what one of them crossed stands for the others' ways of ending early.
        never.removeIf(element -> element.startsWith("onboard-") && Set.of("trust", "fund", "private-company", "government-owned-enterprise")
                .stream().anyMatch(type -> crossed.contains("onboard-" + type + element.substring(element.indexOf('/')))));
        assertThat(never).isEmpty();
    }

    private UUID filled(InstitutionType type) {
        UUID id = applicant.start(type, "Institution of " + type, client);
        applicant.supplyEverything(id, client);
        return id;
    }

    private UUID submitted(InstitutionType type) {
        UUID id = filled(type);
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
        return id;
    }

    /** The first person's front is left to a person who looks, whatever the checks of the picture say. */
    private UUID submittedWithADoubtedFront(InstitutionType type) {
        UUID id = filled(type);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        recordFront(id, person, List.of(new Finding(FindingCode.COVERED, Severity.WARN, 0.5, "Something may cover the card.", null)), null, null);
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
        return id;
    }

    @Test
    @Order(19)
    void aFrontRefusedAsTheBacksPictureIsTakenOnceTheBackIsAnother() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = personWithBack(id);
        DocumentCode code = person.identity().type().code();
        SuppliedItem front = caseFiles.require(id).identityPicture(person, Side.FRONT).orElseThrow();
        caseFiles.attach(id, same(front, Side.BACK), client.actor());
        await().atMost(PATIENCE).until(() -> !verification.openItems(id).isEmpty());
        settle(id);
        caseFiles.attach(id, same(front, Side.FRONT), client.actor());
        settle(id);

        applicant.attachPicture(id, client, person.id(), code, Side.BACK);
        await().atMost(PATIENCE).until(() -> verification.openItems(id).isEmpty());
        settle(id);
        assertThat(review(id, person).refusedItems()).isEmpty();
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    @Order(20)
    void aPictureOfOnePersonUsedForAnotherIsTakenOnceTheFirstPersonHasTheirOwn() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party first = caseFiles.require(id).persons().get(0);
        Party second = caseFiles.require(id).persons().get(1);
        SuppliedItem selfieOfFirst = caseFiles.require(id).item(first.subject(), DocumentCode.SELFIE, null).orElseThrow();
        caseFiles.attach(id, new CaseFiles.Attachment(second.subject(), DocumentCode.SELFIE, null, selfieOfFirst.evidence(),
                selfieOfFirst.sha256(), null, false, false), client.actor());
        await().atMost(PATIENCE).until(() -> review(id, second).refusedItems().contains(LookItem.SELFIE));

        applicant.attachPicture(id, client, first.id(), DocumentCode.SELFIE, null);
        await().atMost(PATIENCE).until(() -> verification.openItems(id).isEmpty());
        assertThat(review(id, second).refusedItems()).isEmpty();
    }

    @Test
    @Order(21)
    void anAnswerThatIsRefusedByItsCheckLeavesTheCaseWithTheClient() {
        UUID id = submittedWithADoubtedFront(InstitutionType.TRUST);
        Party person = caseFiles.require(id).persons().get(0);
        StaffTask look = look(id, person);
        tasks.claim(look.id(), officer);
        PersonReview review = review(id, person);
        cases.look(look.id(), Cases.seen(review), review.itemsToLookAt().stream().map(item -> new Verification.Looked(item,
                item == LookItem.FRONT ? FindingCode.COVERED : null)).toList(), officer);
        long sentBack = statusChanges(id);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT, Flaw.BLURRED);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        settle(id);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        assertThat(statusChanges(id)).isEqualTo(sentBack);
        assertThat(verification.openItems(id)).singleElement().satisfies(open -> assertThat(open.findings())
                .extracting(f -> f.code()).contains(FindingCode.BLURRED).doesNotContain(FindingCode.COVERED));
    }

    @Test
    @Order(22)
    void anAskThatIsTakenBackReturnsTheCaseToTheStaffAndThePersonToTheirCheck() {
        UUID id = submittedWithADoubtedFront(InstitutionType.TRUST);
        Party person = caseFiles.require(id).persons().get(0);
        look(id, person);
        cases.askByHand(id, person.subject(), DocumentCode.PROOF_OF_ADDRESS, null, "A slip.", manager);
        cases.askByHand(id, Subjects.APPLICATION, DocumentCode.BOARD_RESOLUTION, null, "Another slip.", manager);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        settle(id);

        List<OpenItem> asked = verification.openItems(id);
        assertThat(cases.withdrawAsk(id, asked.get(0).id(), manager)).isInstanceOf(Cases.Result.Done.class);
        assertThat(status(id)).isEqualTo(ApplicationStatus.ACTION_NEEDED);
        assertThat(cases.withdrawAsk(id, asked.get(1).id(), officer)).isInstanceOf(Cases.Result.Done.class);
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(cases.withdrawAsk(id, asked.get(1).id(), officer)).isInstanceOf(Cases.Result.NotPossible.class);
        acceptEverything(id);
        await().atMost(PATIENCE).until(() -> has(id, StaffTask.Kind.PREPARE));
    }

    @Test
    @Order(23)
    void whatACheckAskedForIsNotTakenBackByHand() {
        UUID id = filled(InstitutionType.TRUST);
        Party person = personWithBack(id);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.BACK, Flaw.BLURRED);
        await().atMost(PATIENCE).until(() -> !verification.openItems(id).isEmpty());
        assertThat(cases.withdrawAsk(id, verification.openItems(id).get(0).id(), manager)).isInstanceOf(Cases.Result.NotPossible.class);
        assertThat(verification.openItems(id)).hasSize(1);
    }

    @Test
    @Order(24)
    void nothingIsAskedThatTheClientCouldNotSupply() {
        UUID id = filled(InstitutionType.TRUST);
        Party person = caseFiles.require(id).persons().get(0);
        DocumentCode other = person.identity().type().code() == DocumentCode.PASSPORT ? DocumentCode.ID_CARD : DocumentCode.PASSPORT;
        assertThat(cases.askByHand(id, person.subject(), other, Side.FRONT, "Please.", manager)).isInstanceOf(Cases.Result.NotSuppliable.class);
        assertThat(cases.askByHand(id, person.subject(), DocumentCode.TRUST_DEED, null, "Please.", manager))
                .isInstanceOf(Cases.Result.NotSuppliable.class);
        assertThat(cases.askByHand(id, UUID.randomUUID().toString(), DocumentCode.SELFIE, null, "Please.", manager))
                .isInstanceOf(Cases.Result.NotSuppliable.class);
    }

    @Test
    @Order(25)
    void anApprovalDoesNotRestOnAPreparationThatTheClientsChangesMadeStale() {
        UUID id = submitted(InstitutionType.TRUST);
        acceptEverything(id);
        StaffTask prepare = claimed(id, StaffTask.Kind.PREPARE, manager);
        cases.prepare(prepare.id(), Decisions.Verdict.APPROVE, "In order.", manager);
        StaffTask decide = claimed(id, StaffTask.Kind.DECIDE, officer);
        cases.askByHand(id, Subjects.APPLICATION, DocumentCode.TRUST_DEED, null, "Page 4 is missing.", officer);
        applicant.attachPaper(id, client, Subjects.APPLICATION, DocumentCode.TRUST_DEED);
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);

        assertThat(cases.decide(decide.id(), Decisions.Verdict.APPROVE, "In order.", Set.of(), officer)).isInstanceOf(Cases.Result.Changed.class);
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);
        cases.decide(decide.id(), Decisions.Verdict.RETURN, "The deed is another now.", Set.of(), officer);
        cases.prepare(claimed(id, StaffTask.Kind.PREPARE, manager).id(), Decisions.Verdict.APPROVE, "Still in order.", manager);
        assertThat(cases.decide(claimed(id, StaffTask.Kind.DECIDE, officer).id(), Decisions.Verdict.APPROVE, "In order.", Set.of(), officer))
                .isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    @Order(95)
    void whatRulesAskToLookAtOfAnInstitutionIsLookedAtBeforeItIsApproved() {
        UUID draft = drafts.begin("Funds are looked at", officer);
        drafts.saveFile(draft, 1, "looks.drl", "rule \"Every fund is looked at\" when Application( institutionType == \"FUND\" ) "
                + "then flag.review(\"Ask the regulator.\"); end", officer);
        drafts.propose(draft, 2, "", null, officer);
        drafts.approve(draft, drafts.find(draft).orElseThrow().proposal().seal(), account(Role.COMPLIANCE_OFFICER));
        await().atMost(PATIENCE).until(() -> rulebook.rule("rules/looks.drl: Every fund is looked at").isPresent());
        UUID id = submitted(InstitutionType.FUND);
        acceptEverything(id);
        cases.prepare(claimed(id, StaffTask.Kind.PREPARE, manager).id(), Decisions.Verdict.APPROVE, "In order.", manager);
        List<Cases.Look> looks = cases.standing(id).orElseThrow().looks();
        assertThat(looks).extracting(Cases.Look::text).containsExactly("Ask the regulator.");
        UUID decide = claimed(id, StaffTask.Kind.DECIDE, officer).id();
        assertThat(cases.decide(decide, Decisions.Verdict.APPROVE, "In order.", Set.of("application 0"), officer)).isInstanceOf(Cases.Result.NotLookedAt.class);
        assertThat(cases.decide(decide, Decisions.Verdict.APPROVE, "In order.", Set.of(looks.get(0).key()), officer)).isInstanceOf(Cases.Result.Done.class);
        assertThat(trail.of(id)).filteredOn(entry -> entry.event().equals("rule-looked-at")).singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("rule", "rules/looks.drl: Every fund is looked at"));
        UUID basis = decisions.of(id).get(1).basis().id();
        assertThat(judgements.find(id, basis)).isPresent();
    }

    @Test
    @Order(96)
    void onTheDayOnWhichARuleBeginsWhatLiesWithTheStaffGoesBackToItsClient() {
        UUID id = submitted(InstitutionType.GOVERNMENT_OWNED_ENTERPRISE);
        LocalDate begins = LocalDate.now(clock).plusDays(2);
        UUID draft = drafts.begin("From the day after tomorrow", officer);
        drafts.saveFile(draft, 1, "later.drl", "rule \"Later\" date-effective \"" + DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH).format(begins)
                + "\" when Application( institutionType == \"GOVERNMENT_OWNED_ENTERPRISE\" ) then require.document(\"TRUST_DEED\")"
                + ".because(\"The deed, from then on.\"); end", officer);
        drafts.propose(draft, 2, "", null, officer);
        drafts.approve(draft, drafts.find(draft).orElseThrow().proposal().seal(), account(Role.COMPLIANCE_OFFICER));
        await().atMost(PATIENCE).until(() -> rulebook.rule("rules/later.drl: Later").isPresent());
        long publication = rulebook.publication().id();
        await().atMost(PATIENCE).until(() -> reassessments.of(publication).size() == 1 && reassessments.of(publication).get(0).doneAt() != null);
        assertThat(status(id)).isEqualTo(ApplicationStatus.SUBMITTED);

        clock.moveOn(Duration.ofDays(2));
        await().atMost(PATIENCE).until(() -> status(id) == ApplicationStatus.ACTION_NEEDED);
        assertThat(trail.of(id)).filteredOn(entry -> entry.event().equals("requirements-changed")).singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("asked", "1").containsEntry("dropped", "0"));
        await().atMost(PATIENCE).until(() -> reassessments.of(publication).size() == 2 && reassessments.of(publication).get(1).doneAt() != null);
        assertThat(reassessments.of(publication).get(1).touched()).isPositive();
    }

    @Test
    @Order(26)
    void aVerdictThatCanNotBeRecordedIsPutOffForAnybodyAndNeverGivenUp() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = caseFiles.require(id).persons().get(0);
        long before = checks(id, person, CheckTask.CHECK_FRONT);
        whileNobodyWorks(() -> {
            applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
            LockedExternalTask front = taken("check-front", "unlucky");
            new CheckRun(List.of(checkFront), caseFiles, verification, knownPictures, checkRecord, today, new FailsAlways(), externalTasks, transaction)
                    .run(front, "unlucky");
            ExternalTask putOff = externalTasks.createExternalTaskQuery().externalTaskId(front.getId()).singleResult();
            assertThat(putOff.getRetries()).isEqualTo(1);
            assertThat(putOff.getErrorMessage()).matches("[0-9A-F]{8}");
            assertThat(putOff.getLockExpirationTime()).isAfter(Instant.now().plusSeconds(5)).isBefore(Instant.now().plusSeconds(11));
            assertThat(runtime.createIncidentQuery().count()).isZero();
            assertThat(checks(id, person, CheckTask.CHECK_FRONT)).isEqualTo(before);
            externalTasks.unlock(front.getId()); // as when its time has come
        });
        await().atMost(PATIENCE).until(() -> checks(id, person, CheckTask.CHECK_FRONT) == before + 1);
    }

    /** Something that is wrong with recording itself. */
    private final class FailsAlways extends FindNextStep {

        FailsAlways() {
            super(caseFiles, null, verification, null);
        }

        @Override
        NextStep next(UUID application, UUID party) {
            throw new IllegalStateException("struck");
        }
    }

    @Test
    @Order(27)
    void aBackAskedByHandIsNotAskedAnyMoreOnceThePersonStatesAPassport() {
        UUID id = filled(InstitutionType.TRUST);
        settle(id);
        Party person = personWithBack(id);
        cases.askByHand(id, person.subject(), person.identity().type().code(), Side.BACK, "The other side, please.", manager);
        assertThat(verification.openItems(id)).hasSize(1);
        Party saved = caseFiles.require(id).party(person.id()).orElseThrow();
        caseFiles.saveParty(id, new Party(saved.id(), saved.kind(), saved.roles(), saved.details(), new IdentityStatement(
                IdentityDocumentType.PASSPORT, saved.identity().number(), saved.identity().expiry(), false), saved.version()), client.actor());
        assertThat(verification.openItems(id)).isEmpty();
    }

    private long statusChanges(UUID id) {
        return trail.of(id).stream().filter(entry -> entry.event().equals("status-changed")).count();
    }

    /** The same file, as another side. */
    private static CaseFiles.Attachment same(SuppliedItem item, Side side) {
        return new CaseFiles.Attachment(item.subject(), item.code(), side, item.evidence(), item.sha256(), null, false, false);
    }

    /** Meanwhile new tasks stay where they are; after it the workers find them. */
    private void whileNobodyWorks(Runnable steps) {
        workers.stop();
        try {
            steps.run();
        } finally {
            signal.start();
            workers.start();
        }
    }

    /** Checks fronts as the product does, while something else happens. */
    private CheckRun slowCheckFront(Runnable meanwhile) {
        return new CheckRun(List.of(new PictureCheck() {
            @Override
            public CheckTask task() {
                return CheckTask.CHECK_FRONT;
            }

            @Override
            public PictureVerdict check(Work work) {
                PictureVerdict verdict = checkFront.check(work);
                meanwhile.run();
                return verdict;
            }
        }), caseFiles, verification, knownPictures, checkRecord, today, findNextStep, externalTasks, transaction);
    }

    private LockedExternalTask taken(String topic, String worker) {
        List<LockedExternalTask> taken = externalTasks.fetchAndLock(1, worker).topic(topic, 3000)
                .variables(Variables.APPLICATION, Variables.PARTY).execute();
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    /** Waits until no picture of the case is being checked any more. */
    private void settle(UUID id) {
        await().atMost(PATIENCE).until(() -> caseFiles.require(id).persons().stream().noneMatch(person ->
                List.of(LookItem.values()).stream().anyMatch(item -> review(id, person).standing(item) == PersonReview.Standing.CHECKING)));
    }

    /** Accepts whatever the checks left open about each person; of some of them that is nothing. */
    private void acceptEverything(UUID id) {
        for (Party person : caseFiles.require(id).persons()) {
            await().atMost(PATIENCE).until(() -> openLook(id, person).isPresent()
                    || cases.standing(id).orElseThrow().verified().contains(person.id()));
            openLook(id, person).ifPresent(look -> accept(look, person));
        }
    }

    private void accept(StaffTask look, Party person) {
        tasks.claim(look.id(), officer);
        PersonReview review = review(look.application(), person);
        assertThat(cases.look(look.id(), Cases.seen(review),
                review.itemsToLookAt().stream().map(item -> new Verification.Looked(item, null)).toList(), officer))
                .isInstanceOf(Cases.Result.Done.class);
    }

    private Optional<StaffTask> openLook(UUID id, Party person) {
        return tasks.openOf(id).stream().filter(t -> t.kind() == StaffTask.Kind.LOOK && person.id().equals(t.party())).findFirst();
    }

    private StaffTask look(UUID id, Party person) {
        await().atMost(PATIENCE).until(() -> openLook(id, person).isPresent());
        return openLook(id, person).orElseThrow();
    }

    private StaffTask claimed(UUID id, StaffTask.Kind kind, Account account) {
        await().atMost(PATIENCE).until(() -> has(id, kind));
        StaffTask task = tasks.openOf(id).stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
        assertThat(tasks.claim(task.id(), account)).isInstanceOf(StaffTasks.Claim.Yours.class);
        return task;
    }

    private boolean has(UUID id, StaffTask.Kind kind) {
        return tasks.openOf(id).stream().anyMatch(t -> t.kind() == kind);
    }

    private void fireTimer(UUID id) {
        String main = processes.main(id).orElseThrow().getId();
        List<Job> jobs = management.createJobQuery().timers().list().stream().filter(job -> history.createHistoricProcessInstanceQuery().processInstanceId(job.getProcessInstanceId())
                        .singleResult().getRootProcessInstanceId().equals(main)).toList();
        assertThat(jobs).hasSize(1);
        management.executeJob(jobs.get(0).getId());
    }

    private long reminders(UUID id) {
        return trail.of(id).stream().filter(entry -> entry.event().equals("client-reminded")).count();
    }

    private long checks(UUID id, Party person, CheckTask task) {
        return trail.of(id).stream().filter(entry -> entry.event().equals("picture-checked")
                && person.subject().equals(entry.details().get("party")) && task.topic().equals(entry.details().get("check"))).count();
    }

    private Party personWithBack(UUID id) {
        return caseFiles.require(id).persons().stream().filter(p -> p.identity().showsBack()).findFirst().orElseThrow();
    }

    private PersonReview review(UUID id, Party person) {
        return cases.standing(id).orElseThrow().review(person.id());
    }

    private ApplicationStatus status(UUID id) {
        return caseFiles.require(id).application().status();
    }

    private Account account(Role role) {
        return accounts.create(UUID.randomUUID() + "@example.test", role.name(), role, "a password of tests", Actor.SYSTEM);
    }
}
