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
import org.junit.jupiter.api.Test;

class CaseViewTests {

    @Test
    void marksAreNumberedFromOneWhateverFindingsHaveNone() {
        Evidence evidence = new Evidence(UUID.randomUUID(), UUID.randomUUID(), "", "image/jpeg", "front.jpg", 1, 1, 100, 100, 1, List.of(),
                Instant.EPOCH, "");
        Finding none = new Finding(FindingCode.BLURRED, Severity.FAIL, 0.9, "It is blurred.", null);
        Finding marked = new Finding(FindingCode.GLARE, Severity.FAIL, 0.8, "It shines.", new Region(10, 10, 20, 20));
        CaseView.ItemView item = new CaseView.ItemView(evidence, "PASSPORT", "FRONT", null, null, false, false, Instant.EPOCH, null,
                List.of(none, marked, none, marked));
        assertThat(item.marks()).extracting(Mark::number).containsExactly(1, 2);
        assertThat(item.mark(0)).isNull();
        assertThat(item.mark(1)).extracting(Mark::number).isEqualTo(1);
        assertThat(item.mark(3)).extracting(Mark::number).isEqualTo(2);
    }
}
