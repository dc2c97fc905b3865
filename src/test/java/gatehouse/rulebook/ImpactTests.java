package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class ImpactTests {

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    private static final String LIVE = "rule \"Deed\" when Application( institutionType == \"TRUST\" ) then "
            + "require.document(\"TRUST_DEED\").because(\"Upload the deed.\"); end "
            + "rule \"Face\" when $p : Person() then require.document(\"SELFIE\").of($p).because(\"A selfie.\"); end ";
    private static final String CANDIDATE = "rule \"Deed\" when Application( institutionType == \"TRUST\" ) then "
            + "require.document(\"TRUST_DEED\").certified().because(\"Upload the deed.\"); end "
            + "rule \"Letter\" when Application( institutionType == \"TRUST\" ) then "
            + "require.document(\"AUTHORIZATION_LETTER\").because(\"Upload a letter.\"); end "
            + "rule \"Look\" when $p : Person() then flag.review(\"Look at them.\").of($p); end ";

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired Impact impact;
    @Autowired Impacts impacts;
    @Autowired ImpactStore store;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;

    private Account client;
    private Account officer;
    private UUID trust;
    private UUID fund;
    private UUID draft;

    @BeforeEach
    void aTrustWithAPersonAndAFund() {
        client = account(Role.CLIENT);
        officer = account(Role.COMPLIANCE_OFFICER);
        trust = applicant.start(InstitutionType.TRUST, "The Aldermaston Trust", client);
        applicant.namePerson(trust, Set.of(PartyRole.TRUSTEE), client);
        fund = applicant.start(InstitutionType.FUND, "Harbour Fund", client);
        draft = drafts.begin("Other rules", officer);
    }

    @Test
    void everyOpenApplicationIsToldWhatWouldBeAskedOfItWithReasonAndRule() {
        ImpactRun run = judged(false, CANDIDATE);
        assertThat(run.live()).isEqualTo(rules(LIVE).sha256());
        assertThat(run.candidate()).isEqualTo(rules(CANDIDATE).sha256());
        assertThat(run.done()).isEqualTo(run.total()).isEqualTo(caseFiles.count(EnumSet.of(
                ApplicationStatus.IN_PROGRESS, ApplicationStatus.SUBMITTED, ApplicationStatus.ACTION_NEEDED)));
        assertThat(cases(run)).extracting(ImpactOnCase::application).contains(trust).doesNotContain(fund);
        ImpactOnCase found = of(run, trust).orElseThrow();
        assertThat(found.institution()).isEqualTo("The Aldermaston Trust");
        assertThat(found.reference()).isEqualTo(caseFiles.require(trust).application().reference());
        assertThat(found.changes()).extracting(ImpactChange::kind).containsExactly(ImpactChange.Kind.NEWLY_ASKED,
                ImpactChange.Kind.NO_LONGER_ASKED, ImpactChange.Kind.CHANGED, ImpactChange.Kind.NEWLY_REVIEWED);
        ImpactChange letter = found.changes().get(0);
        assertThat(letter.codes()).containsExactly("AUTHORIZATION_LETTER");
        assertThat(letter.before()).isNull();
        assertThat(letter.after()).isEqualTo(new ImpactChange.Asked(letter.after().terms(), null, Problem.ABSENT, "Upload a letter.",
                List.of("rules/test.drl: Letter")));
        ImpactChange deed = found.changes().get(2);
        assertThat(deed.changesTerms()).isTrue();
        assertThat(deed.changesWhatIsMissing()).isFalse();
        ImpactChange look = found.changes().get(3);
        assertThat(look.party()).isEqualTo(caseFiles.require(trust).parties().get(0).name());
        assertThat(run.byType().get(InstitutionType.TRUST)).satisfies(trusts -> {
            assertThat(trusts.newlyAsked()).isPositive().isEqualTo(trusts.judged());
            assertThat(trusts.reviewed()).isPositive();
            assertThat(trusts.notJudged()).isZero();
        });
    }

    @Test
    void approvedApplicationsAreJudgedOnWishAndClosedOnesNever() {
        caseFiles.changeStatus(trust, ApplicationStatus.APPROVED, Actor.SYSTEM, Map.of());
        assertThat(of(judged(false, CANDIDATE), trust)).isEmpty();
        assertThat(of(judged(true, CANDIDATE), trust)).isPresent();
        UUID withdrawn = applicant.start(InstitutionType.TRUST, "Gone", client);
        caseFiles.changeStatus(withdrawn, ApplicationStatus.WITHDRAWN, Actor.SYSTEM, Map.of());
        assertThat(of(judged(true, CANDIDATE), withdrawn)).isEmpty();
    }

    @Test
    void anApplicationThatCannotBeJudgedWithinTheLimitsIsListedAndTheOthersAreJudged() {
        for (int i = 0; i < 160; i++) {
            jdbc.sql("insert into gatehouse.casefile_party (id, application_id, kind, roles, details, identity, version, named_at) "
                    + "values (gen_random_uuid(), ?, 'ORGANISATION', '{DIRECTOR}', '{}', '{}', 0, now())").param(fund).update();
        }
        ImpactRun run = judged(false, CANDIDATE + "rule \"Three\" when Party( $a : name ) Party( name == $a, $b : country ) "
                + "Party( name == $a, country == $b ) then flag.review(\"Namesakes.\"); end");
        assertThat(of(run, fund)).hasValueSatisfying(found -> {
            assertThat(found.isJudged()).isFalse();
            assertThat(found.tooEntangledAfter()).isTrue();
            assertThat(found.tooEntangledNow()).isFalse();
        });
        assertThat(of(run, trust)).hasValueSatisfying(found -> assertThat(found.isJudged()).isTrue());
        assertThat(run.byType().get(InstitutionType.FUND).notJudged()).isPositive();
        jdbc.sql("delete from gatehouse.casefile_party where application_id = ?").param(fund).update();
    }

    @Test
    void aRunBelongsToTheOfficerWhoStartedItAndTheOldestAreForgotten() {
        UUID first = start(rules(LIVE), rules(LIVE), false, TODAY);
        Account other = account(Role.COMPLIANCE_OFFICER);
        assertThat(impacts.find(first, officer)).isPresent();
        assertThat(impacts.find(first, other)).isEmpty();
        impacts.cancel(first, other);
        assertThat(finished(first).found()).isZero();
        UUID last = first;
        for (int i = 0; i < ImpactStore.MOST_KEPT; i++) {
            last = start(rules(LIVE), rules(LIVE), false, TODAY);
        }
        assertThat(impacts.find(first, officer)).isEmpty();
        assertThat(finished(last).found()).isZero();
        assertThat(impacts.last(drafts.find(draft).orElseThrow())).hasValueSatisfying(run -> assertThat(run.startedBy()).isEqualTo(officer.id()));
    }

    @Test
    void aRunThatIsCancelledEndsAndStaysCancelled() {
        ImpactJudge judge = new ImpactJudge(rules(LIVE), rules(CANDIDATE), TODAY);
        UUID waiting = store.start(draft, officer.id(), judge);
        assertThat(impacts.find(waiting, officer).orElseThrow().state()).isEqualTo(ImpactRun.State.WAITING);
        impacts.cancel(waiting, officer);
        new ImpactWork(waiting, judge, EnumSet.of(ApplicationStatus.IN_PROGRESS), caseFiles, store).run();
        assertThat(impacts.find(waiting, officer)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(ImpactRun.State.CANCELLED);
            assertThat(run.done()).isZero();
        });
        UUID running = store.start(draft, officer.id(), judge);
        store.begin(running, 3);
        assertThat(store.judged(running, 1, Map.of(), List.of())).isTrue();
        impacts.cancel(running, officer);
        assertThat(store.judged(running, 2, Map.of(), List.of())).isFalse();
        assertThat(impacts.find(running, officer).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void aRunWhoseNodeHasEndedIsSaidToHaveFailed() {
        UUID lost = store.start(draft, officer.id(), new ImpactJudge(rules(LIVE), rules(CANDIDATE), TODAY));
        store.begin(lost, 3);
        assertThat(store.find(lost).orElseThrow().state()).isEqualTo(ImpactRun.State.RUNNING);
        jdbc.sql("update gatehouse.rulebook_impact set seen_at = seen_at - interval '3 minutes' where id = ?").param(lost).update();
        assertThat(store.find(lost).orElseThrow().state()).isEqualTo(ImpactRun.State.FAILED);
    }

    @Test
    void whatWasFoundIsGivenPageByPageInItsOrderAsItWasFound() {
        applicant.start(InstitutionType.TRUST, "Another Trust", client);
        ImpactRun run = judged(false, CANDIDATE);
        List<ImpactOnCase> all = cases(run);
        assertThat(run.found()).isEqualTo(all.size()).isGreaterThan(1);
        assertThat(impacts.cases(run, 1, 1)).containsExactly(all.get(1));
        assertThat(all).isSortedAccordingTo(Comparator.comparing(ImpactOnCase::type).thenComparing(ImpactOnCase::reference));
        assertThat(all.stream().filter(one -> one.application().equals(trust)).findFirst())
                .hasValue(new ImpactJudge(rules(LIVE), rules(CANDIDATE), TODAY).judge(caseFiles.require(trust)));
    }

    @Test
    void aRuleThatBeginsTomorrowChangesSomethingOfTomorrowAlone() {
        LocalDate tomorrow = TODAY.plusDays(1);
        RuleSet candidate = rules(LIVE + "rule \"Letter\" date-effective \"" + tomorrow.format(DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH))
                + "\" when Application( institutionType == \"TRUST\" ) then require.document(\"AUTHORIZATION_LETTER\").because(\"Upload a letter.\"); end");
        assertThat(of(finished(start(rules(LIVE), candidate, false, TODAY)), trust)).isEmpty();
        ImpactRun run = finished(start(rules(LIVE), candidate, false, tomorrow));
        assertThat(run.asOf()).isEqualTo(tomorrow);
        assertThat(of(run, trust).orElseThrow().changes()).extracting(ImpactChange::kind).containsExactly(ImpactChange.Kind.NEWLY_ASKED);
    }

    @Test
    void otherDocumentsThatWillDoAreAskedOtherwiseAndNotNewly() {
        ImpactRun run = judged(false, LIVE.replace("TRUST_DEED\").", "TRUST_DEED\").or(\"TRUST_KEY_PERSONS_STATEMENT\").notOlderThanMonths(3)."));
        assertThat(of(run, trust).orElseThrow().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ImpactChange.Kind.CHANGED);
            assertThat(change.codes()).containsExactly("TRUST_DEED", "TRUST_KEY_PERSONS_STATEMENT");
            assertThat(change.wasCodes()).containsExactly("TRUST_DEED");
            assertThat(change.changesCodes()).isTrue();
            assertThat(change.isReworded()).isFalse();
        });
    }

    private ImpactRun judged(boolean alsoApproved, String candidate) {
        return finished(start(rules(LIVE), rules(candidate), alsoApproved, TODAY));
    }

    private ImpactRun finished(UUID id) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> impacts.find(id, officer).orElseThrow(), run -> run.state() == ImpactRun.State.DONE);
    }

    private UUID start(RuleSet live, RuleSet candidate, boolean alsoApproved, LocalDate asOf) {
        return impact.start(draft, live, candidate, alsoApproved, asOf, officer.id());
    }

    private List<ImpactOnCase> cases(ImpactRun run) {
        return impacts.cases(run, 0, 1000);
    }

    private Optional<ImpactOnCase> of(ImpactRun run, UUID application) {
        return cases(run).stream().filter(found -> found.application().equals(application)).findFirst();
    }

    private static RuleSet rules(String text) {
        return ((Compilation.Accepted) RuleSet.compile(List.of(new RuleFile("test.drl", text.getBytes(StandardCharsets.UTF_8))))).rules();
    }

    private Account account(Role role) {
        String email = UUID.randomUUID() + "@example.test";
        return accounts.create(email, "Somebody", role, "a long test password 7", Actor.SYSTEM);
    }
}
