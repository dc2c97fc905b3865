package gatehouse.web.compliance;

import static gatehouse.vocabulary.InstitutionType.FUND;
import static gatehouse.vocabulary.InstitutionType.GOVERNMENT_OWNED_ENTERPRISE;
import static gatehouse.vocabulary.InstitutionType.PRIVATE_COMPANY;
import static gatehouse.vocabulary.InstitutionType.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.rulebook.RuleMatrix;
import gatehouse.rulebook.Rulebook.LiveRule;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixRowTests {

    private static final LiveRule ONE = new LiveRule("rules/people.drl: One", "people.drl", 10, "One");
    private static final LiveRule OTHER = new LiveRule("rules/people.drl: Other", "people.drl", 20, "Other");

    @Test
    void neighboursThatTheSameRulesAskShareACellAndEmptyOnesDoNot() {
        MatrixRow row = only(row(RequirementKind.DOCUMENT, List.of("SELFIE"), Map.of(TRUST, List.of(ONE), FUND, List.of(ONE))));
        assertThat(row.cells()).extracting(MatrixRow.Cell::types)
                .containsExactly(List.of(TRUST, FUND), List.of(GOVERNMENT_OWNED_ENTERPRISE), List.of(PRIVATE_COMPANY));
        assertThat(row.cells().get(0).rules()).containsExactly(new MatrixRow.Rule("One", "/compliance/rules#rule-people-drl-10"));
        assertThat(row.cells().get(1).rules()).isEmpty();
    }

    @Test
    void typesThatDifferentRulesAskKeepTheirOwnCells() {
        MatrixRow row = only(row(RequirementKind.DOCUMENT, List.of("SELFIE"), Map.of(TRUST, List.of(ONE), FUND, List.of(ONE, OTHER))));
        assertThat(row.cells()).hasSize(4);
    }

    @Test
    void anyIdentityDocumentIsOneThingAndSomeOfThemAreNot() {
        List<String> all = List.of("DRIVING_LICENCE", "ID_CARD", "PASSPORT", "RESIDENCE_PERMIT");
        assertThat(only(row(RequirementKind.DOCUMENT, all, Map.of(TRUST, List.of(ONE)))).texts()).containsExactly("matrix.identity-document");
        assertThat(only(row(RequirementKind.DOCUMENT, all.subList(1, 3), Map.of(TRUST, List.of(ONE)))).texts())
                .containsExactly("document.ID_CARD", "document.PASSPORT");
    }

    @Test
    void detailsStandBeforePeopleAndDocumentsAndWhatMostAreAskedStandsFirst() {
        RuleMatrix matrix = new RuleMatrix(List.of(row(RequirementKind.DOCUMENT, List.of("TRUST_DEED"), Map.of(TRUST, List.of(ONE))),
                row(RequirementKind.INFORMATION, List.of("fundType"), Map.of(FUND, List.of(ONE))),
                row(RequirementKind.INFORMATION, List.of("legalName"), Map.of(TRUST, List.of(OTHER), FUND, List.of(OTHER))),
                row(RequirementKind.PARTY, List.of("TRUSTEE"), Map.of(TRUST, List.of(ONE)))));
        assertThat(MatrixRow.groups(matrix)).singleElement().satisfies(group -> assertThat(group.rows()).extracting(row -> row.texts().get(0))
                .containsExactly("information.legalName", "information.fundType", "party-role.TRUSTEE", "document.TRUST_DEED"));
    }

    private static MatrixRow only(RuleMatrix.Row row) {
        return MatrixRow.groups(new RuleMatrix(List.of(row))).iterator().next().rows().get(0);
    }

    private static RuleMatrix.Row row(RequirementKind kind, List<String> codes, Map<InstitutionType, List<LiveRule>> rules) {
        return new RuleMatrix.Row(RuleMatrix.Of.APPLICATION, kind, codes, new EnumMap<>(rules));
    }
}
