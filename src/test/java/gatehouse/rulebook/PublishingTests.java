package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.platform.TestPostgres;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to what every node judges by, and back. Two nodes share one database. */
class PublishingTests {

    /** "Other nodes within 3 s", and some room for a machine that does other things too. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static TestPostgres.Database database;
    private static RulesNode first;
    private static RulesNode second;

    private final Account author = RulesNode.officer("author");
    private final Account approver = RulesNode.officer("approver");

    @BeforeAll
    static void nodes() {
        database = TestPostgres.newDatabase();
        first = new RulesNode(database, null, false);
        second = new RulesNode(database, null, false);
    }

    @AfterAll
    static void end() {
        first.close();
        second.close();
    }

    @BeforeEach
    void bothNodesAgree() {
        first.clock().reset();
        await().atMost(SOON).until(() -> first.rulebook().publication().id() == second.rulebook().publication().id());
    }

    private static String rule(String name, int days) {
        return rule(name, "OWNERSHIP_CHART", days);
    }

    private static String rule(String name, String code, int days) {
        return "rule \"" + name + "\"\nwhen\n  Application( institutionType == \"TRUST\" )\nthen\n"
                + "  require.document(\"" + code + "\").notOlderThanDays(" + days + ").because(\"One of " + days + " days.\");\nend\n";
    }

    private UUID draftOf(String file, String text) {
        UUID id = first.drafts().begin("A change", author);
        save(id, file, text, author);
        return id;
    }

    private static Draft save(UUID id, String file, String text, Account by) {
        return ((Drafts.Saved.Done) first.drafts().saveFile(id, version(id), file, text, by)).draft();
    }

    private static int version(UUID id) {
        return draft(id).version();
    }

    private static Draft draft(UUID id) {
        return first.drafts().find(id).orElseThrow();
    }

    private static String seal(UUID id) {
        return first.drafts().seal(draft(id));
    }

    private Drafts.Step propose(UUID id) {
        return first.drafts().propose(id, version(id), "Because.", null, author);
    }

    private long published(UUID id) {
        assertThat(propose(id)).isInstanceOf(Drafts.Step.Done.class);
        return ((Drafts.Step.Done) first.drafts().approve(id, seal(id), approver)).publication();
    }

    private static CaseAssessment trust(RulesNode node) {
        return node.rulebook().assess(InstitutionType.TRUST, InstitutionDetails.NONE);
    }

    @Test
    void theFirstStartPublishesWhatCameWithTheBuildOnceForAllNodes() {
        List<Publication> all = first.rulebook().publications(100);
        assertThat(all).filteredOn(publication -> publication.source() == RuleSource.BUILD).hasSize(1);
        assertThat(all.get(all.size() - 1).liveAt()).isNotNull();
    }

    @Test
    void whatASecondOfficerApprovedIsSoonLiveOnEveryNodeAndNamedByItsAssessments() {
        UUID id = draftOf("test.drl", rule("A trust shows its chart", 31));
        long publication = published(id);
        await().atMost(SOON).until(() -> first.rulebook().publication().id() == publication && second.rulebook().publication().id() == publication);
        assertThat(trust(second).rules()).isEqualTo(draft(id).edition().sha256());
        assertThat(trust(second).required()).anyMatch(required -> required.rule().equals("rules/test.drl: A trust shows its chart"));
        assertThat(draft(id).ended()).isTrue();
        await().atMost(SOON).until(() -> first.rulebook().publication(publication).orElseThrow().liveAt() != null);
        assertThat(first.trail().ofHouse(Long.MAX_VALUE, 100)).filteredOn(entry -> entry.event().equals("rules-went-live"))
                .extracting(entry -> entry.details().get("publication")).as("told once, however many nodes judge by it").containsOnlyOnce(Long.toString(publication));
    }

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() {
        UUID id = draftOf("test.drl", rule("Own", 12));
        save(id, "test.drl", rule("Own", 13), approver);
        propose(id);
        String hash = seal(id);
        assertThat(first.drafts().approve(id, hash, author)).isInstanceOf(Drafts.Step.OwnDraft.class);
        assertThat(first.drafts().approve(id, hash, approver)).isInstanceOf(Drafts.Step.OwnDraft.class);
        assertThat(first.drafts().approve(id, hash, RulesNode.officer("third"))).isInstanceOf(Drafts.Step.Done.class);
    }

    @Test
    void anEditTakesTheProposalBackAndAnApprovalIsOfExactlyWhatWasShown() {
        UUID id = draftOf("test.drl", rule("Edited", 20));
        propose(id);
        String shown = seal(id);
        save(id, "test.drl", rule("Edited", 21), author);
        assertThat(first.drafts().approve(id, shown, approver)).isInstanceOf(Drafts.Step.NotProposed.class);
        propose(id);
        assertThat(first.drafts().approve(id, shown, approver)).isInstanceOf(Drafts.Step.Changed.class);
        assertThat(draft(id).ended()).isFalse();
    }

    @Test
    void rulesThatAreRefusedAreNotEvenProposed() {
        UUID id = draftOf("test.drl", "rule \"Broken\"\nwhen\nthen\n  System.exit(1);\nend\n");
        assertThat(propose(id)).isInstanceOfSatisfying(Drafts.Step.NotPassed.class, step -> assertThat(step.report().findings().get("test.drl"))
                .extracting(GateReport.Finding::code).isNotEmpty());
    }

    @Test
    void aGoldenCaseThatNoLongerHoldsKeepsRulesFromBeingPublished() {
        UUID id = draftOf("test.drl", rule("Golden", 40));
        first.drafts().addGolden(id, version(id), "An empty trust", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}", author);
        assertThat(first.drafts().check(draft(id)).passes()).isTrue();
        save(id, "test.drl", rule("Golden", 40).replace("OWNERSHIP_CHART", "BOARD_RESOLUTION"), author);
        assertThat(propose(id)).isInstanceOfSatisfying(Drafts.Step.NotPassed.class, step -> assertThat(step.report().golden()).singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.unexpected()).extracting(GoldenCase.Missing::codes).contains(List.of("BOARD_RESOLUTION"));
                    assertThat(outcome.absent()).extracting(GoldenCase.Missing::codes).contains(List.of("OWNERSHIP_CHART"));
                }));
    }

    @Test
    void whoSavesOverAnothersChangeIsToldAndNothingIsLost() {
        UUID id = draftOf("test.drl", rule("Two", 10));
        int seen = version(id);
        save(id, "test.drl", rule("Two", 11), approver);
        assertThat(first.drafts().saveFile(id, seen, "test.drl", rule("Two", 12), author)).isInstanceOfSatisfying(Drafts.Saved.Changed.class,
                changed -> assertThat(changed.now().edition().texts().get("test.drl")).contains("Days(11)"));
        assertThat(draft(id).edition().texts().get("test.drl")).contains("Days(11)");
    }

    @Test
    void aDraftBegunBeforeAnotherWasPublishedTakesThatInFirst() {
        UUID late = draftOf("late.drl", rule("Late", "BOARD_RESOLUTION", 10));
        save(late, "both.drl", rule("Both, as the late one has it", "PARTNERSHIP_AGREEMENT", 10), author);
        UUID early = draftOf("early.drl", rule("Early", "CERTIFICATE_OF_INCORPORATION", 10));
        save(early, "both.drl", rule("Both", "PARTNERSHIP_AGREEMENT", 9), author);
        published(early);
        assertThat(propose(late)).isInstanceOf(Drafts.Step.OtherBase.class);
        assertThat(first.drafts().conflicts(draft(late))).containsExactly("both.drl");
        first.drafts().takeInNewest(late, version(late), author);
        assertThat(draft(late).edition().texts()).containsKeys("late.drl", "early.drl").extractingByKey("both.drl").asString().contains("as the late one has it");
        assertThat(propose(late)).isInstanceOf(Drafts.Step.Done.class);
    }

    @Test
    void whatIsToGoLiveAtADateDoesSoThenAndCanBeCalledOffBefore() {
        UUID id = draftOf("test.drl", rule("Dated", 50));
        long before = first.rulebook().publication().id();
        await().atMost(SOON).until(() -> second.rulebook().publication().id() == before);
        first.drafts().propose(id, version(id), "From next month on.", first.clock().instant().plus(Duration.ofDays(30)), author);
        long dated = ((Drafts.Step.Done) first.drafts().approve(id, seal(id), approver)).publication();
        assertThat(first.rulebook().publication().id()).isEqualTo(before);
        first.clock().moveOn(Duration.ofDays(31));
        await().atMost(SOON).until(() -> first.rulebook().publication().id() == dated);
        assertThat(second.rulebook().publication().id()).as("for whom it is not the day yet").isEqualTo(before);
        first.clock().reset();
        assertThat(first.rulebook().callOff(dated, approver)).isTrue();
        assertThat(first.rulebook().callOff(dated, approver)).isFalse();
    }

    @Test
    void anEarlierSetComesBackWithASecondPairOfEyes() {
        Publication before = first.rulebook().publication();
        published(draftOf("test.drl", rule("Regretted", 5)));
        UUID back = first.drafts().proposeReturnTo(before.id(), "Back", author);
        assertThat(first.drafts().approve(back, seal(back), author)).isInstanceOf(Drafts.Step.OwnDraft.class);
        long publication = ((Drafts.Step.Done) first.drafts().approve(back, seal(back), approver)).publication();
        await().atMost(SOON).until(() -> second.rulebook().publication().id() == publication);
        assertThat(second.rulebook().sha256()).isEqualTo(before.sha256());
    }

    @Test
    void whatIsProposedToReturnToIsProposedOnce() {
        long earlier = first.rulebook().publication().id();
        published(draftOf("test.drl", rule("A step further", 71)));
        UUID once = first.drafts().proposeReturnTo(earlier, "Back", author);
        assertThat(first.drafts().proposeReturnTo(earlier, "Back", approver)).isEqualTo(once);
        first.drafts().discard(once, version(once), author);
        UUID again = first.drafts().proposeReturnTo(earlier, "Back", author);
        assertThat(again).isNotEqualTo(once);
        first.drafts().discard(again, version(again), author);
    }

    @Test
    void aReturnGoesBackToASetThatWasAndIsNoneOnceItWasChanged() {
        Edition earlier = first.rulebook().edition(first.rulebook().publication().id());
        long before = first.rulebook().publication().id();
        published(draftOf("test.drl", rule("A step further", 91)));
        UUID back = first.drafts().proposeReturnTo(before, "Back", author);
        published(draftOf("more.drl", rule("A step further still", "TRUST_DEED", 92)));
        String overtaken = seal(back);
        assertThat(first.drafts().takeInNewest(back, version(back), approver)).as("nobody would be left to approve it")
                .isEqualTo(new Drafts.Saved.NotPossible("return-of-another"));
        first.drafts().takeInNewest(back, version(back), author);
        assertThat(draft(back).proposal()).as("proposed anew").returns(author.id(), Draft.Proposal::by).returns("Back", Draft.Proposal::note);
        assertThat(seal(back)).isNotEqualTo(overtaken);
        assertThat(draft(back).edition().hash()).isEqualTo(earlier.hash());
        assertThat(draft(back).base()).isEqualTo(first.rulebook().newest().id());
        assertThat(draft(back).source()).isEqualTo(RuleSource.ROLLBACK);
        first.drafts().saveFile(back, version(back), "other.drl", rule("Something else", "SELF_CERTIFICATION", 93), author);
        assertThat(draft(back)).returns(RuleSource.WORKBENCH, Draft::source).returns("Changed: Back", Draft::title);
        first.drafts().discard(back, version(back), author);
    }

    @Test
    void aWayBackNeedNotWaitForRulesThatAreToCome() {
        long earlier = first.rulebook().publication().id();
        published(draftOf("test.drl", rule("To be left", 81)));
        UUID dated = draftOf("test.drl", rule("To come", 82));
        first.drafts().propose(dated, version(dated), "Later.", first.clock().instant().plus(Duration.ofDays(3)), author);
        long coming = ((Drafts.Step.Done) first.drafts().approve(dated, seal(dated), approver)).publication();
        await().atMost(SOON).until(() -> first.rulebook().rules().stream().anyMatch(rule -> rule.sentence().equals("To be left")));
        UUID back = first.drafts().proposeReturnTo(earlier, "Back", author);
        assertThat(first.drafts().callsOff(draft(back))).extracting(Publication::id).containsExactly(coming);
        String shown = seal(back);
        UUID later = draftOf("test.drl", rule("To come last", 83));
        first.drafts().propose(later, version(later), "Later still.", first.clock().instant().plus(Duration.ofDays(4)), author);
        long last = ((Drafts.Step.Done) first.drafts().approve(later, seal(later), approver)).publication();
        assertThat(first.drafts().approve(back, shown, approver)).as("what it calls off was not shown").isInstanceOf(Drafts.Step.Changed.class);
        assertThat(first.rulebook().publication(last).orElseThrow().calledOffAt()).isNull();
        long returned = ((Drafts.Step.Done) first.drafts().approve(back, seal(back), approver)).publication();
        assertThat(first.rulebook().before(first.rulebook().publication(coming).orElseThrow())).as("what it was built upon")
                .hasValueSatisfying(built -> assertThat(built.id()).isLessThan(coming));
        assertThat(first.rulebook().before(first.rulebook().publication(last).orElseThrow())).map(Publication::id).hasValue(coming);
        assertThat(first.rulebook().publication(coming).orElseThrow().calledOffAt()).isNotNull();
        assertThat(first.rulebook().publication(returned).orElseThrow().sha256()).isEqualTo(first.rulebook().publication(earlier).orElseThrow().sha256());
        await().atMost(SOON).until(() -> first.rulebook().publication().id() == returned);
    }

    @Test
    void anAssessmentBeyondItsLimitsFailsAloneAndIsCounted() {
        published(draftOf("test.drl", "rule \"Namesakes\"\nwhen\n  Party( $a : name )\n  Party( name == $a, $b : country )\n"
                + "  Party( name == $a, country == $b )\nthen\n  flag.review(\"Namesakes.\");\nend\n"));
        await().atMost(SOON).until(() -> first.rulebook().rules().stream().anyMatch(rule -> rule.sentence().equals("Namesakes")));
        Instant now = Instant.now();
        Application application = new Application(UUID.randomUUID(), "A-1", InstitutionType.TRUST, ApplicationStatus.IN_PROGRESS,
                InstitutionDetails.NONE, 0, now, now, now, null, null);
        List<Party> crowd = IntStream.range(0, 300).mapToObj(i -> new Party(UUID.randomUUID(), PartyKind.ORGANISATION, Set.of(PartyRole.DIRECTOR),
                PartyDetails.NONE, new IdentityStatement(null, null, null, false), 0)).toList();
        assertThatThrownBy(() -> first.rulebook().assess(new CaseFile(application, crowd, List.of(), List.of())))
                .isInstanceOf(TooEntangled.class).hasMessageContaining(application.id().toString());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        assertThatThrownBy(() -> first.rulebook().assess(new CaseFile(application, crowd, List.of(), List.of()))).isInstanceOf(TooEntangled.class);
        assertThat(registry.counter(Rulebook.EXCEEDED).count()).isEqualTo(1);
        Metrics.removeRegistry(registry);
        assertThat(first.rulebook().assess(new CaseFile(application, List.of(), List.of(), List.of())).missing()).isNotEmpty();
    }

    /** Every assessment asks for the chart in the days that the set which it names asks for. */
    @Test
    void noAssessmentFailsOrMixesTwoSetsWhileSetsAreSwapped() throws Exception {
        Map<String, Integer> days = new java.util.concurrent.ConcurrentHashMap<>();
        Queue<CaseAssessment> seen = new ConcurrentLinkedQueue<>();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> asking = IntStream.range(0, 4).mapToObj(i -> new Thread(() -> {
            while (!done.get()) {
                try {
                    seen.add(trust(i % 2 == 0 ? first : second));
                } catch (Throwable e) {
                    faults.add(e);
                }
            }
        })).toList();
        asking.forEach(Thread::start);
        try {
            for (int i = 1; i <= 12; i++) {
                UUID id = draftOf("test.drl", rule("Swapped", 100 + i));
                days.put(draft(id).edition().sha256(), 100 + i);
                long publication = published(id);
                await().atMost(SOON).until(() -> first.rulebook().publication().id() == publication);
            }
        } finally {
            done.set(true);
            for (Thread thread : asking) {
                thread.join();
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen.stream().map(CaseAssessment::rules).distinct().count()).isGreaterThan(5);
        assertThat(seen).allSatisfy(assessment -> assertThat(assessment.required().stream()
                .filter(required -> required.rule().endsWith(": Swapped")).map(required -> Integer.parseInt(required.reason().replaceAll("\\D", ""))).toList())
                .isEqualTo(days.containsKey(assessment.rules()) ? List.of(days.get(assessment.rules())) : List.of()));
    }

    @Test
    void aChangedFileGoesLiveWhereTheFolderIsSetToAndABrokenOneLeavesWhatIsLive(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> trust(node).missing().get(0).reason().contains("61 days"));
            String live = node.rulebook().sha256();
            Files.writeString(file, "rule \"Of the folder\" when then exec(); end");
            await().atMost(SOON).until(() -> !node.rulebook().refusals().isEmpty());
            assertThat(node.rulebook().refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.source()).isEqualTo(RuleSource.FOLDER);
                assertThat(refusal.reason()).contains("rules/trust.drl:1:");
            });
            assertThat(node.rulebook().sha256()).isEqualTo(live);
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.rulebook().refusals().isEmpty());
            assertThat(node.rulebook().sha256()).isEqualTo(live);
        }
    }

    @Test
    void aFolderThatIsGoneIsSaidInASentence(@TempDir Path place) throws IOException {
        Path folder = Files.createDirectory(place.resolve("rules"));
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            Files.delete(file);
            Files.delete(folder);
            await().atMost(SOON).until(() -> node.rulebook().refusals().stream().anyMatch(refusal -> refusal.reason().contains("There is no folder")));
            assertThat(node.rulebook().refusals()).extracting(Rulebook.Refusal::reason).noneMatch(reason -> reason.contains("java.") || reason.contains("Exception"));
        }
    }

    @Test
    void aChangedFileBecomesOneDraftThatAwaitsItsApprover(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        TestPostgres.Database shared = TestPostgres.newDatabase();
        try (RulesNode node = new RulesNode(shared, folder, false); RulesNode other = new RulesNode(shared, folder, false)) {
            String live = node.rulebook().sha256();
            Files.writeString(file, rule("Of the folder", 62));
            await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
            Draft draft = node.drafts().open().get(0);
            assertThat(node.rulebook().sha256()).isEqualTo(live);
            assertThat(node.drafts().approve(draft.id(), draft.proposal().seal(), approver)).isInstanceOf(Drafts.Step.Done.class);
            await().atMost(SOON).until(() -> other.rulebook().sha256().equals(draft.edition().sha256()));
            assertThat(other.drafts().open()).isEmpty();
        }
    }

    @Test
    void aChangedFileLeavesWhatWasPublishedOfOthersAndOneThatBothChangedBecomesADraft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            UUID id = node.drafts().begin("In the browser", author);
            node.drafts().saveFile(id, 1, "more.drl", rule("More", "TRUST_DEED", 11), author);
            node.drafts().propose(id, 2, "So.", null, author);
            node.drafts().approve(id, node.drafts().find(id).orElseThrow().proposal().seal(), approver);
            await().atMost(SOON).until(() -> node.rulebook().files().get("more.drl").contains("Days(11)"));
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(61)"));
            assertThat(node.rulebook().files().get("more.drl")).contains("Days(11)");
            Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 12));
            await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
            assertThat(node.rulebook().files().get("more.drl")).contains("Days(11)");
            assertThat(node.rulebook().refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason()).contains("more.drl"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTakenBackStaysSoWhenAnotherFileOfTheFolderChanges(boolean atOnce, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, atOnce)) {
            long began = node.rulebook().publication().id();
            Files.writeString(file, rule("Of the folder", 61));
            if (!atOnce) {
                await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
                Draft draft = node.drafts().open().get(0);
                node.drafts().approve(draft.id(), draft.proposal().seal(), approver);
            }
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(61)"));
            UUID back = node.drafts().proposeReturnTo(began, "Back", author);
            node.drafts().approve(back, node.drafts().seal(node.drafts().find(back).orElseThrow()), approver);
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(60)"));
            Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 11));
            if (!atOnce) {
                await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
                assertThat(node.drafts().open().get(0).edition().texts().get("trust.drl")).contains("Days(60)");
                return;
            }
            await().atMost(SOON).until(() -> node.rulebook().files().get("more.drl").contains("Days(11)"));
            assertThat(node.rulebook().files().get("trust.drl")).contains("Days(60)");
            assertThat(node.rulebook().publication().title()).isEqualTo("Changed files: more.drl");
        }
    }

    @Test
    void anAssessmentNamesThePublicationByWhichItsRulesWereInForceThen() {
        Publication then = first.rulebook().publication();
        Instant at = first.clock().instant();
        published(draftOf("test.drl", rule("Between", 101)));
        UUID back = first.drafts().proposeReturnTo(then.id(), "Back", author);
        long again = ((Drafts.Step.Done) first.drafts().approve(back, seal(back), approver)).publication();
        assertThat(first.rulebook().publicationOf(kept(then.sha256(), at))).map(Publication::id).hasValue(then.id());
        assertThat(first.rulebook().publicationOf(kept(then.sha256(), first.clock().instant()))).map(Publication::id).hasValue(again);
    }

    private static KeptAssessment kept(String rules, Instant at) {
        return new KeptAssessment(UUID.randomUUID(), UUID.randomUUID(), rules, "{}", at);
    }

    @Test
    void aBrokenFileThatIsMendedOtherwiseThanItWasGoesLive(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            Files.writeString(file, "rule \"Of the folder\" when then exec(); end");
            await().atMost(SOON).until(() -> !node.rulebook().refusals().isEmpty());
            Files.writeString(file, rule("Of the folder", 64));
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(64)"));
            assertThat(node.rulebook().refusals()).isEmpty();
            assertThat(node.drafts().open()).isEmpty();
        }
    }

    @Test
    void theDraftOfAFolderIsWhatTheFolderHoldsUntilSomebodyWorksOnIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        Path more = Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, false)) {
            Files.writeString(file, "rule \"Of the folder\" when then exec(); end");
            await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
            UUID first = node.drafts().open().get(0).id();
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.drafts().open().stream().noneMatch(draft -> draft.id().equals(first)));
            Files.writeString(more, rule("More", "TRUST_DEED", 11));
            await().atMost(SOON).until(() -> node.drafts().open().get(0).edition().texts().get("more.drl").contains("Days(11)"));
            assertThat(node.drafts().open()).singleElement().satisfies(draft -> {
                assertThat(draft.edition().texts().get("trust.drl")).contains("Days(61)");
                assertThat(draft.proposal()).isNotNull();
            });
            assertThat(node.rulebook().refusals()).isEmpty();
            assertThat(node.drafts().find(first).orElseThrow().end()).isEqualTo(new Draft.End(node.drafts().find(first).orElseThrow().end().at(), null, null));

            Files.writeString(file, rule("Of the folder", 60));
            Files.writeString(more, rule("More", "TRUST_DEED", 10));
            await().atMost(SOON).until(() -> node.drafts().open().isEmpty());

            Files.writeString(file, rule("Of the folder", 62));
            await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
            Draft worked = node.drafts().open().get(0);
            node.drafts().saveFile(worked.id(), worked.version(), "trust.drl", rule("Of the folder", 63), author);
            Files.writeString(file, rule("Of the folder", 60));
            Files.writeString(more, rule("More", "TRUST_DEED", 12));
            await().atMost(SOON).until(() -> node.drafts().open().size() == 2);
            assertThat(node.drafts().open()).extracting(Draft::id).contains(worked.id());
        }
    }

    @Test
    void whatOneNodesFolderBecameIsNotTakenBackByAnothers(@TempDir Path one, @TempDir Path other) throws IOException {
        for (Path folder : List.of(one, other)) {
            Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
            Files.writeString(folder.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
        }
        TestPostgres.Database shared = TestPostgres.newDatabase();
        try (RulesNode node = new RulesNode(shared, one, false); RulesNode second = new RulesNode(shared, other, false)) {
            Files.writeString(one.resolve("trust.drl"), rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.drafts().open().size() == 1);
            UUID first = node.drafts().open().get(0).id();
            Files.writeString(other.resolve("more.drl"), "rule \"More\" when then exec(); end");
            await().atMost(SOON).until(() -> node.drafts().open().size() == 2 && node.rulebook().refusals().size() == 1);
            Files.writeString(one.resolve("trust.drl"), rule("Of the folder", 62));
            await().atMost(SOON).until(() -> node.drafts().open().stream().noneMatch(draft -> draft.id().equals(first)));
            assertThat(node.drafts().open()).hasSize(2);
            assertThat(node.rulebook().refusals()).hasSize(1);

            Files.writeString(other.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
            await().atMost(SOON).until(() -> second.rulebook().refusals().isEmpty());
            assertThat(second.drafts().open()).singleElement().satisfies(draft ->
                    assertThat(draft.edition().texts().get("trust.drl")).contains("Days(62)"));
            Files.writeString(one.resolve("trust.drl"), rule("Of the folder", 60));
            await().atMost(SOON).until(() -> second.drafts().open().isEmpty());
        }
    }

    @Test
    void aFolderThatWasPutBackWhileNoNodeRanIsTakenUp(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        TestPostgres.Database kept = TestPostgres.newDatabase();
        try (RulesNode node = new RulesNode(kept, folder, true)) {
            await().atMost(SOON).until(() -> takenUp(node, 1));
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(61)"));
            await().atMost(SOON).until(() -> takenUp(node, 2));
        }
        Files.writeString(file, rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(kept, folder, true)) {
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(60)"));
            assertThat(node.rulebook().refusals()).isEmpty();
        }
    }

    private static boolean takenUp(RulesNode node, int contents) {
        return node.context.getBean(JdbcClient.class).sql("select count(*) from gatehouse.rulebook_folder").query(Integer.class).single() == contents;
    }

    @Test
    void aNodeThatBeginsAnewWithWhatAFolderOnceHeldChangesNothing(@TempDir Path one, @TempDir Path other) throws IOException {
        Path file = Files.writeString(one.resolve("trust.drl"), rule("Of the folder", 60));
        TestPostgres.Database kept = TestPostgres.newDatabase();
        try (RulesNode node = new RulesNode(kept, one, true)) {
            await().atMost(SOON).until(() -> takenUp(node, 1));
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(61)"));
        }
        Files.writeString(other.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(kept, other, true)) {
            await().atMost(SOON).until(() -> node.context.getBean(JdbcClient.class).sql("select count(*) from gatehouse.rulebook_folder_place")
                    .query(Integer.class).single() == 2);
            Files.writeString(other.resolve("more.drl"), rule("More", "TRUST_DEED", 10));
            await().atMost(SOON).until(() -> node.rulebook().files().containsKey("more.drl"));
            assertThat(node.rulebook().files().get("trust.drl")).contains("Days(61)");
        }
    }

    @Test
    void whateverLiesInTheFolderIsSaidAndTheWatchGoesOn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            Path large = folder.resolve("large.drl");
            try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
                sparse.setLength(3L << 30);
            }
            await().atMost(SOON).until(() -> node.rulebook().refusals().stream().anyMatch(refusal -> refusal.reason().contains("large.drl has more than")));
            Files.delete(large);
            Files.writeString(folder.resolve("my funds.drl"), rule("Of a name with a space", "TRUST_DEED", 10));
            await().atMost(SOON).until(() -> node.rulebook().refusals().stream().anyMatch(refusal -> refusal.reason().contains("my funds.drl")));
            Files.delete(folder.resolve("my funds.drl"));
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(61)"));
            assertThat(node.rulebook().refusals()).isEmpty();
        }
    }

    @Test
    void aFolderGoesOnFromWhatWasApprovedOfIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        TestPostgres.Database kept = TestPostgres.newDatabase();
        try (RulesNode node = new RulesNode(kept, folder, false)) {
            Files.writeString(file, rule("Of the folder", 61));
            await().atMost(SOON).until(() -> !node.drafts().open().isEmpty());
            Draft draft = node.drafts().open().get(0);
            assertThat(node.drafts().approve(draft.id(), draft.proposal().seal(), approver)).isInstanceOf(Drafts.Step.Done.class);
        }
        Files.writeString(file, rule("Of the folder", 62));
        try (RulesNode node = new RulesNode(kept, folder, true)) {
            await().atMost(SOON).until(() -> node.rulebook().files().get("trust.drl").contains("Days(62)"));
            assertThat(node.rulebook().refusals()).isEmpty();
        }
    }

    @Test
    void aFolderThatHoldsNoRuleForAWhileIsSaidAndMendedByItself(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        Files.writeString(folder.resolve(".#trust.drl"), "what an editor keeps");
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            String live = node.rulebook().sha256();
            Files.delete(file);
            await().atMost(SOON).until(() -> !node.rulebook().refusals().isEmpty());
            assertThat(node.rulebook().sha256()).isEqualTo(live);
            Files.writeString(file, rule("Of the folder", 60));
            await().atMost(SOON).until(() -> node.rulebook().refusals().isEmpty());
        }
    }

    @Test
    void aFileWhoseNameDeceivesIsRefusedAndWhatIsLiveStays(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        try (RulesNode node = new RulesNode(TestPostgres.newDatabase(), folder, true)) {
            String live = node.rulebook().sha256();
            for (String name : List.of("a<b>.drl", "a\u202Eb.drl")) {
                Path file = Files.writeString(folder.resolve(name), rule("Of a bad name", "TRUST_DEED", 10));
                await().atMost(SOON).until(() -> !node.rulebook().refusals().isEmpty());
                assertThat(node.rulebook().refusals().get(0).reason()).contains("The folder of rules can't be used: The file can't be called a[U+");
                assertThat(node.rulebook().sha256()).isEqualTo(live);
                Files.delete(file);
                await().atMost(SOON).until(() -> node.rulebook().refusals().isEmpty());
            }
        }
    }

    @Test
    void aSetWithoutAnyRuleIsRefused() {
        UUID id = first.drafts().begin("Nothing", author);
        draft(id).edition().texts().keySet().forEach(name -> first.drafts().removeFile(id, version(id), name, author));
        assertThat(propose(id)).isInstanceOf(Drafts.Step.NotPassed.class);
    }

    @Test
    void anApprovalIsOfTheDateAndTheNoteTooAndNobodyApprovesWhatTheyProposed() {
        UUID id = draftOf("test.drl", rule("Sealed", 33));
        first.drafts().propose(id, version(id), "Later.", first.clock().instant().plus(Duration.ofDays(9)), author);
        String shown = seal(id);
        assertThat(propose(id)).as("while it is proposed already").isInstanceOf(Drafts.Step.Changed.class);
        first.drafts().withdrawProposal(id, version(id), approver);
        first.drafts().propose(id, version(id), "Now.", null, approver);
        assertThat(first.drafts().approve(id, shown, RulesNode.officer("third"))).isInstanceOf(Drafts.Step.Changed.class);
        assertThat(first.drafts().approve(id, seal(id), approver)).isInstanceOf(Drafts.Step.OwnDraft.class);
    }

    /** A folder that holds what is live is no change of it, in whatever order somebody added the cases. */
    @Test
    void theOrderOfGoldenCasesIsNoPartOfASet() {
        GoldenCase one = new GoldenCase("One", "{}", new GoldenCase.Expectation(List.of(), List.of()));
        GoldenCase two = new GoldenCase("Two", "{}", new GoldenCase.Expectation(List.of(), List.of()));
        assertThat(new Edition(List.of(), List.of(two, one)).hash()).isEqualTo(new Edition(List.of(), List.of(one, two)).hash());
    }

    @Test
    void nothingOvertakesRulesThatAreStillToCome() {
        Instant later = first.clock().instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.DAYS);
        UUID dated = draftOf("test.drl", rule("To come", 44));
        first.drafts().propose(dated, version(dated), "Later.", later, author);
        long coming = ((Drafts.Step.Done) first.drafts().approve(dated, seal(dated), approver)).publication();
        UUID urgent = draftOf("test.drl", rule("Urgent", 45));
        assertThat(propose(urgent)).isInstanceOf(Drafts.Step.OthersToCome.class);
        UUID upon = draftOf("test.drl", rule("Upon it", 46));
        assertThat(first.drafts().propose(upon, version(upon), "On the same day.", later, author)).isInstanceOf(Drafts.Step.OthersToCome.class);
        first.drafts().propose(upon, version(upon), "Later still.", later.plus(Duration.ofDays(1)), author);
        long last = ((Drafts.Step.Done) first.drafts().approve(upon, seal(upon), approver)).publication();
        assertThat(first.rulebook().callOff(coming, approver)).as("as long as others are built upon it").isFalse();
        assertThat(first.rulebook().callOff(last, approver)).isTrue();
        assertThat(first.rulebook().callOff(coming, approver)).isTrue();
        first.drafts().takeInNewest(urgent, version(urgent), author);
        assertThat(propose(urgent)).isInstanceOf(Drafts.Step.Done.class);
    }

    @Test
    void aStartWithABrokenFolderKeepsWhatWasLive(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.drl"), rule("Of the folder", 60));
        TestPostgres.Database kept = TestPostgres.newDatabase();
        String live;
        try (RulesNode node = new RulesNode(kept, folder, true)) {
            live = node.rulebook().sha256();
        }
        Files.writeString(file, "no rule at all");
        try (RulesNode node = new RulesNode(kept, folder, true)) {
            assertThat(node.rulebook().sha256()).isEqualTo(live);
            await().atMost(SOON).until(() -> !node.rulebook().refusals().isEmpty());
        }
    }
}
