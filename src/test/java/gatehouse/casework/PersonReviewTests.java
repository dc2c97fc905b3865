package gatehouse.casework;

import static gatehouse.casework.CheckTask.CHECK_BACK;
import static gatehouse.casework.CheckTask.CHECK_FRONT;
import static gatehouse.casework.CheckTask.CHECK_SELFIE;
import static gatehouse.casework.CheckTask.COMPARE_SIDES;
import static gatehouse.casework.CheckTask.COMPARE_WITH_DECLARED;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casefile.SuppliedItem;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonReviewTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private Party person = person(new IdentityStatement(IdentityDocumentType.ID_CARD, "X1", LocalDate.of(2030, 1, 1), false));
    private final List<SuppliedItem> items = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<OpenItem> openItems = new ArrayList<>();
    private List<String> reviews = List.of();
    private List<IdentityMatch> matches = List.of();

    @Test
    void awaitsAPersonOfWhomNothingIsSupplied() {
        assertThat(review().nextStep(true)).isEqualTo(NextStep.AWAIT);
    }

    @Test
    void checksEachPictureAsSoonAsItIsThere() {
        supply(DocumentCode.ID_CARD, Side.FRONT, "f1");
        assertThat(review().nextStep(true)).isEqualTo(NextStep.CHECK_FRONT);
        supply(DocumentCode.ID_CARD, Side.BACK, "b1");
        found(CHECK_FRONT, Severity.WARN);
        assertThat(review().nextStep(true)).isEqualTo(NextStep.CHECK_BACK);
    }

    @Test
    void comparesTheSidesOnlyWhereThereAreTwo() {
        person = person(new IdentityStatement(IdentityDocumentType.PASSPORT, "X1", LocalDate.of(2030, 1, 1), false));
        supply(DocumentCode.PASSPORT, Side.FRONT, "f1");
        supply(DocumentCode.PASSPORT, Side.BACK, "b1");
        assertThat(review().inputs(CHECK_BACK)).isEmpty();
        assertThat(review().inputs(COMPARE_SIDES)).isEmpty();
    }

    @Test
    void verifiesAPersonWhoseChecksAllPassed() {
        everythingFound(Severity.WARN);
        verdicts.replaceAll(v -> new Verdict(UUID.randomUUID(), v.task(), v.inputs(), Outcome.PASS, List.of(), Measured.NOTHING, Actor.SYSTEM, NOW));
        assertThat(review().nextStep(false)).isEqualTo(NextStep.VERIFIED);
    }

    @Test
    void givesWhatChecksLeftOpenToAPersonAndNeverPassesItSilently() {
        everythingFound(Severity.WARN);
        assertThat(review().nextStep(false)).isEqualTo(NextStep.LOOK);
        assertThat(review().itemsToLookAt()).containsExactly(LookItem.FRONT, LookItem.BACK, LookItem.SELFIE, LookItem.DECLARED);
    }

    @Test
    void doesNotLookWhileSomethingIsStillMissing() {
        everythingFound(Severity.WARN);
        assertThat(review().nextStep(true)).isEqualTo(NextStep.AWAIT);
    }

    @Test
    void verifiesAPersonWhoseOpenItemsSomebodyAccepted() {
        everythingFound(Severity.WARN);
        review().itemsToLookAt().forEach(item -> looked(item, null));
        assertThat(review().nextStep(false)).isEqualTo(NextStep.VERIFIED);
    }

    @Test
    void asksAgainForARefusedItemAloneAndThenWaits() {
        everythingFound(Severity.WARN);
        found(CHECK_BACK, Severity.FAIL);
        assertThat(review().nextStep(false)).isEqualTo(NextStep.ASK_AGAIN);
        assertThat(review().refusedItems()).containsExactly(LookItem.BACK);
        assertThat(review().toAskAgain(NOW)).singleElement().returns(DocumentCode.ID_CARD, OpenItem::code).returns(Side.BACK, OpenItem::side)
                .satisfies(item -> assertThat(item.findings()).extracting(Finding::severity).contains(Severity.FAIL));
        ask(DocumentCode.ID_CARD, Side.BACK);
        assertThat(review().toAskAgain(NOW)).isEmpty();
        assertThat(review().nextStep(false)).isEqualTo(NextStep.AWAIT);
    }

    @Test
    void aFileRefusedForTwoThingsIsAskedForOnce() {
        everythingFound(Severity.WARN);
        found(CHECK_FRONT, Severity.FAIL);
        found(COMPARE_WITH_DECLARED, Severity.FAIL);
        assertThat(review().refusedItems()).containsExactly(LookItem.FRONT, LookItem.DECLARED);
        assertThat(review().toAskAgain(NOW)).singleElement().returns(Side.FRONT, OpenItem::side);
    }

    @Test
    void asksForTheBackWhereItAloneContradictsWhatWasStated() {
        everythingFound(Severity.WARN);
        found(COMPARE_WITH_DECLARED, FindingCode.SIDES_DO_NOT_MATCH, Severity.FAIL);
        assertThat(review().toAskAgain(NOW)).singleElement().returns(Side.BACK, OpenItem::side);
        found(COMPARE_WITH_DECLARED, FindingCode.NAME_MISMATCH, Severity.FAIL);
        assertThat(review().toAskAgain(NOW)).singleElement().returns(Side.FRONT, OpenItem::side);
    }

    @Test
    void repeatsOnlyTheChecksThatDependOnAReplacedPicture() {
        everythingFound(Severity.WARN);
        supply(DocumentCode.ID_CARD, Side.BACK, "b2");
        assertThat(due()).containsExactly(CHECK_BACK, COMPARE_SIDES, COMPARE_WITH_DECLARED);
        supply(DocumentCode.ID_CARD, Side.FRONT, "f2");
        assertThat(due()).containsExactly(CHECK_FRONT, CHECK_BACK, COMPARE_SIDES, COMPARE_WITH_DECLARED, CHECK_SELFIE);
        everythingFound(Severity.WARN);
        supply(DocumentCode.SELFIE, null, "s2");
        assertThat(due()).containsExactly(CHECK_SELFIE);
    }

    @Test
    void repeatsTheComparisonWithWhatWasDeclaredWhenThatChanges() {
        everythingFound(Severity.WARN);
        person = person(new IdentityStatement(IdentityDocumentType.ID_CARD, "X2", LocalDate.of(2030, 1, 1), false));
        assertThat(due()).containsExactly(COMPARE_WITH_DECLARED);
    }

    @Test
    void repeatsAComparisonOnceAPictureWasReadByOtherSettings() {
        everythingFound(Severity.WARN);
        checked(CHECK_FRONT, "00000000000000aa");
        assertThat(due()).containsExactly(COMPARE_SIDES, COMPARE_WITH_DECLARED);
        found(COMPARE_SIDES, Severity.WARN);
        found(COMPARE_WITH_DECLARED, Severity.WARN);
        checked(CHECK_FRONT, "00000000000000aa");
        assertThat(due()).isEmpty();
        checked(CHECK_BACK, "00000000000000bb");
        assertThat(due()).containsExactly(COMPARE_SIDES, COMPARE_WITH_DECLARED);
    }

    @Test
    void anAcceptedPictureIsLookedAtAgainOnceItIsReplaced() {
        everythingFound(Severity.WARN);
        review().itemsToLookAt().forEach(item -> looked(item, null));
        supply(DocumentCode.SELFIE, null, "s2");
        found(CHECK_SELFIE, Severity.WARN);
        assertThat(review().itemsToLookAt()).containsExactly(LookItem.SELFIE);
    }

    @Test
    void anAskedItemIsAnsweredOnlyOnceWhatCameInItsPlaceWasChecked() {
        everythingFound(Severity.WARN);
        found(CHECK_BACK, Severity.FAIL);
        ask(DocumentCode.ID_CARD, Side.BACK);
        assertThat(review().answeredItems()).isEmpty();
        supply(DocumentCode.ID_CARD, Side.BACK, "b2");
        assertThat(review().answeredItems()).isEmpty();
        found(CHECK_BACK, Severity.WARN);
        found(COMPARE_SIDES, Severity.WARN);
        assertThat(review().answeredItems()).hasSize(1);
    }

    @Test
    void aMachineThatRefusesThreeTimesLeavesItToAPerson() {
        for (String picture : List.of("f1", "f2", "f3")) {
            supply(DocumentCode.ID_CARD, Side.FRONT, picture);
            found(CHECK_FRONT, Severity.FAIL);
        }
        found(COMPARE_WITH_DECLARED, Severity.WARN);
        assertThat(review().standing(LookItem.FRONT)).isEqualTo(PersonReview.Standing.OPEN);
    }

    @Test
    void onePictureRefusedByTwoChecksIsOneRefusal() {
        everythingFound(Severity.WARN);
        for (String picture : List.of("b2", "b3")) {
            supply(DocumentCode.ID_CARD, Side.BACK, picture);
            found(CHECK_BACK, Severity.FAIL);
            found(COMPARE_SIDES, Severity.FAIL);
        }
        assertThat(review().standing(LookItem.BACK)).isEqualTo(PersonReview.Standing.REFUSED);
    }

    @Test
    void refusalsAreCountedAnewOnceAPersonLookedOrAPictureWasTaken() {
        aMachineThatRefusesThreeTimesLeavesItToAPerson();
        looked(LookItem.FRONT, FindingCode.NOT_ORIGINAL);
        supply(DocumentCode.ID_CARD, Side.FRONT, "f4");
        found(CHECK_FRONT, Severity.FAIL);
        found(COMPARE_WITH_DECLARED, Severity.WARN);
        assertThat(review().standing(LookItem.FRONT)).isEqualTo(PersonReview.Standing.REFUSED);
    }

    @Test
    void aPictureThatRepeatedAnotherIsCheckedAgainOnceTheOtherIsGone() {
        everythingFound(Severity.WARN);
        supply(DocumentCode.ID_CARD, Side.FRONT, "b1");
        verdicts.add(new Verdict(UUID.randomUUID(), CHECK_FRONT.name(), review().inputs(CHECK_FRONT).orElseThrow(), Outcome.FAIL,
                List.of(new Finding(FindingCode.SAME_PICTURE_TWICE, Severity.FAIL, 1, "same", null)), new Measured(null, "b1", null, null, null), Actor.SYSTEM, NOW));
        found(COMPARE_SIDES, Severity.FAIL);
        found(COMPARE_WITH_DECLARED, Severity.WARN);
        assertThat(review().standing(LookItem.FRONT)).isEqualTo(PersonReview.Standing.REFUSED);
        supply(DocumentCode.ID_CARD, Side.BACK, "b2");
        assertThat(review().nextStep(false)).isEqualTo(NextStep.CHECK_FRONT);
    }

    @Test
    void whatAPersonRefusedIsAskedAgainHoweverOften() {
        everythingFound(Severity.WARN);
        looked(LookItem.SELFIE, FindingCode.FACE_MISMATCH);
        assertThat(review().nextStep(false)).isEqualTo(NextStep.ASK_AGAIN);
        assertThat(review().findings(LookItem.SELFIE)).extracting(Finding::code).containsExactly(FindingCode.FACE_MISMATCH);
    }

    @Test
    void aCardSaidToHaveNoBackIsConfirmedByAPerson() {
        person = person(new IdentityStatement(IdentityDocumentType.ID_CARD, "X1", LocalDate.of(2030, 1, 1), true));
        supply(DocumentCode.ID_CARD, Side.FRONT, "f1");
        assertThat(review().inputs(CHECK_BACK)).isEmpty();
        assertThat(review().standing(LookItem.BACK)).isEqualTo(PersonReview.Standing.OPEN);
    }

    @Test
    void whatTheRulesAskAPersonToLookAtKeepsThePersonOpen() {
        everythingFound(Severity.WARN);
        review().itemsToLookAt().forEach(item -> looked(item, null));
        reviews = List.of("Politically exposed.");
        assertThat(review().nextStep(false)).isEqualTo(NextStep.LOOK);
        assertThat(review().itemsToLookAt()).containsExactly(LookItem.RULES);
    }

    @Test
    void whoIsMetElsewhereIsLookedAtByAPersonOnceForEachDocument() {
        everythingFound(Severity.WARN);
        matches = List.of(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, UUID.randomUUID(), UUID.randomUUID()));
        assertThat(review().itemsToLookAt()).contains(LookItem.ELSEWHERE);
        assertThat(review().findings(LookItem.ELSEWHERE)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_IDENTITY);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
        });
        review().itemsToLookAt().forEach(item -> looked(item, null));
        assertThat(review().nextStep(false)).isEqualTo(NextStep.VERIFIED);

        supply(DocumentCode.ID_CARD, Side.FRONT, "f2");
        assertThat(review().standing(LookItem.ELSEWHERE)).isEqualTo(PersonReview.Standing.CHECKING);
        everyCheckPasses();
        assertThat(review().itemsToLookAt()).containsExactly(LookItem.ELSEWHERE);
        matches = List.of();
        assertThat(review().nextStep(false)).isEqualTo(NextStep.VERIFIED);
    }

    @Test
    void refusingWhoIsMetElsewhereAsksForTheDocumentAgain() {
        everythingFound(Severity.WARN);
        matches = List.of(new IdentityMatch(MarkKind.PERSON, UUID.randomUUID(), UUID.randomUUID()));
        review().itemsToLookAt().forEach(item -> looked(item, item == LookItem.ELSEWHERE ? FindingCode.DUPLICATE_IDENTITY : null));
        assertThat(review().refusedItems()).containsExactly(LookItem.ELSEWHERE);
        assertThat(review().asked(LookItem.ELSEWHERE)).contains(new PersonReview.Asked(DocumentCode.ID_CARD, Side.FRONT));
        ask(DocumentCode.ID_CARD, Side.FRONT);
        supply(DocumentCode.ID_CARD, Side.FRONT, "f2");
        assertThat(review().answeredItems()).isEmpty();
        everyCheckPasses();
        assertThat(review().answeredItems()).hasSize(1);
    }

    private void everyCheckPasses() {
        for (CheckTask task : CheckTask.values()) {
            verdicts.add(new Verdict(UUID.randomUUID(), task.name(), review().inputs(task).orElseThrow(), Outcome.PASS, List.of(),
                    Measured.NOTHING, Actor.SYSTEM, NOW));
        }
    }

    private void everythingFound(Severity severity) {
        supply(DocumentCode.ID_CARD, Side.FRONT, "f1");
        supply(DocumentCode.ID_CARD, Side.BACK, "b1");
        supply(DocumentCode.SELFIE, null, "s1");
        for (CheckTask task : CheckTask.values()) {
            found(task, severity);
        }
    }

    private List<CheckTask> due() {
        return Arrays.stream(CheckTask.values()).filter(task -> review().inputs(task).isPresent()).filter(task -> verdicts.stream()
                .noneMatch(v -> v.task().equals(task.name()) && v.inputs().equals(review().inputs(task).orElseThrow()))).toList();
    }

    private void supply(DocumentCode code, @Nullable Side side, String sha256) {
        items.removeIf(item -> item.code() == code && item.side() == side);
        items.add(new SuppliedItem(UUID.randomUUID(), person.subject(), code, side, UUID.randomUUID(), sha256, null, false, false, NOW, "GH"));
    }

    private void found(CheckTask task, Severity severity) {
        found(task, FindingCode.BLURRED, severity);
    }

    private void found(CheckTask task, FindingCode code, Severity severity) {
        List<Finding> findings = List.of(new Finding(code, severity, 1, "found", null));
        review().inputs(task).ifPresent(inputs ->
                verdicts.add(new Verdict(UUID.randomUUID(), task.name(), inputs, Outcome.of(findings), findings, Measured.NOTHING, Actor.SYSTEM, NOW)));
    }

    /** The same picture, measured by these settings. */
    private void checked(CheckTask task, String basis) {
        verdicts.add(new Verdict(UUID.randomUUID(), task.name(), review().inputs(task).orElseThrow(), Outcome.PASS, List.of(),
                new Measured(null, null, "{}", basis, null), Actor.SYSTEM, NOW));
    }

    private void looked(LookItem item, @Nullable FindingCode refusedFor) {
        List<Finding> findings = refusedFor == null ? List.of() : List.of(new Finding(refusedFor, Severity.FAIL, 1, "seen", null));
        verdicts.add(new Verdict(UUID.randomUUID(), item.verdictTask(), review().inputs(item).orElseThrow(), Outcome.of(findings), findings, Measured.NOTHING,
                new Actor("GH-1"), NOW));
    }

    private void ask(DocumentCode code, @Nullable Side side) {
        openItems.add(new OpenItem(UUID.randomUUID(), person.subject(), code, side, List.of(), null, Actor.SYSTEM, NOW));
    }

    private PersonReview review() {
        Application application = new Application(UUID.randomUUID(), "A-1", InstitutionType.TRUST, ApplicationStatus.IN_PROGRESS,
                InstitutionDetails.NONE, 0, NOW, NOW, NOW, null, null);
        return new PersonReview(new CaseFile(application, List.of(person), List.of(), items), person, verdicts, openItems, reviews, matches);
    }

    private Party person(IdentityStatement identity) {
        UUID id = person == null ? UUID.randomUUID() : person.id();
        return new Party(id, PartyKind.PERSON, Set.of(), PartyDetails.ofPerson("Ada Byron"), identity, 0);
    }
}
