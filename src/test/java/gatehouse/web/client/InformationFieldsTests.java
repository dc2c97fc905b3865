package gatehouse.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Address;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.platform.GatehouseTest;
import gatehouse.requirements.language.FactType;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Rulebook;
import gatehouse.specimens.Specimens;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.FormFiller;
import gatehouse.workflow.Cases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever information the language lets a rule ask for, of whatever type of institution: the client has a field for it. */
@GatehouseTest
class InformationFieldsTests {

    private static final String PASSWORD = "correct horse battery";
    /** The rules of this test are about institutions registered there, so that no other test meets them. */
    private static final String FAR_AWAY = "AQ";

    /** What is typed for each field; a page is sent with all that is on it. */
    private static final Map<String, Map<String, String>> TYPED = Map.ofEntries(
            Map.entry("legalName", Map.of("legalName", "Ice & Co.")),
            Map.entry("registrationNumber", Map.of("registrationNumber", "AQ-1")),
            Map.entry("dateOfIncorporation", date("dateOfIncorporation", "1959")),
            Map.entry("registeredAddress", address("registeredAddress")),
            Map.entry("principalPlaceOfBusiness", address("principalPlaceOfBusiness")),
            Map.entry("fundType", Map.of("fundType", "PRIVATE")),
            Map.entry("regulatoryStatus", Map.of("regulatoryStatus", "Not regulated")),
            Map.entry("institutionCategory", Map.of("institutionCategory", "AGENCY")),
            Map.entry("industry", Map.of("industry", "Ice")),
            Map.entry("governmentOwnershipPercent", Map.of("governmentOwnershipPercent", "51")),
            Map.entry("partnership", Map.of("partnership", "yes")),
            Map.entry("noOwnerAboveThreshold", Map.of("noOwnerAboveThreshold", "true")),
            Map.entry("fullName", Map.of("fullName", "Ada Byron")),
            Map.entry("dateOfBirth", date("dateOfBirth", "1990")),
            Map.entry("nationality", Map.of("nationality", "NZ")),
            Map.entry("countryOfResidence", Map.of("countryOfResidence", "NZ")),
            Map.entry("residentialAddress", address("residentialAddress")),
            Map.entry("nameInLocalScript", Map.of("nameInLocalScript", "Ада")),
            Map.entry("politicallyExposed", Map.of("politicallyExposed", "yes")),
            Map.entry("identityDocument.number", Map.of("number", "X1234567")),
            Map.entry("identityDocument.expiry", date("expiry", "2045")));

    @Autowired Accounts accounts;
    @Autowired Cases cases;
    @Autowired CaseFiles caseFiles;
    @Autowired Drafts drafts;
    @Autowired Rulebook rulebook;
    @LocalServerPort int port;

    private Account client;
    private FormFiller filler;

    @BeforeEach
    void rulesAskForAllThatTheyMay() throws Exception {
        client = account(Role.CLIENT);
        filler = new FormFiller(port).signIn(client.email(), PASSWORD);
        String rule = "rules/far-away.drl: All of the institution";
        if (rulebook.rule(rule).isEmpty()) {
            Account author = account(Role.COMPLIANCE_OFFICER);
            UUID draft = drafts.begin("All information", author);
            assertThat(drafts.saveFile(draft, 1, "far-away.drl", everything(), author)).isInstanceOf(Drafts.Saved.Done.class);
            drafts.propose(draft, 2, "", null, author);
            assertThat(drafts.approve(draft, drafts.find(draft).orElseThrow().proposal().seal(), account(Role.COMPLIANCE_OFFICER)))
                    .isInstanceOf(Drafts.Step.Done.class);
            await().atMost(Duration.ofSeconds(20)).until(() -> rulebook.rule(rule).isPresent());
        }
    }

    private Account account(Role role) {
        return accounts.create(UUID.randomUUID() + "@example.test", "Some Body", role, PASSWORD, Actor.SYSTEM);
    }

    private static String everything() {
        return rule("All of the institution", "", FactType.APPLICATION, "") + rule("All of people", "$p : Person()", FactType.PERSON, ".of($p)")
                + rule("All of organisations", "$p : Organisation()", FactType.ORGANISATION, ".of($p)")
                + "rule \"A chart or a passport\"\nwhen\n  Application( registeredCountry == \"" + FAR_AWAY + "\" )\nthen\n"
                + "  require.document(\"ID_CARD\").or(\"SHAREHOLDERS_REGISTER\").because(\"Either will do.\");\n"
                + "  require.document(\"FOUNDING_STATUTE\").or(\"OWNERSHIP_CHART\").because(\"The one.\");\n"
                + "  require.document(\"FOUNDING_STATUTE\").or(\"PARTNERSHIP_AGREEMENT\").because(\"The other.\");\nend\n"
                + "rule \"A selfie or what else will do\"\nwhen\n  Application( registeredCountry == \"" + FAR_AWAY + "\" )\n  $p : Person()\nthen\n"
                + "  require.document(\"SELFIE\").or(\"PROOF_OF_ADDRESS\").of($p).because(\"Either of them.\");\n"
                + "  require.document(\"DRIVING_LICENCE\").or(\"BOARD_RESOLUTION\").of($p).because(\"One of these.\");\n"
                + "  require.identity().accepting(\"PASSPORT\", \"ID_CARD\").of($p).because(\"A passport or an ID card.\");\nend\n"
                + "rule \"A fresh selfie and a certified passport\"\nwhen\n  Application( registeredCountry == \"" + FAR_AWAY + "\" )\n"
                + "  $p : Person( roles contains \"CORPORATE_OFFICER\" )\nthen\n"
                + "  require.document(\"SELFIE\").notOlderThanMonths(3).of($p).because(\"A fresh one.\");\n"
                + "  require.document(\"PASSPORT\").certified().of($p).because(\"A certified one.\");\nend\n"
                + "rule \"One of two, certified\"\nwhen\n  Application( registeredCountry == \"" + FAR_AWAY + "\" )\n"
                + "  $p : Person( roles contains \"AUTHORIZED_USER\" )\nthen\n"
                + "  require.document(\"PASSPORT\").certified().or(\"ID_CARD\").certified().of($p).because(\"Either, certified.\");\nend\n";
    }

    private static String rule(String name, String party, FactType type, String of) {
        StringBuilder words = new StringBuilder();
        type.information().stream().sorted().forEach(field ->
                words.append("  require.information(\"").append(field).append("\")").append(of).append(".because(\"We must know.\");\n"));
        return "rule \"" + name + "\"\nwhen\n  Application( registeredCountry == \"" + FAR_AWAY + "\" )\n  " + party + "\nthen\n" + words + "end\n";
    }

    @ParameterizedTest
    @EnumSource
    void allInformationOfAnInstitutionHasItsFieldWhereTheMissingListLeads(InstitutionType type) throws Exception {
        UUID id = farAway(type);
        fillsIn(id, Subjects.APPLICATION, FactType.APPLICATION);
        assertThat(filler.get("/applications/" + id + "/review").html()).contains("Ice", "Not regulated", "51 %");
    }

    @Test
    void allInformationOfPartiesHasItsFieldWhereTheMissingListLeads() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.TRUSTEE);
        UUID organisation = caseFiles.nameParty(id, PartyKind.ORGANISATION, Set.of(PartyRole.TRUSTEE), PartyDetails.NONE, client.actor()).orElseThrow();
        fillsIn(id, person.toString(), FactType.PERSON);
        fillsIn(id, organisation.toString(), FactType.ORGANISATION);
    }

    private UUID person(UUID application, PartyRole role) {
        return caseFiles.nameParty(application, PartyKind.PERSON, Set.of(role), PartyDetails.NONE, client.actor()).orElseThrow();
    }

    private void state(UUID application, UUID person, IdentityStatement stated) {
        Party saved = caseFiles.require(application).party(person).orElseThrow();
        caseFiles.saveParty(application, new Party(saved.id(), saved.kind(), saved.roles(), saved.details(), stated, saved.version()), client.actor());
    }

    @Test
    void whatRulesAskOfAPictureHasItsFieldBesideThePicture() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.CORPORATE_OFFICER);
        state(id, person, new IdentityStatement(IdentityDocumentType.PASSPORT, null, null, false));
        String home = "/applications/" + id + "/persons/" + person;
        assertThat(filler.get(home + "/selfie").html()).contains("name=\"issued-SELFIE-day\"", "or later");
        assertThat(filler.get(home + "/pictures").html()).contains("name=\"certified-FRONT\"", "a certified copy").doesNotContain("issued-FRONT");
    }

    @Test
    void whatIsAskedOfOneOfSeveralIdentityDocumentsHasItsFieldBesideEachSideOfTheOneThatWasStated() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.AUTHORIZED_USER);
        state(id, person, new IdentityStatement(IdentityDocumentType.ID_CARD, null, null, false));
        String home = "/applications/" + id + "/persons/" + person;
        assertThat(filler.get(home + "/pictures").html()).contains("name=\"certified-FRONT\"", "name=\"certified-BACK\"", "href=\"" + home + "/pictures\"");
    }

    @Test
    void anIdentityCardIsStatedInVainWhereAPassportIsAskedByItsCode() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.CORPORATE_OFFICER);
        String home = "/applications/" + id + "/persons/" + person;
        assertThat(filler.get(home + "/identity").html()).contains("value=\"PASSPORT\"", "we accept these alone").doesNotContain("value=\"ID_CARD\"");
        state(id, person, new IdentityStatement(IdentityDocumentType.ID_CARD, "X1", LocalDate.of(2040, 1, 1), false));
        assertThat(filler.get(home + "/identity").html()).contains("You stated");
        assertThat(filler.get(home).html()).contains("Action needed", "Passport, front").doesNotContain("ID card, front");
        assertThat(filler.get(home + "/pictures").html()).contains("We cannot take this document", home + "/identity#type");
        state(id, person, new IdentityStatement(IdentityDocumentType.PASSPORT, "X1", LocalDate.of(2040, 1, 1), false));
        assertThat(filler.get(home + "/identity").html()).as("once it is stated").contains("we accept these alone").doesNotContain("value=\"ID_CARD\"", "You stated");
        assertThat(filler.get(home + "/pictures").html()).doesNotContain("We cannot take this document");
    }

    /** Its place was named after the one document that was asked when the page was opened. */
    @Test
    void aFileIsTakenByAPageThatWasOpenedBeforeItsPlaceHadAnotherName() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        String page = "/applications/" + id + "/documents";
        FormFiller.Page opened = filler.get(page);
        assertThat(opened.hidden("code-SHAREHOLDERS_REGISTER")).as("what a place takes alone").isEqualTo("SHAREHOLDERS_REGISTER");
        byte[] pdf = Specimens.institutionDocument("Chart", List.of("Ada Byron"));
        FormFiller.Page which = filler.upload(opened, page, Map.of("slot", "OWNERSHIP_CHART"), "chart.pdf", pdf);
        assertThat(which.status()).isEqualTo(422);
        assertThat(which.html()).contains("Choose which document it is");
        assertThat(filler.upload(opened, page, Map.of("slot", "OWNERSHIP_CHART", "code-OWNERSHIP_CHART", "OWNERSHIP_CHART"), "chart.pdf", pdf).status()).isEqualTo(200);
        assertThat(caseFiles.require(id).item("application", DocumentCode.OWNERSHIP_CHART, null)).isPresent();
        FormFiller.Page gone = filler.upload(opened, page, Map.of("slot", "PROOF_OF_GOVERNMENT_OWNERSHIP"), "register.pdf", pdf);
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.html()).contains("has changed since you opened this page");
        assertThat(filler.upload(opened, page, Map.of("slot", "NONSENSE"), "register.pdf", pdf).status()).isEqualTo(404);
    }

    @Test
    void theMissingListNamesTheIdentityDocumentsThatWillDoWhereNotAllDo() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.TRUSTEE);
        assertThat(filler.get("/applications/" + id + "/persons/" + person).html()).contains(">ID card or Passport</a>");
    }

    @Test
    void aDocumentOfTheInstitutionThatWillDoInPlaceOfAPictureHasItsPlace() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        assertThat(filler.get("/applications/" + id + "/documents").html()).contains("id=\"slot-SHAREHOLDERS_REGISTER\"",
                "id=\"slot-FOUNDING_STATUTE\"", "id=\"slot-PARTNERSHIP_AGREEMENT\"").doesNotContain("slot-ID_CARD");
    }

    @Test
    void ofAPersonOnePlaceServesAllThatAreSatisfiedThereAndTheMissingListLeadsToIt() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.TRUSTEE);
        String home = "/applications/" + id + "/persons/" + person;
        String documents = filler.get(home + "/address-proof").html();
        assertThat(documents.split("id=\"slot-PROOF_OF_ADDRESS\"", -1)).hasSize(2);
        assertThat(documents).contains("id=\"slot-BOARD_RESOLUTION\"").doesNotContain("id=\"slot-SELFIE\"", "id=\"slot-DRIVING_LICENCE\"");
        assertThat(filler.get("/applications/" + id + "/review").html())
                .contains(home + "/address-proof#slot-PROOF_OF_ADDRESS", home + "/address-proof#slot-BOARD_RESOLUTION");
    }

    @Test
    void theIdentityDocumentsOfAPersonAreThoseThatAllRulesAccept() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.TRUSTEE);
        assertThat(filler.get("/applications/" + id + "/persons/" + person + "/identity").html())
                .contains("value=\"PASSPORT\"", "value=\"ID_CARD\"", "we accept these alone").doesNotContain("value=\"DRIVING_LICENCE\"");
        UUID elsewhere = cases.start(InstitutionType.TRUST, client);
        UUID other = person(elsewhere, PartyRole.TRUSTEE);
        assertThat(filler.get("/applications/" + elsewhere + "/persons/" + other + "/identity").html()).contains("value=\"DRIVING_LICENCE\"", "One is enough");
    }

    @Test
    void anIdentityDocumentThatWasStatedInVainIsNamed() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        UUID person = person(id, PartyRole.TRUSTEE);
        String page = "/applications/" + id + "/persons/" + person + "/identity";
        assertThat(filler.get(page).html()).doesNotContain("You stated");
        state(id, person, new IdentityStatement(IdentityDocumentType.DRIVING_LICENCE, null, null, false));
        assertThat(filler.get(page).html()).contains("You stated: Driving licence. We cannot take it").doesNotContain("Driving licence, front");
    }

    @Test
    void whatNobodyAsksOfATypeHasNoField() throws Exception {
        UUID id = cases.start(InstitutionType.TRUST, client);
        assertThat(filler.get("/applications/" + id + "/details/about").status()).isEqualTo(404);
        assertThat(filler.get("/applications/" + id + "/review").html()).doesNotContain("Industry");
    }

    @Test
    void whatWasTypedUnderOtherRulesIsKept() throws Exception {
        UUID id = farAway(InstitutionType.TRUST);
        String path = "/applications/" + id + "/details/about";
        FormFiller.Page opened = filler.get(path);
        Cases.Standing standing = standing(id);
        caseFiles.saveDetails(id, standing.file().application().version(), InstitutionDetails.NONE, client.actor());
        assertThat(standing(id).assessment().required()).noneMatch(required -> required.codes().contains("industry"));
        filler.post(opened, path, Map.of("version", version(id), "industry", "Ice"));
        assertThat(caseFiles.require(id).application().details().industry()).isEqualTo("Ice");
        assertThat(filler.get(path).html()).as("what was answered stays to be seen and changed").contains("value=\"Ice\"").doesNotContain("id=\"fundType\"");
    }

    private UUID farAway(InstitutionType type) {
        UUID id = cases.start(type, client);
        Address there = new Address("1 Ice Road", null, "McMurdo", null, FAR_AWAY);
        caseFiles.saveDetails(id, 0, new InstitutionDetails(null, null, null, there, null, null, null, false, false, null, null, null), client.actor());
        return id;
    }

    private void fillsIn(UUID id, String subject, FactType type) throws Exception {
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        for (String field : type.information()) {
            String link = link(id, subject, field);
            String path = link.substring(0, link.indexOf('#'));
            hasField(link);
            assertThat(TYPED).as("what to type, in this test").containsKey(field);
            pages.computeIfAbsent(path, each -> new LinkedHashMap<>()).putAll(TYPED.get(field));
        }
        for (Map.Entry<String, Map<String, String>> page : pages.entrySet()) {
            Map<String, String> typed = new LinkedHashMap<>(page.getValue());
            FormFiller.Page opened = filler.get(page.getKey());
            typed.put("version", opened.hidden("version"));
            typed.put("roles", PartyRole.TRUSTEE.name());
            assertThat(filler.post(opened, page.getKey(), typed).status()).as(page.getKey()).isEqualTo(200);
        }
        assertThat(standing(id).assessment().missingOf(subject)).filteredOn(item -> item.kind() == RequirementKind.INFORMATION)
                .extracting(MissingItem::codes).isEmpty();
        for (String field : type.information()) {
            hasField(link(id, subject, field));
        }
    }

    private void hasField(String link) throws Exception {
        String path = link.substring(0, link.indexOf('#'));
        String anchor = link.substring(link.indexOf('#') + 1);
        FormFiller.Page page = filler.get(path);
        assertThat(page.status()).as(link).isEqualTo(200);
        assertThat(page.path()).as(link).isEqualTo(path);
        assertThat(page.html()).as(link).containsPattern("<(input|select|textarea)[^>]* id=\"" + anchor + "\"").contains("for=\"" + anchor + "\"");
    }

    private String link(UUID id, String subject, String field) {
        CaseFile file = caseFiles.require(id);
        assertThat(standing(id).assessment().required()).anyMatch(required -> required.is(subject, RequirementKind.INFORMATION, List.of(field), null));
        return Links.supplying(file, subject, RequirementKind.INFORMATION, List.of(field), null);
    }

    private Cases.Standing standing(UUID id) {
        return cases.standing(id).orElseThrow();
    }

    private String version(UUID id) {
        return Integer.toString(caseFiles.require(id).application().version());
    }

    private static Map<String, String> date(String field, String year) {
        return Map.of(field + "-day", "1", field + "-month", "12", field + "-year", year);
    }

    private static Map<String, String> address(String field) {
        return Map.of(field + "-line1", "1 Ice Road", field + "-city", "McMurdo", field + "-country", FAR_AWAY);
    }
}
