package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.casework.PersonReview.Standing;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTests {

    private static final Finding GLARE = found(FindingCode.GLARE, Severity.WARN);

    @ParameterizedTest
    @EnumSource(names = {"TAMPERED", "DUPLICATE_IDENTITY", "FACE_MISMATCH", "NOT_CHECKED"})
    void aDoubtThatOnlyAPersonCanTellIsNotTold(FindingCode code) {
        assertThat(Told.of(List.of(Standing.OPEN), List.of(found(code, Severity.WARN)))).isEqualTo(new Told("LOOK", List.of()));
        assertThat(Told.of(List.of(Standing.OPEN), List.of(found(code, Severity.WARN), GLARE))).isEqualTo(new Told("LOOK", List.of(GLARE)));
    }

    @Test
    void whatSomethingIsRefusedForIsToldAlone() {
        Finding refused = found(FindingCode.TAMPERED, Severity.FAIL);
        assertThat(Told.of(List.of(Standing.REFUSED, Standing.CHECKING), List.of(refused, GLARE))).isEqualTo(new Told("AGAIN", List.of(refused)));
    }

    @Test
    void nothingIsToldWhileItIsCheckedOrOnceItIsGood() {
        assertThat(Told.of(List.of(Standing.OPEN, Standing.CHECKING), List.of(GLARE))).isEqualTo(new Told("CHECKING", List.of()));
        assertThat(Told.of(List.of(Standing.SETTLED), List.of(GLARE))).isEqualTo(new Told("GOOD", List.of()));
    }

    private static Finding found(FindingCode code, Severity severity) {
        return new Finding(code, severity, 0.8, "", null);
    }
}
