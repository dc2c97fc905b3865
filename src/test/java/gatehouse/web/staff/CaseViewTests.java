package gatehouse.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intake.Evidence;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import gatehouse.web.Mark;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseViewTests {

    private static final Region UPPER = new Region(10, 10, 20, 20);
    private static final Region LOWER = new Region(60, 60, 20, 20);

    @Test
    void marksAreNumberedFromOneWhateverFindingsHaveNone() {
        CaseView.ItemView item = item(found(Severity.FAIL, null), found(Severity.FAIL, UPPER), found(Severity.FAIL, null), found(Severity.FAIL, LOWER));
        assertThat(item.marks()).extracting(Mark::number).containsExactly(1, 2);
        assertThat(item.mark(0)).isNull();
        assertThat(item.mark(1)).extracting(Mark::number).isEqualTo(1);
        assertThat(item.mark(3)).extracting(Mark::number).isEqualTo(2);
    }

    @Test
    void whatIsFoundAtOnePlaceSharesItsMarkAsThatOfTheWorstOfIt() {
        CaseView.ItemView item = item(found(Severity.FAIL, UPPER), found(Severity.WARN, LOWER), found(Severity.WARN, UPPER));
        assertThat(item.marks()).extracting(Mark::number).containsExactly(1, 2);
        assertThat(item.marks()).extracting(Mark::fail).containsExactly(true, false);
        assertThat(item.mark(2)).isEqualTo(item.mark(0));
    }

    private static Finding found(Severity severity, @Nullable Region region) {
        return new Finding(FindingCode.GLARE, severity, 0.8, "It shines.", region);
    }

    private static CaseView.ItemView item(Finding... findings) {
        Evidence evidence = new Evidence(UUID.randomUUID(), UUID.randomUUID(), "", "image/jpeg", "front.jpg", 1, 1, 100, 100, 1, List.of(),
                Instant.EPOCH, "");
        return new CaseView.ItemView(evidence, "PASSPORT", "FRONT", null, null, false, false, Instant.EPOCH, null, List.of(findings));
    }
}
