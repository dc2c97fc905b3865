package gatehouse.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyViewsTests {

    @Test
    void whatSeveralChecksSayOfTheSamePlaceIsShownOnce() {
        assertThat(PartyViews.distinct(List.of(warned(FindingCode.BLURRED, "The text is blurred."), warned(FindingCode.BLURRED, "The portrait is blurred."))))
                .hasSize(1);
    }

    @Test
    void everythingThatWasNotCheckedIsShown() {
        assertThat(PartyViews.distinct(List.of(warned(FindingCode.NOT_CHECKED, "Nothing is read."), warned(FindingCode.NOT_CHECKED, "Whether it is the original."))))
                .hasSize(2);
    }

    private static Finding warned(FindingCode code, String reason) {
        return new Finding(code, Severity.WARN, 1, reason, null);
    }
}
