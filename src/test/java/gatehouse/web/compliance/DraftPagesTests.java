package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import gatehouse.web.FormFiller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a draft, as officers and auditors meet them. */
@GatehouseTest
class DraftPagesTests {

    private static final String PASSWORD = "a long test password 7";
    private static final String MINOR = "This person is under 18: find out who acts for them, and on what ground.";
    private static final String RULE = """
            rule "A trust shows its chart of ownership"
            when
                Application( institutionType == "TRUST" )
            then
                require.document("OWNERSHIP_CHART").because("Upload a chart of who owns what.");
            end
            """;

    @Autowired Accounts accounts;
    @Autowired Drafts drafts;
    @Autowired Rulebook rulebook;
    @Autowired Applicant applicant;
    @LocalServerPort int port;

    private Account author;
    private FormFiller authors;
    private UUID id;
    private String home;

    @BeforeEach
    void anOfficerBeginsADraft() throws Exception {
        author = account(Role.COMPLIANCE_OFFICER);
        authors = signedIn(author);
        id = drafts.begin("A change", author);
        home = "/compliance/rules/drafts/" + id;
    }

    private Account account(Role role) {
        return accounts.create(UUID.randomUUID() + "@rules.test", "Some Body", role, PASSWORD, Actor.SYSTEM);
    }

    private FormFiller signedIn(Account account) throws Exception {
        return new FormFiller(port).signIn(account.email(), PASSWORD);
    }

    private Draft draft() {
        return drafts.find(id).orElseThrow();
    }

    private String version() {
        return Integer.toString(draft().version());
    }

    @Test
    void theLongestLegalRuleFileComesBackAfterASignInThatHadExpired() throws Exception {
        String path = home + "/files/trust.drl";
        // Line breaks are what takes most room on the way.
        String longest = RULE.strip() + "\n".repeat(Drafts.LONGEST_FILE - RULE.strip().length());
        FormFiller.Page opened = authors.get(path);
        authors.forget("gatehouse");
        FormFiller.Page asked = authors.post(opened, path, Map.of("version", version(), "text", longest.replace("\n", "\r\n")));
        assertThat(asked.status()).isEqualTo(401);
        FormFiller.Page back = authors.post(asked, "/sign-in", Map.of("email", author.email(), "password", PASSWORD, "resume", asked.hidden("resume")));
        assertThat(back.path()).isEqualTo(path);
        assertThat(back.html()).contains("Upload a chart of who owns what.");
        FormFiller.Page saved = authors.post(back, path, Map.of("version", version(), "text", longest.replace("\n", "\r\n")));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(draft().edition().texts().get("trust.drl")).isEqualTo(longest);
    }

    private void save(String file, String text) {
        assertThat(drafts.saveFile(id, draft().version(), file, text, author)).isInstanceOf(Drafts.Saved.Done.class);
    }

    /** Proposed by its author, and what another officer sends to approve it. */
    private Map<String, String> proposed() {
        save("chart.drl", RULE);
        assertThat(drafts.propose(id, draft().version(), "So that we see it.", null, author)).isInstanceOf(Drafts.Step.Done.class);
        return Map.of("seal", draft().proposal().seal());
    }

    @Test
    void theSecondOfTwoApproversIsToldWhoPublishedIt() throws Exception {
        FormFiller second = signedIn(account(Role.COMPLIANCE_OFFICER));
        Map<String, String> approval = proposed();
        FormFiller.Page opened = second.get(home);
        assertThat(opened.html()).contains(approval.get("seal"), draft().proposal().hash(), draft().edition().sha256());
        Account first = accounts.create(UUID.randomUUID() + "@rules.test", "Frieda First", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        assertThat(drafts.approve(id, approval.get("seal"), first)).isInstanceOf(Drafts.Step.Done.class);
        FormFiller.Page late = second.post(opened, home + "/approve", approval);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.html()).contains("Published by Frieda First", "In force from", "href=\"/compliance/rules/history\"").doesNotContain("What you typed");
        long publication = draft().end().publication();
        assertThat(late.html()).contains("href=\"/compliance/rules/history/" + publication + "\"");
        assertThat(second.get("/compliance/rules/history/" + publication).html()).contains(approval.get("seal")).doesNotContain("To come");
        for (String page : List.of("", "/files/trust.drl", "/try", "/impact")) {
            assertThat(second.get(home + page).path()).as(page).isEqualTo(home + "/closed");
        }
    }

    @Test
    void whoeverSavesToADraftThatWasThrownAwayGetsTheTextBack() throws Exception {
        FormFiller.Page opened = authors.get(home + "/files/trust.drl");
        Account other = accounts.create(UUID.randomUUID() + "@rules.test", "Theo Thrower", Role.COMPLIANCE_OFFICER, PASSWORD, Actor.SYSTEM);
        assertThat(drafts.discard(id, draft().version(), other)).isInstanceOf(Drafts.Saved.Done.class);
        FormFiller.Page late = authors.post(opened, home + "/files/trust.drl", Map.of("version", version(), "text", RULE));
        assertThat(late.path()).isEqualTo(home + "/closed");
        assertThat(late.html()).contains("Thrown away by Theo Thrower", "what you typed is not saved", "A trust shows its chart of ownership");
        assertThat(authors.get(home + "/closed").html()).as("still, when the page is loaded again").contains("A trust shows its chart of ownership");
        assertThat(authors.post(opened, home + "/propose", Map.of("version", version(), "note", "A long note.")).html()).contains("A long note.");
    }

    @Test
    void whatADraftThatWasThrownAwayWouldHaveChangedCanStillBeRead() throws Exception {
        save("chart.drl", RULE);
        drafts.discard(id, draft().version(), author);
        assertThat(signedIn(account(Role.AUDITOR)).get(home).html()).contains("What it would have changed", "Upload a chart of who owns what.");
    }

    @Test
    void aGoldenCaseThatDoesNotHoldSaysWhoWouldMissWhatInWords() throws Exception {
        drafts.addGolden(id, draft().version(), "Of one trustee", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[{\"id\":\"p1\","
                + "\"kind\":\"PERSON\",\"roles\":[\"TRUSTEE\"],\"details\":{\"fullName\":\"Tilda Trustee\"}}]}", author);
        save("more.drl", RULE + "rule \"Trustees show where they live\" when $p : Person( roles contains \"TRUSTEE\" ) then "
                + "require.document(\"BOARD_RESOLUTION\").of($p).because(\"So.\"); end");
        assertThat(authors.get(home).html()).contains("is not expected: The institution, Ownership chart: missing",
                "is not expected: Tilda Trustee, Board resolution: missing");
    }

    @Test
    void whoeverWasOvertakenByThemselvesIsNotToldOfSomebodyElse() throws Exception {
        FormFiller.Page opened = authors.get(home + "/files/trust.drl");
        String before = version();
        save("trust.drl", RULE);
        FormFiller.Page late = authors.post(opened, home + "/files/trust.drl", Map.of("version", before, "text", RULE + RULE.replace("A trust", "Every trust")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("You saved this draft elsewhere", "Every trust shows").doesNotContain("Somebody else saved");
    }

    @Test
    void whoeverSavesOneFileWhileAnotherSavesAnotherIsNotHeldUp() throws Exception {
        FormFiller.Page opened = authors.get(home + "/files/trust.drl");
        String before = version();
        String seen = draft().edition().hashOf("trust.drl");
        assertThat(opened.html()).contains("name=\"seen\" value=\"" + seen + "\"");
        save("chart.drl", RULE);
        FormFiller.Page done = authors.post(opened, home + "/files/trust.drl",
                Map.of("version", before, "seen", seen, "text", draft().edition().texts().get("trust.drl") + RULE.replace("A trust", "Every trust")));
        assertThat(done.status()).isLessThan(400);
        assertThat(draft().edition().texts().get("trust.drl")).contains("Every trust shows");
        assertThat(draft().edition().texts().get("chart.drl")).isEqualTo(RULE);
    }

    @Test
    void aDayThatWasTypedIsNotDroppedBecauseItWasNotChosen() throws Exception {
        save("chart.drl", RULE);
        FormFiller.Page page = authors.post(home + "/propose", Map.of("version", version(), "note", "Charts.", "when", "now",
                "effective-day", "7", "effective-month", "12", "effective-year", "2027"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(text(page)).contains("Choose “From a date on” for this day, or leave it empty");
        assertThat(draft().proposal()).isNull();
    }

    @Test
    void goldenCasesThatChangedAreToldInTheHistoryAndOfADraftThatWasThrownAway() throws Exception {
        drafts.addGolden(id, draft().version(), "Of a bare trust", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[]}", author);
        drafts.propose(id, draft().version(), "One more.", null, author);
        long publication = ((Drafts.Step.Done) drafts.approve(id, draft().proposal().seal(), account(Role.COMPLIANCE_OFFICER))).publication();
        assertThat(text(authors.get("/compliance/rules/history/" + publication))).contains("Golden cases that changed", "Of a bare trust new");
        await().until(() -> rulebook.publication().id(), live -> live == publication);
        UUID thrown = drafts.begin("Without it", author);
        drafts.removeGolden(thrown, 1, "Of a bare trust", author);
        drafts.discard(thrown, drafts.find(thrown).orElseThrow().version(), author);
        assertThat(text(authors.get("/compliance/rules/drafts/" + thrown))).contains("Golden cases that changed", "Of a bare trust");
        UUID without = drafts.begin("Again without it", author);
        drafts.removeGolden(without, 1, "Of a bare trust", author);
        drafts.propose(without, 2, "Gone.", null, author);
        drafts.approve(without, drafts.find(without).orElseThrow().proposal().seal(), account(Role.COMPLIANCE_OFFICER));
    }

    @Test
    void whatADraftKeptOverWhatOthersPublishedStaysSaidToWhoeverApproves() throws Exception {
        String rule = RULE.replace("its chart of ownership", "an agreement").replace("OWNERSHIP_CHART", "PARTNERSHIP_AGREEMENT");
        save("both.drl", rule);
        Account other = account(Role.COMPLIANCE_OFFICER);
        UUID faster = drafts.begin("Faster", other);
        drafts.saveFile(faster, 1, "both.drl", rule.replace("who owns what", "owners"), other);
        drafts.propose(faster, 2, "", null, other);
        drafts.approve(faster, drafts.find(faster).orElseThrow().proposal().seal(), author);
        await().until(() -> authors.get(home + "/impact").html().contains("as if the draft took it away"));
        assertThat(authors.get(home + "/try").html()).contains("as if the draft took it away");
        drafts.takeInNewest(id, draft().version(), author);
        assertThat(authors.get(home + "/impact").html()).doesNotContain("as if the draft took it away");
        drafts.propose(id, draft().version(), "", null, author);
        assertThat(signedIn(other).get(home).html()).contains("kept its own text of both.drl");
    }

    @Test
    void aCaseKeptAsGoldenIsCalledByWhatItIsAndIsKeptOnce() throws Exception {
        UUID trust = applicant.start(InstitutionType.TRUST, "Aldermaston Trust", account(Role.CLIENT));
        applicant.namePerson(trust, Set.of(PartyRole.TRUSTEE), account(Role.CLIENT));
        keepAsGolden(trust);
        keepAsGolden(trust);
        assertThat(draft().edition().golden()).singleElement().satisfies(golden -> assertThat(golden.name()).matches("Trust, 1 party \\([0-9a-f]{4}\\)"));
        keepAsGolden(applicant.start(InstitutionType.TRUST, "Another Trust", account(Role.CLIENT)));
        assertThat(draft().edition().golden()).hasSize(2);
    }

    private void keepAsGolden(UUID application) throws Exception {
        assertThat(authors.post(authors.get(home), home + "/golden-of/" + application, Map.of("version", version())).status()).isEqualTo(200);
    }

    @Test
    void thePageOfAClosedDraftIsNoneOfAnOpenOne() throws Exception {
        assertThat(authors.get(home + "/closed").path()).isEqualTo(home);
        assertThat(authors.get("/compliance/rules/drafts/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void anAuditorTriesADraftAndReadsItsImpactAndMayNotDoMore() throws Exception {
        drafts.addGolden(id, draft().version(), "An empty trust", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}", author);
        UUID trust = applicant.start(InstitutionType.TRUST, "Aldermaston Trust", account(Role.CLIENT));
        applicant.namePerson(trust, Set.of(PartyRole.TRUSTEE), account(Role.CLIENT));
        save("trust.drl", draft().edition().texts().get("trust.drl").replace(".notOlderThanMonths(3)", ".notOlderThanMonths(2)") + RULE);
        FormFiller auditor = signedIn(account(Role.AUDITOR));
        assertThat(auditor.get(home).html()).contains("/try\"", "/impact\"", "golden=An").doesNotContain("golden/remove", "golden/accept", "/approve", "/propose");
        assertThat(auditor.get(home + "/try?case=" + trust).html()).contains("Upload a chart of who owns what.").doesNotContain("golden-of");
        assertThat(auditor.get(home + "/try?golden=An%20empty%20trust").html()).contains("Upload a chart of who owns what.");
        assertThat(auditor.post(auditor.get(home + "/try"), home + "/try", Map.of("application", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}"))
                .html()).contains("Upload a chart of who owns what.");
        assertThat(auditor.get(home + "/impact").html()).contains("No officer has judged").doesNotContain("action=\"" + home + "/impact\"");
        assertThat(authors.post(authors.get(home + "/impact"), home + "/impact", Map.of()).status()).isEqualTo(200);
        String found = await().until(() -> auditor.get(home + "/impact").html(), html -> html.contains("Aldermaston Trust"));
        assertThat(found).contains("Proof of address, now at most 2 months old, was at most 3 months old")
                .doesNotContain("action=\"" + home + "/impact\"", "/impact/cancel");
        assertThat(authors.get(home + "/impact").html()).contains("action=\"" + home + "/impact\"", "Aldermaston Trust");
        FormFiller.Page page = auditor.get(home);
        for (String way : List.of("/impact", "/impact/cancel", "/golden", "/files/trust.drl", "/approve", "/discard")) {
            assertThat(auditor.post(page, home + way, Map.of("version", version())).status()).as(way).isEqualTo(403);
        }
    }

    @Test
    void otherDocumentsThatWillDoAreToldWithThoseThatDidBefore() throws Exception {
        String trusts = draft().edition().texts().get("trust.drl");
        String deedAlone = trusts.replace(".or(\"TRUST_KEY_PERSONS_STATEMENT\")", "");
        assertThat(deedAlone).isNotEqualTo(trusts);
        save("trust.drl", deedAlone);
        assertThat(authors.get(home).html()).contains("in place of Trust deed or ").doesNotContain("now of any kind, was of any kind");
        FormFiller.Page run = authors.post(home + "/impact", Map.of());
        assertThat(run.status()).isEqualTo(200);
        String found = await().until(() -> text(authors.get(home + "/impact")), text -> text.contains("in place of Trust deed or "));
        assertThat(found).contains("asked otherwise").doesNotContain("newly asked");
    }

    @Test
    void ofOtherDocumentsWithTermsEachIsNamedWithWhatItMustBe() throws Exception {
        String trusts = draft().edition().texts().get("trust.drl");
        save("trust.drl", trusts.replace(".or(\"TRUST_KEY_PERSONS_STATEMENT\")", ".or(\"TRUST_KEY_PERSONS_STATEMENT\").or(\"BOARD_RESOLUTION\").signed()"));
        assertThat(text(authors.get(home))).contains("now Board resolution (signed) or Trust deed or Statement of the trust’s key persons, "
                + "was Trust deed or Statement of the trust’s key persons");
    }

    @Test
    void whatOnlyAnotherRuleAsksNowIsToldByBothRulesAndWhatIsAskedUnderOtherConditionsByWhatItIs() throws Exception {
        String funds = draft().edition().texts().get("fund.drl");
        assertThat(funds).contains("\"MEMORANDUM_AND_ARTICLES\"", "\"DIRECTORS_REGISTER\"", "fundType == \"PRIVATE\"");
        save("fund.drl", funds.replace("\"MEMORANDUM_AND_ARTICLES\"", "\"#\"").replace("\"DIRECTORS_REGISTER\"", "\"MEMORANDUM_AND_ARTICLES\"")
                .replace("\"#\"", "\"DIRECTORS_REGISTER\""));
        assertThat(text(authors.get(home))).contains("Register of directors, asked by “A fund needs its memorandum and articles” now, under its conditions and in its words, and no more by “A private fund lists its directors”")
                .doesNotContain("now of any kind, was of any kind");
        save("fund.drl", funds.replaceFirst("fundType == \"PRIVATE\"", "fundType != \"PUBLIC\""));
        assertThat(text(authors.get(home))).contains("changed Funds: ", "asked under other conditions than before");
    }

    @Test
    void whatWasTypedBeforeASignInEndedComesBackOnThePageOfItsForm() throws Exception {
        save("chart.drl", RULE);
        FormFiller.Page opened = authors.get(home);
        authors.forget("gatehouse");
        FormFiller.Page asked = authors.post(opened, home + "/propose", Map.of("version", version(), "note", "A long note.", "when", "now"));
        assertThat(asked.status()).isEqualTo(401);
        FormFiller.Page back = authors.post(asked, "/sign-in", Map.of("email", author.email(), "password", PASSWORD, "resume", asked.hidden("resume")));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.html()).contains("A long note.");
        String application = "{\"institutionType\":\"TRUST\"}";
        FormFiller.Page trying = authors.get(home + "/try");
        authors.forget("gatehouse");
        FormFiller.Page again = authors.post(trying, home + "/try", Map.of("application", application));
        assertThat(authors.post(again, "/sign-in", Map.of("email", author.email(), "password", PASSWORD, "resume", again.hidden("resume"))).html())
                .contains("&quot;institutionType&quot;");
    }

    @Test
    void noteAndDayOfAProposalThatIsNoneAnyMoreStandInTheFormAgain() throws Exception {
        String rule = RULE.replace("A trust", "A wished-for trust").replace("OWNERSHIP_CHART", "DIRECTORS_REGISTER");
        save("wish.drl", rule);
        Instant later = LocalDate.now(ZoneOffset.UTC).plusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(drafts.propose(id, draft().version(), "From then on.", later, author)).isInstanceOf(Drafts.Step.Done.class);
        assertThat(authors.get(home + "/impact").html()).contains("<option value=\"" + LocalDate.now(ZoneOffset.UTC).plusDays(60) + "\" selected");
        save("wish.drl", rule.replace("A wished-for trust", "Each trust"));
        FormFiller.Page page = authors.get(home);
        assertThat(page.html()).contains(">From then on.</textarea>", "name=\"effective-year\"");
        assertThat(page.html()).containsPattern("id=\"when-date\"[^>]*checked");
        assertThat(text(signedIn(account(Role.COMPLIANCE_OFFICER)).get(home))).contains("You have had no hand in this draft");
    }

    @Test
    void aRuleThatBeginsLaterIsToldAsAskedAgain() throws Exception {
        LocalDate begins = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        String from = begins.format(DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH));
        String funds = draft().edition().texts().get("fund.drl");
        String rule = "rule \"A fund needs its memorandum and articles\"";
        assertThat(funds).contains(rule);
        save("fund.drl", funds.replace(rule, rule + " date-effective \"" + from + "\""));
        assertThat(text(authors.get(home))).contains("is asked by no rule until " + begins.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)))
                .doesNotContain("under other conditions", "is asked by no rule any more");
    }

    @Test
    void whatNobodyCanSupplyIsSaidBesideWhatIsAsked() throws Exception {
        String rule = "rule \"Passports\"\nwhen\n  Application( institutionType == \"TRUST\" )\nthen\n  require.document(\"PASSPORT\").because(\"A passport.\");\nend\n";
        save("look.drl", rule);
        assertThat(text(authors.get(home))).contains("Trusts: Passport No institution or organisation can supply this");
        save("look.drl", rule.replace("Application(", "$p : Party( roles contains \"TRUSTEE\" ) Application(").replace(".because", ".of($p).because"));
        assertThat(text(authors.get(home))).contains("Trusts: Passport of an organisation No institution or organisation can supply this");
        save("look.drl", rule.replace("Application(", "$p : Party( kind == \"PERSON\" ) Application(").replace(".because", ".of($p).because"));
        assertThat(text(authors.get(home))).contains("Trusts: Passport of a key person").doesNotContain("can supply this");
        save("look.drl", rule.replace(".because", ".or(\"OWNERSHIP_CHART\").because"));
        assertThat(text(authors.get(home))).contains("Trusts: Ownership chart").doesNotContain("can supply this");
    }

    @Test
    void aRuleThatBeginsTomorrowIsToldForTomorrowOnTheDraftAndOnceItIsPublished() throws Exception {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        String from = tomorrow.format(DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH));
        save("later.drl", "rule \"A trust is looked at twice\" date-effective \"" + from + "\" when Application( institutionType == \"TRUST\" ) then "
                + "flag.review(\"Look twice at this trust.\"); require.document(\"OWNERSHIP_CHART\").because(\"The chart.\"); end");
        String heading = "From " + tomorrow.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)) + " on";
        assertThat(authors.get(home).html()).contains("Nothing that is asked today.", heading, "Look twice at this trust.")
                .doesNotContain("Nothing that is asked.<");
        assertThat(authors.get(home + "/impact").html()).contains("<option value=\"" + tomorrow + "\"");
        assertThat(authors.post(authors.get(home + "/impact"), home + "/impact", Map.of("asOf", tomorrow.toString())).html())
                .contains("As of " + tomorrow.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)));
        assertThat(drafts.propose(id, draft().version(), "So that we look.", null, author)).isInstanceOf(Drafts.Step.Done.class);
        assertThat(drafts.approve(id, draft().proposal().seal(), account(Role.COMPLIANCE_OFFICER))).isInstanceOf(Drafts.Step.Done.class);
        assertThat(authors.get("/compliance/rules/history/" + draft().end().publication()).html())
                .contains("Nothing that is asked at first.", heading);
        await().until(() -> rulebook.publication().id(), live -> live == draft().end().publication());
        assertThat(authors.get("/compliance/rules/matrix").html()).contains("<option value=\"" + tomorrow + "\"").doesNotContain("A trust is looked at twice");
        assertThat(authors.get("/compliance/rules/matrix?asOf=" + tomorrow).html()).contains("A trust is looked at twice", "from " + heading.substring(5));
    }

    @Test
    void anExportComesBackThroughTheImportWithoutAnyDifference() throws Exception {
        drafts.addGolden(id, draft().version(), "An empty trust", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}", author);
        byte[] export = RuleArchive.write(draft().edition());
        FormFiller.Page opened = authors.get("/compliance/rules/drafts");
        FormFiller.Page brought = authors.upload(opened, "/compliance/rules/import", Map.of(), "rules.zip", export);
        assertThat(brought.html()).contains("An empty trust", "All golden cases hold");
        UUID back = UUID.fromString(brought.path().substring(brought.path().lastIndexOf('/') + 1));
        assertThat(drafts.find(back).orElseThrow().edition().hash()).isEqualTo(draft().edition().hash());
        FormFiller.Page cut = authors.upload(opened, "/compliance/rules/import", Map.of(), "rules.zip", Arrays.copyOf(export, export.length - 30));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.html()).contains("This ZIP is damaged or was cut off");
        Edition withoutGolden = new Edition(rulebook.edition(rulebook.newest().id()).files(), List.of());
        assertThat(authors.upload(opened, "/compliance/rules/import", Map.of(), "rules.zip", RuleArchive.write(withoutGolden)).html())
                .as("the golden cases that are published stay").contains("It changes nothing yet");
    }

    @Test
    void anImportWhoseTokenOrSignInIsGoneEndsOnThePageItCameFrom() throws Exception {
        byte[] file = RULE.getBytes(StandardCharsets.UTF_8);
        FormFiller.Page opened = authors.get("/compliance/rules/drafts");
        authors.forget("XSRF-TOKEN");
        FormFiller.Page back = authors.upload(opened, "/compliance/rules/import", Map.of(), "chart.drl", file);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.path()).isEqualTo("/compliance/rules/drafts");
        authors.forget("gatehouse");
        FormFiller.Page asked = authors.upload(back, "/compliance/rules/import", Map.of(), "chart.drl", file);
        assertThat(asked.status()).isEqualTo(401);
        FormFiller.Page again = authors.post(asked, "/sign-in", Map.of("email", author.email(), "password", PASSWORD, "resume", asked.hidden("resume")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo("/compliance/rules/drafts");
    }

    @Test
    void aRuleThatIsOnlyRewordedIsShownInItsOldAndItsNewWords() throws Exception {
        save("trust.drl", draft().edition().texts().get("trust.drl").replace(".because(\"", ".because(\"Please: "));
        assertThat(authors.get(home).html()).contains("only its words; it says now “Please: ", "; it said “");
    }

    @Test
    void aTextToVetThatHasNoNameIsABadRequest() throws Exception {
        assertThat(authors.post(authors.get(home), "/compliance/rules/vet", Map.of("text", RULE)).status()).isEqualTo(400);
    }

    /** The text of a page, without its markup. */
    private static String text(FormFiller.Page page) {
        return page.html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aTrialSaysOfWhomEachThingIsAskedByWhichRuleAndWhatIsNew() throws Exception {
        save("look.drl", RULE + "rule \"Trustees are looked at\"\nwhen\n  $p : Person( roles contains \"TRUSTEE\" )\nthen\n  flag.review(\"Look at them.\").of($p);\nend\n");
        String application = "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":["
                + "{\"id\":\"p1\",\"kind\":\"PERSON\",\"roles\":[\"TRUSTEE\"],\"details\":{\"fullName\":\"Tilda Trustee\"}},"
                + "{\"id\":\"p2\",\"kind\":\"PERSON\",\"roles\":[\"TRUSTEE\"],\"details\":{\"fullName\":\"Otto Other\"},"
                + "\"identityDocument\":{\"type\":\"ID_CARD\"}}]}";
        FormFiller.Page page = authors.post(home + "/try", Map.of("application", application));
        assertThat(text(page)).contains("Look at them. a person looks not asked now Tilda Trustee · look.drl, line 7: Trustees are looked at",
                "Look at them. a person looks not asked now Otto Other · look.drl, line 7: Trustees are looked at");
        assertThat(page.html()).contains("href=\"" + home + "/files/look.drl\"");
        assertThat(text(page)).containsPattern("ID card, back; ID card, front;[^.]*missing Otto Other ·").as("asked in one sentence");
        assertThat(text(page).lastIndexOf(" missing ")).as("what is missing comes first").isLessThan(text(page).indexOf(" supplied "));
    }

    @Test
    void aTrialSaysByWhichRuleWhatIsNoLongerAskedWasAskedOfWhom() throws Exception {
        String people = draft().edition().texts().get("people-and-organisations.drl");
        save("people-and-organisations.drl", RULE.replace("trust shows", "fund shows").replace("\"TRUST\"", "\"FUND\""));
        FormFiller.Page page = authors.post(home + "/try", Map.of("application", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":["
                + "{\"id\":\"p1\",\"kind\":\"PERSON\",\"roles\":[\"TRUSTEE\"],\"details\":{\"fullName\":\"Tilda Trustee\"}}]}"));
        assertThat(people).contains("rule \"");
        assertThat(text(page)).containsPattern("no longer asked Tilda Trustee · people-and-organisations.drl, line \\d+: ");
        assertThat(page.html()).contains("href=\"/compliance/rules#rule-people-and-organisations-drl-");
    }

    @Test
    void aTrialSaysInWhatAThingIsAskedOtherwise() throws Exception {
        String trusts = draft().edition().texts().get("trust.drl");
        save("trust.drl", trusts.replace("atLeast(25)", "atLeast(10)").replace(".or(\"TRUST_KEY_PERSONS_STATEMENT\")", ""));
        FormFiller.Page page = authors.post(home + "/try", Map.of("application", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":["
                + "{\"id\":\"o1\",\"kind\":\"ORGANISATION\",\"roles\":[\"TRUSTEE\"],\"details\":{\"organisationName\":\"Oak Trustees\"}}]}"));
        assertThat(text(page)).containsPattern("asked otherwise in place of Trust deed or ").doesNotContain("no longer asked");
        assertThat(text(page)).contains("asked otherwise now at least 10 %, was at least 25 %");
    }

    @Test
    void aCaseIsPickedWithoutLosingWhatWasSearched() throws Exception {
        UUID trust = applicant.start(InstitutionType.TRUST, "Searchlight Trust", account(Role.CLIENT));
        FormFiller.Page page = authors.get(home + "/try?search=Searchlight");
        assertThat(page.html()).contains("case=" + trust + "&amp;search=Searchlight\"").contains("value=\"Searchlight\"");
        assertThat(authors.get(home + "/try?case=" + trust + "&search=Searchlight").html()).contains("value=\"Searchlight\"");
    }

    @Test
    void titlesAndNotesThatDoNotShowWhatTheySayAreRefused() throws Exception {
        FormFiller.Page begun = authors.post("/compliance/rules/drafts", Map.of("title", "Trusts \u202Eyas yeht"));
        assertThat(begun.status()).isEqualTo(422);
        assertThat(begun.html()).contains("It holds the character U+202E");
        assertThat(drafts.open()).noneMatch(draft -> draft.title().contains("\u202E"));
        save("chart.drl", RULE);
        FormFiller.Page proposed = authors.post(home + "/propose", Map.of("version", version(), "note", "So\u200B that we see it."));
        assertThat(proposed.status()).isEqualTo(422);
        assertThat(proposed.html()).contains("It holds the character U+200B");
        assertThat(draft().proposal()).isNull();
    }

    @Test
    void aNameThatAnImportIsRefusedForIsShownAsItIs() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("trust\u202Etxt.drl"));
            zip.write(RULE.getBytes(StandardCharsets.UTF_8));
        }
        String path = "/compliance/rules/import";
        FormFiller.Page answer = authors.upload(authors.get("/compliance/rules/drafts"), path, Map.of(), "rules.zip", packed.toByteArray());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("trust[U+202E]txt.drl").doesNotContain("\u202E");
    }

    @Test
    void whatAPersonIsToLookAtIsSaidWithItsRule() throws Exception {
        save("look.drl", "rule \"Trustees are looked at\"\nwhen\n  Application( institutionType == \"TRUST\" )\n  $p : Person( roles contains \"TRUSTEE\" )\n"
                + "then\n  flag.review(\"The trustee is very old.\").of($p);\nend\n");
        FormFiller.Page page = authors.get(home);
        assertThat(text(page)).contains("Trusts: A person on the staff looks: “The trustee is very old.” look.drl, line 1: Trustees are looked at");
        assertThat(page.html()).contains("href=\"" + home + "/files/look.drl\"");
    }

    /** In place of the rule for minors, and in a file of its own if there is a name for it. */
    private void replaceRuleForMinors(String sentence, String condition, String text, String file) {
        String people = draft().edition().texts().get("people-and-organisations.drl");
        int at = people.indexOf(MINOR);
        int begin = people.lastIndexOf("\nrule \"", at) + 1;
        int end = people.indexOf("\nend", at) + "\nend".length();
        String rule = "rule \"" + sentence + "\"\nwhen\n    " + condition + "\nthen\n    flag.review(\"" + text + "\").of($person);\nend\n";
        save("people-and-organisations.drl", people.substring(0, begin) + (file.isEmpty() ? rule : "") + people.substring(end));
        if (!file.isEmpty()) {
            save(file, rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kenya.drl"})
    void aLookInPlaceOfAnotherIsToldAsOneThatIsGoneAndOneThatIsNew(String file) throws Exception {
        replaceRuleForMinors("Each person from KE is looked at", "$person : Person( nationality == \"KE\" )", "Totally other.", file);
        assertThat(text(authors.get(home))).contains("no longer asked Every type: A person on the staff looks: “" + MINOR + "”",
                "now asked Every type: A person on the staff looks: “Totally other.”").doesNotContain("asked under other conditions");
    }

    @Test
    void anotherTextUnderOtherConditionsIsToldThoughTheRuleKeepsItsName() throws Exception {
        String people = draft().edition().texts().get("people-and-organisations.drl");
        int begin = people.lastIndexOf("\nrule \"", people.indexOf(MINOR)) + "\nrule \"".length();
        String sentence = people.substring(begin, people.indexOf('"', begin));
        replaceRuleForMinors(sentence, "$person : Person( age < 21 )", "This person is under 21.", "");
        assertThat(text(authors.get(home))).contains("no longer asked Every type: A person on the staff looks: “" + MINOR + "”",
                "now asked Every type: A person on the staff looks: “This person is under 21.”")
                .doesNotContain("asked under other conditions");
    }

    @Test
    void aRuleMoreThatHasTheSameLookedAtIsToldByItsName() throws Exception {
        save("kenya.drl", "rule \"Each person from KE is looked at\"\nwhen\n    $person : Person( nationality == \"KE\" )\nthen\n    flag.review(\"" + MINOR
                + "\").of($person);\nend\n");
        assertThat(text(authors.get(home))).contains("changed Every type: A person on the staff looks: “" + MINOR
                + "”, a rule more has it looked at kenya.drl, line 1: Each person from KE is looked at").doesNotContain("Nothing that is asked.");
    }

    @Test
    void aDraftBuiltUponRulesToComeIsComparedWithThemAndSaysWhenTheyAreCalledOff() throws Exception {
        applicant.start(InstitutionType.TRUST, "Waiting Trust", author);
        Account other = account(Role.COMPLIANCE_OFFICER);
        UUID coming = drafts.begin("What is to come", other);
        String trusts = drafts.find(coming).orElseThrow().edition().texts().get("trust.drl") + RULE;
        drafts.saveFile(coming, 1, "trust.drl", trusts, other);
        drafts.propose(coming, 2, "", Instant.now().plus(Duration.ofDays(2)), other);
        long publication = ((Drafts.Step.Done) drafts.approve(coming, drafts.find(coming).orElseThrow().proposal().seal(), author)).publication();
        UUID upon = drafts.begin("Upon what is to come", author);
        drafts.saveFile(upon, 1, "trust.drl", trusts.replace("Tell us the full legal name", "Tell us the whole legal name"), author);
        String page = "/compliance/rules/drafts/" + upon;
        authors.post(page + "/impact", Map.of());
        String found = await().until(() -> text(authors.get(page + "/impact")), text -> text.contains("Judge them again"));
        assertThat(found).contains("Tell us the whole legal name").doesNotContain("Upload a chart of who owns what.");
        rulebook.callOff(publication, author);
        assertThat(text(authors.get(page))).contains("What this draft was built upon was called off: What is to come.").doesNotContain("were published since");
        assertThat(text(authors.get(page + "/impact"))).contains("What this draft was built upon was called off: What is to come. Until that is taken in");
        assertThat(text(authors.get(page + "/try"))).contains("Until that is taken in");
    }

    @Test
    void rulesThatAreInForceAgainAreNothingToReturnTo() throws Exception {
        save("later.drl", RULE);
        long before = rulebook.publication().id();
        assertThat(drafts.propose(id, draft().version(), "Now.", null, author)).isInstanceOf(Drafts.Step.Done.class);
        Account second = account(Role.COMPLIANCE_OFFICER);
        drafts.approve(id, draft().proposal().seal(), second);
        await().until(() -> rulebook.publication().id(), live -> live != before);
        assertThat(text(authors.get("/compliance/rules/history/" + before))).contains("Propose to return to these rules");
        UUID back = drafts.proposeReturnTo(before, "Back", author);
        drafts.approve(back, drafts.seal(drafts.find(back).orElseThrow()), second);
        await().until(() -> rulebook.before(rulebook.publication()).orElseThrow().id(), was -> was != before);
        assertThat(text(authors.get("/compliance/rules/history/" + before))).doesNotContain("Propose to return to these rules");
    }

    @Test
    void whatWasCalledOffBeforeItsDateIsListedBelowWhatIsInForce() throws Exception {
        save("later.drl", RULE.replace("OWNERSHIP_CHART", "BOARD_RESOLUTION"));
        Instant later = LocalDate.now(ZoneOffset.UTC).plusDays(200).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(drafts.propose(id, draft().version(), "Later.", later, author)).isInstanceOf(Drafts.Step.Done.class);
        long coming = ((Drafts.Step.Done) drafts.approve(id, draft().proposal().seal(), account(Role.COMPLIANCE_OFFICER))).publication();
        assertThat(placeOf(coming)).isLessThan(placeOf(rulebook.publication().id()));
        assertThat(rulebook.callOff(coming, author)).isTrue();
        assertThat(placeOf(coming)).isGreaterThan(placeOf(rulebook.publication().id()));
    }

    private int placeOf(long publication) throws Exception {
        int place = authors.get("/compliance/rules/history").html().indexOf("href=\"/compliance/rules/history/" + publication + "\"");
        assertThat(place).as("publication " + publication).isPositive();
        return place;
    }
}
