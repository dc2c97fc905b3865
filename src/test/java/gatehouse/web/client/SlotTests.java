package gatehouse.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Region;
import gatehouse.web.Mark;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotTests {

    @Test
    void marksAreNumberedFromOneWhateverReasonsHaveNone() {
        Slot.Reason none = Slot.Reason.of("It is blurred.");
        Slot.Reason glare = new Slot.Reason("It shines.", List.of(new Region(10, 10, 20, 20), new Region(60, 60, 20, 20)));
        Slot.Reason finger = new Slot.Reason("Something covers it.", List.of(new Region(80, 80, 20, 20)));
        Slot slot = new Slot("FRONT", "Front", null, "", List.of(), List.of(),
                new Slot.Shown(UUID.randomUUID(), "PASSPORT", "Passport", "front.jpg", "", false, 1, 100, 100, ""),
                new Slot.Verdict("AGAIN", List.of(none, glare, none, finger), null), true);
        assertThat(slot.marks()).extracting(Mark::number).containsExactly(1, 1, 2);
        assertThat(slot.marks(0)).isEmpty();
        assertThat(slot.marks(1)).extracting(Mark::number).containsExactly(1, 1);
        assertThat(slot.marks(3)).extracting(Mark::number).containsExactly(2);
    }
}
