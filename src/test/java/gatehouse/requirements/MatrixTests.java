package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class MatrixTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String DEED = "rule \"Deed\" %s when Application( institutionType in (\"TRUST\", \"FUND\") ) "
            + "then require.document(\"TRUST_DEED\").because(\"x\"); end ";
    private static final Matrix.Row DEED_ROW = new Matrix.Row("Application", RequirementKind.DOCUMENT, List.of("TRUST_DEED"));

    @Test
    void aRequirementStandsInTheRowOfEveryTypeThatCanBeAskedForIt() {
        Matrix matrix = matrix(DEED.formatted("") + "rule \"Face\" when $p : Person() not Application( institutionType != \"FUND\" ) "
                + "then require.document(\"SELFIE\").of($p).because(\"x\"); flag.review(\"y\"); end");
        assertThat(matrix.byType().get(InstitutionType.TRUST)).containsOnlyKeys(DEED_ROW);
        assertThat(matrix.byType().get(InstitutionType.FUND))
                .containsOnlyKeys(DEED_ROW, new Matrix.Row("Person", RequirementKind.DOCUMENT, List.of("SELFIE")));
        assertThat(matrix.byType().get(InstitutionType.PRIVATE_COMPANY)).isEmpty();
    }

    @Test
    void whatNoRuleOfATypeAsksAnyMoreIsToldWithTheRuleThatDid() {
        Matrix before = matrix(DEED.formatted(""));
        Map<InstitutionType, SortedMap<Matrix.Row, List<RuleReference>>> gone =
                matrix(DEED.formatted("").replace("in (\"TRUST\", \"FUND\")", "== \"FUND\"")).noLongerAskedSince(before);
        assertThat(gone).containsOnlyKeys(InstitutionType.TRUST);
        assertThat(gone.get(InstitutionType.TRUST).get(DEED_ROW)).extracting(RuleReference::sentence).containsExactly("Deed");
        assertThat(matrix(DEED.formatted("date-expires \"23-Nov-2026\"")).noLongerAskedSince(before))
                .containsOnlyKeys(InstitutionType.TRUST, InstitutionType.FUND);
        assertThat(before.noLongerAskedSince(before)).isEmpty();
    }

    private static Matrix matrix(String text) {
        return Cases.rules(text).matrix(AS_OF);
    }
}
