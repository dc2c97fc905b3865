package gatehouse.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyViewsTests {

    @Test
    void whatSeveralChecksSayInTheSameWordsIsShownOnce() {
        assertThat(PartyViews.distinct(List.of(warned("The text is blurred."), warned("The text is blurred.")))).hasSize(1);
    }

    @Test
    void doubtsOfOneCodeAtOnePlaceAreToldApartByTheirReasons() {
        assertThat(PartyViews.distinct(List.of(warned("The check digit of the document number is wrong."), warned("The print differs in: name."))))
                .hasSize(2);
    }

    private static Finding warned(String reason) {
        return new Finding(FindingCode.TAMPERED, Severity.WARN, 0.7, reason, new Region(10, 10, 20, 20));
    }
}
