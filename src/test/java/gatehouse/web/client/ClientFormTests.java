package gatehouse.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.platform.GatehouseTest;
import gatehouse.specimens.Specimens;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import gatehouse.web.FormFiller;
import gatehouse.workflow.Cases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatehouseTest
class ClientFormTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    private Account client;
    private FormFiller filler;
    private UUID id;
    private String home;

    @BeforeEach
    void aClientWithAnApplication() throws Exception {
        client = account();
        filler = new FormFiller(port).signIn(client.email(), PASSWORD);
        id = cases.start(InstitutionType.PRIVATE_COMPANY, client);
        home = "/applications/" + id;
    }

    private Account account() {
        return accounts.create(UUID.randomUUID() + "@example.test", "Clara Client", Role.CLIENT, PASSWORD, Actor.SYSTEM);
    }

    @Test
    void anErrorKeepsWhatWasTyped() throws Exception {
        FormFiller.Page page = filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Harbour & Quay", "dateOfIncorporation-day", "31",
                "dateOfIncorporation-month", "2", "dateOfIncorporation-year", "2020"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("value=\"Harbour &amp; Quay\"").contains("Enter a date that exists");
        assertThat(caseFiles.require(id).application().version()).isZero();
    }

    @Test
    void aConflictShowsWhatWasTypedAndWhatIsSavedAndLosesNeither() throws Exception {
        filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Saved first"));
        FormFiller.Page page = filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Typed second"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("value=\"Typed second\"").contains("Saved first");
        assertThat(filler.post(home + "/details/name", Map.of("version", "1", "legalName", "Typed second")).status()).isEqualTo(200);
        assertThat(caseFiles.require(id).application().institutionName()).isEqualTo("Typed second");
    }

    @Test
    void aCaseOfSomebodyElseIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        FormFiller stranger = new FormFiller(port).signIn(account().email(), PASSWORD);
        for (String path : List.of("", "/details/name", "/parties", "/documents", "/review", "/withdraw")) {
            assertThat(stranger.get(home + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aWrongFileIsRefusedBesideItsField() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("This is neither JPEG, PNG nor PDF");
        assertThat(caseFiles.require(id).items()).isEmpty();
    }

    @Test
    void aFileOverTheLimitGetsItsMessage() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf", new byte[24_000_000]);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("The file is larger than 20 MB");
    }

    @Test
    void aGoodDocumentIsKeptAndShown() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf",
                Specimens.institutionDocument("Register of directors", List.of("Ada Byron")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("register.pdf");
        UUID item = caseFiles.require(id).items().get(0).id();
        assertThat(filler.get(home + "/evidence/" + item + "/picture").status()).isEqualTo(200);
        assertThat(filler.get(home + "/evidence/" + UUID.randomUUID() + "/picture").status()).isEqualTo(404);
    }

    @Test
    void aFileThatSomebodyElsePutThereMeanwhileIsNotReplacedUnseen() throws Exception {
        String path = home + "/documents";
        FormFiller.Page opened = filler.get(path);
        filler.upload(opened, path, Map.of("slot", "DIRECTORS_REGISTER", "seen", ""), "first.pdf", document("First"));
        UUID first = caseFiles.require(id).items().get(0).id();
        FormFiller.Page second = filler.upload(opened, path, Map.of("slot", "DIRECTORS_REGISTER", "seen", ""), "second.pdf", document("Second"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html()).contains("Another file was put here in the meantime", "first.pdf");
        assertThat(caseFiles.require(id).items()).extracting(item -> item.id()).containsExactly(first);
        assertThat(filler.upload(opened, path, Map.of("slot", "DIRECTORS_REGISTER", "seen", first.toString()), "second.pdf", document("Second")).status())
                .isEqualTo(200);
    }

    @Test
    void sendingTheSameFileTwiceIsNoConflict() throws Exception {
        String path = home + "/documents";
        FormFiller.Page opened = filler.get(path);
        byte[] file = document("Register");
        filler.upload(opened, path, Map.of("slot", "DIRECTORS_REGISTER", "seen", ""), "register.pdf", file);
        assertThat(filler.upload(opened, path, Map.of("slot", "DIRECTORS_REGISTER", "seen", ""), "register.pdf", file).status()).isEqualTo(200);
    }

    @Test
    void aMistakeBesideAFileSaysThatTheFileIsToBePickedAgain() throws Exception {
        String path = home + "/documents";
        FormFiller.Page page = filler.upload(filler.get(path), path, Map.of("slot", "DIRECTORS_REGISTER", "issued-DIRECTORS_REGISTER-day", "45",
                "issued-DIRECTORS_REGISTER-month", "1", "issued-DIRECTORS_REGISTER-year", "2026"), "register.pdf", document("Register"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Enter a date that exists", "The file was not kept");
    }

    @Test
    void textTypedBesideAFileComesBackAfterTheSignInThatHadExpired() throws Exception {
        UUID person = caseFiles.nameParty(id, PartyKind.PERSON, Set.of(PartyRole.BENEFICIAL_OWNER), PartyDetails.ofPerson("Ada Byron"), client.actor()).orElseThrow();
        String path = home + "/persons/" + person + "/address-proof";
        FormFiller.Page opened = filler.get(path);
        filler.forget("gatehouse");
        FormFiller.Page asked = filler.upload(opened, path, Map.of("slot", "PROOF_OF_ADDRESS", "issued-PROOF_OF_ADDRESS-day", "17",
                "issued-PROOF_OF_ADDRESS-month", "11", "issued-PROOF_OF_ADDRESS-year", "2026"), "bill.pdf", document("Bill"));
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.html()).contains("pick the file again");
        FormFiller.Page back = signInAgain(asked);
        assertThat(back.path()).isEqualTo(path);
        assertThat(back.html()).contains("value=\"17\"", "Files must be picked again");
        assertThat(caseFiles.require(id).items()).isEmpty();
    }

    @Test
    void textComesBackEvenWhenTheTokensCookieIsGoneToo() throws Exception {
        String path = home + "/details/name";
        FormFiller.Page opened = filler.get(path);
        filler.forget("gatehouse", "XSRF-TOKEN");
        FormFiller.Page asked = filler.post(opened, path, Map.of("version", "0", "legalName", "Harbour & Quay"));
        assertThat(asked.status()).isEqualTo(401);
        FormFiller.Page back = signInAgain(asked);
        assertThat(back.path()).isEqualTo(path);
        assertThat(back.html()).contains("value=\"Harbour &amp; Quay\"");
    }

    @Test
    void textComesBackWhenOnlyTheTokensCookieIsGoneAndNothingIsSaved() throws Exception {
        String path = home + "/details/name";
        FormFiller.Page opened = filler.get(path);
        filler.forget("XSRF-TOKEN");
        FormFiller.Page back = filler.post(opened, path, Map.of("version", "0", "legalName", "Harbour & Quay"));
        assertThat(back.path()).isEqualTo(path);
        assertThat(back.html()).contains("value=\"Harbour &amp; Quay\"", "nothing of it is saved yet");
        assertThat(caseFiles.require(id).application().version()).isZero();
    }

    @Test
    void aFormThatWasMadeForSomebodyElseIsNotGivenBack() throws Exception {
        String path = home + "/details/name";
        FormFiller.Page opened = filler.get(path);
        FormFiller stranger = new FormFiller(port).signIn(account().email(), PASSWORD);
        stranger.get("/profile");
        FormFiller.Page answer = stranger.post(opened, path, Map.of("version", "0", "legalName", "Harbour & Quay"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html()).doesNotContain("Harbour");
    }

    @Test
    void aPageOfWhoeverWasSignedInBeforeSavesNothing() throws Exception {
        String path = home + "/details/name";
        FormFiller.Page opened = filler.get(path);
        Account other = account();
        filler.forget("gatehouse");
        filler.signIn(other.email(), PASSWORD);
        UUID theirs = cases.start(InstitutionType.TRUST, other);
        FormFiller.Page answer = filler.post(opened, "/applications/" + theirs + "/details/name", Map.of("version", "0", "legalName", "Typed by the first"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("This page was opened by somebody else").doesNotContain("Typed by the first");
        assertThat(caseFiles.require(theirs).application().version()).isZero();
    }

    @Test
    void whoeverSavesAPartyThatIsGoneIsLedToTheListThatSaysSo() throws Exception {
        UUID person = caseFiles.nameParty(id, PartyKind.PERSON, Set.of(PartyRole.AUTHORIZED_USER), PartyDetails.ofPerson("Ada Byron"), client.actor()).orElseThrow();
        String path = home + "/persons/" + person + "/details";
        FormFiller.Page opened = filler.get(path);
        caseFiles.removeParty(id, person, client.actor());
        FormFiller.Page answer = filler.post(opened, path, Map.of("version", "0", "fullName", "Ada Lovelace"));
        assertThat(answer.path()).isEqualTo(home + "/parties");
        assertThat(answer.html()).contains("This party was removed from the application in the meantime");
    }

    private FormFiller.Page signInAgain(FormFiller.Page asked) throws Exception {
        return filler.post(asked, "/sign-in", Map.of("email", client.email(), "password", PASSWORD, "resume", asked.hidden("resume")));
    }

    private static byte[] document(String title) {
        return Specimens.institutionDocument(title, List.of("Ada Byron"));
    }

    @Test
    void aPassportAsksForNoBack() throws Exception {
        UUID person = caseFiles.nameParty(id, PartyKind.PERSON, Set.of(PartyRole.AUTHORIZED_USER), PartyDetails.ofPerson("Ada Byron"), client.actor()).orElseThrow();
        state(person, IdentityDocumentType.ID_CARD, 0);
        assertThat(filler.get(home + "/persons/" + person + "/pictures").html()).contains("id=\"slot-FRONT\"").contains("id=\"slot-BACK\"");
        state(person, IdentityDocumentType.PASSPORT, 1);
        assertThat(filler.get(home + "/persons/" + person + "/pictures").html()).contains("id=\"slot-FRONT\"").doesNotContain("id=\"slot-BACK\"");
    }

    private void state(UUID person, IdentityDocumentType type, int version) {
        Party party = caseFiles.require(id).party(person).orElseThrow();
        caseFiles.saveParty(id, new Party(person, party.kind(), party.roles(), party.details(), new IdentityStatement(type, null, null, false), version),
                client.actor());
    }

    @Test
    void anOrganisationCannotBeGivenARoleOfPersons() throws Exception {
        FormFiller.Page page = filler.post(home + "/parties/new", Map.of("kind", "ORGANISATION", "name", "Quay Holdings", "roles", "AUTHORIZED_USER"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("value=\"Quay Holdings\"");
        assertThat(caseFiles.require(id).parties()).isEmpty();
    }

    @Test
    void whatWasWithdrawnCanOnlyBeRead() throws Exception {
        assertThat(filler.post(home + "/withdraw", Map.of()).html()).contains("You took this application back");
        FormFiller.Page page = filler.get(home + "/details/name");
        assertThat(page.path()).isEqualTo(home + "/review");
        assertThat(page.html()).contains("not with you now").doesNotContain("with us");
    }

    /** The upload of the last that was asked takes the case on, and with it the page that the sender was on. */
    @Test
    void whoeverSentTheLastIsToldThatNothingIsMissingAndNotThatSomethingWasRefused() throws Exception {
        FormFiller.Page details = filler.get(home + "/details/name");
        caseFiles.changeStatus(id, ApplicationStatus.SUBMITTED, client.actor(), Map.of());
        assertThat(filler.get(home + "/documents").html()).contains("Nothing is missing now").doesNotContain("not with you now");
        assertThat(filler.post(details, home + "/details/name", Map.of("legalName", "Another")).html()).as("what came too late").contains("not with you now")
                .doesNotContain("Nothing is missing now");
        assertThat(filler.get(home + "/review").html()).doesNotContain("Nothing is missing now", "not with you now");
    }

    @Test
    void whatIsAskedAgainIsShownAloneWithItsReasonAndItsUpload() throws Exception {
        caseFiles.changeStatus(id, ApplicationStatus.SUBMITTED, client.actor(), Map.of());
        Account manager = accounts.create(UUID.randomUUID() + "@example.test", "Rosa Relation", Role.RELATIONSHIP_MANAGER, PASSWORD, Actor.SYSTEM);
        cases.askByHand(id, "application", DocumentCode.DIRECTORS_REGISTER, null, "The register lacks its second page.", manager);
        String html = filler.get(home).html();
        assertThat(html).contains("We need something from you").contains("The register lacks its second page.").contains("id=\"slot-DIRECTORS_REGISTER\"");
    }

    @Test
    void severalAnswersLeadToATypeAndToWhatToHaveAtHand() throws Exception {
        assertThat(filler.get("/applications/new").html()).contains("Does a government own half of it or more?");
        assertThat(filler.get("/applications/new?asked=government").status()).isEqualTo(422);
        assertThat(filler.get("/applications/new?government=no&trust=yes").html()).contains("Trust deed").contains("Grantor").contains("Proof of address");
    }
}
