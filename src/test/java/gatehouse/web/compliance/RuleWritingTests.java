package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.accounts.Accounts;
import gatehouse.platform.GatehouseTest;
import gatehouse.rulebook.Rulebook;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import gatehouse.web.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatehouseTest
class RuleWritingTests {

    private static final String PASSWORD = "a long test password 7";

    @Autowired Accounts accounts;
    @Autowired Rulebook rulebook;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    @Test
    void whatMayBeWrittenIsNamedWithItsMeaning() throws IOException {
        JsonNode answer = json.readTree(signedIn(Role.COMPLIANCE_OFFICER).get("/compliance/rules/words").body());
        assertThat(answer.at("/words/facts").findValuesAsText("name")).contains("Application", "Person", "institutionType", "roles");
        assertThat(answer.at("/words/statements/require/document")).extracting(JsonNode::asText).contains("or", "signed", "because");
        assertThat(answer.at("/labels/TRUST_DEED").asText()).isEqualTo("Trust deed");
        assertThat(answer.at("/labels/DE").asText()).isEqualTo("Germany");
        answer.get("labels").fields().forEachRemaining(label -> assertThat(label.getValue().asText()).as(label.getKey()).isNotBlank());
    }

    @Test
    void aFaultIsToldWithItsPlaceAndAGoodTextIsGood() throws IOException {
        Visitor officer = signedIn(Role.COMPLIANCE_OFFICER);
        JsonNode found = vet(officer, "trust.drl", "rule \"R\"\nwhen\n    Application( institutionType == \"TRUTS\" )\nthen\n    flag.review(\"x\");\nend\n");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo("UNKNOWN_CODE");
            assertThat(finding.get("line").asInt()).isEqualTo(3);
            assertThat(finding.get("column").asInt()).isEqualTo(37);
            assertThat(finding.get("message").asText()).contains("TRUST");
        });
        assertThat(vet(officer, "trust.drl", rulebook.files().get("trust.drl"))).isEmpty();
    }

    @Test
    void aTextIsJudgedTogetherWithTheOtherFilesThatAreLive() throws IOException {
        JsonNode found = vet(signedIn(Role.COMPLIANCE_OFFICER), "zz.drl",
                "rule \"A fund has a legal name\" when Application() then flag.review(\"x\"); end");
        assertThat(found.findValuesAsText("code")).contains("DUPLICATE_NAME");
    }

    @Test
    void whatAnotherFileIsFoundWithNamesItsPlaceThere() throws IOException {
        JsonNode found = vet(signedIn(Role.COMPLIANCE_OFFICER), "aa.drl",
                "rule \"A fund has a legal name\" when Application() then flag.review(\"x\"); end");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.get("file").asText()).isEqualTo("fund.drl");
            assertThat(finding.get("line").asInt()).isGreaterThan(1);
        });
    }

    @Test
    void everyRuleOfTheMatrixIsWhereItsCellLeads() {
        Visitor auditor = signedIn(Role.AUDITOR);
        String rules = auditor.get("/compliance/rules").body();
        assertThat(rules).contains("href=\"/compliance/rules/matrix\"");
        HttpResponse<String> matrix = auditor.get("/compliance/rules/matrix");
        assertThat(matrix.statusCode()).isEqualTo(200);
        assertThat(matrix.body()).contains("Of the institution", "Of each person", "Trust deed or Statement of the trust’s key persons",
                "Identity document", "A trust names its trustee").doesNotContain("??");
        assertThat(Pattern.compile("href=\"/compliance/rules#([^\"]+)\"").matcher(matrix.body()).results()).hasSizeGreaterThan(40)
                .allSatisfy(link -> assertThat(rules).contains("id=\"" + link.group(1) + "\""));
    }

    private JsonNode vet(Visitor officer, String name, String text) throws IOException {
        HttpResponse<String> answer = officer.post("/compliance/rules/vet", "name", name, "text", text, "draft", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private Visitor signedIn(Role role) {
        String email = UUID.randomUUID() + "@rules.test";
        accounts.create(email, "Some Body", role, PASSWORD, Actor.SYSTEM);
        return new Visitor(port).signIn(email, PASSWORD);
    }
}
