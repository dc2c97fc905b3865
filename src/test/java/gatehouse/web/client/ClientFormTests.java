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
    void an_error_keeps_what_was_typed() throws Exception {
        FormFiller.Page page = filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Harbour & Quay", "dateOfIncorporation-day", "31",
                "dateOfIncorporation-month", "2", "dateOfIncorporation-year", "2020"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("value=\"Harbour &amp; Quay\"").contains("This is no date of the calendar");
        assertThat(caseFiles.require(id).application().version()).isZero();
    }

    @Test
    void a_conflict_shows_what_was_typed_and_what_is_saved_and_loses_neither() throws Exception {
        filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Saved first"));
        FormFiller.Page page = filler.post(home + "/details/name", Map.of("version", "0", "legalName", "Typed second"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("value=\"Typed second\"").contains("Saved first");
        assertThat(filler.post(home + "/details/name", Map.of("version", "1", "legalName", "Typed second")).status()).isEqualTo(200);
        assertThat(caseFiles.require(id).application().institutionName()).isEqualTo("Typed second");
    }

    @Test
    void a_case_of_somebody_else_is_answered_like_one_that_does_not_exist() throws Exception {
        FormFiller stranger = new FormFiller(port).signIn(account().email(), PASSWORD);
        for (String path : List.of("", "/details/name", "/parties", "/documents", "/review", "/withdraw")) {
            assertThat(stranger.get(home + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_wrong_file_is_refused_beside_its_field() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("This is neither JPEG, PNG nor PDF");
        assertThat(caseFiles.require(id).items()).isEmpty();
    }

    @Test
    void a_file_over_the_limit_gets_its_message() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf", new byte[24_000_000]);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("The file is larger than 20 MB");
    }

    @Test
    void a_good_document_is_kept_and_shown() throws Exception {
        FormFiller.Page page = filler.upload(home + "/documents", "DIRECTORS_REGISTER", "register.pdf",
                Specimens.institutionDocument("Register of directors", List.of("Ada Byron")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("register.pdf");
        UUID item = caseFiles.require(id).items().get(0).id();
        assertThat(filler.get(home + "/evidence/" + item + "/picture").status()).isEqualTo(200);
        assertThat(filler.get(home + "/evidence/" + UUID.randomUUID() + "/picture").status()).isEqualTo(404);
    }

    @Test
    void a_passport_asks_for_no_back() throws Exception {
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
    void an_organisation_cannot_be_given_a_role_of_persons() throws Exception {
        FormFiller.Page page = filler.post(home + "/parties/new", Map.of("kind", "ORGANISATION", "name", "Quay Holdings", "roles", "AUTHORIZED_USER"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("value=\"Quay Holdings\"");
        assertThat(caseFiles.require(id).parties()).isEmpty();
    }

    @Test
    void what_was_withdrawn_can_only_be_read() throws Exception {
        assertThat(filler.post(home + "/withdraw", Map.of()).html()).contains("You took this application back");
        assertThat(filler.get(home + "/details/name").path()).isEqualTo(home + "/review");
    }

    @Test
    void what_is_asked_again_is_shown_alone_with_its_reason_and_its_upload() throws Exception {
        caseFiles.changeStatus(id, ApplicationStatus.SUBMITTED, client.actor(), Map.of());
        Account manager = accounts.create(UUID.randomUUID() + "@example.test", "Rosa Relation", Role.RELATIONSHIP_MANAGER, PASSWORD, Actor.SYSTEM);
        cases.askByHand(id, "application", DocumentCode.DIRECTORS_REGISTER, null, "The register lacks its second page.", manager);
        String html = filler.get(home).html();
        assertThat(html).contains("We need something from you").contains("The register lacks its second page.").contains("id=\"slot-DIRECTORS_REGISTER\"");
    }

    @Test
    void several_answers_lead_to_a_type_and_to_what_to_have_at_hand() throws Exception {
        assertThat(filler.get("/applications/new").html()).contains("Does a government own half of it or more?");
        assertThat(filler.get("/applications/new?asked=government").status()).isEqualTo(422);
        assertThat(filler.get("/applications/new?government=no&trust=yes").html()).contains("Trust deed").contains("Grantor").contains("Proof of address");
    }
}
