package gatehouse.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Region;
import gatehouse.web.Mark;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotTests {

    private static final Region UPPER = new Region(10, 10, 20, 20);
    private static final Region MIDDLE = new Region(40, 40, 20, 20);
    private static final Region LOWER = new Region(80, 80, 20, 20);

    @Test
    void placesAreNumberedFromOneWhateverReasonsHaveNone() {
        Slot slot = slot(Slot.Reason.of("It is blurred."), new Slot.Reason("It shines.", List.of(UPPER, MIDDLE)), Slot.Reason.of("It is blurred."),
                new Slot.Reason("Something covers it.", List.of(LOWER)));
        assertThat(slot.marks()).extracting(Mark::number).containsExactly(1, 2, 3);
        assertThat(slot.marks(0)).isEmpty();
        assertThat(slot.marks(1)).extracting(Mark::number).containsExactly(1, 2);
        assertThat(slot.marks(3)).extracting(Mark::number).containsExactly(3);
    }

    @Test
    void reasonsOfOnePlaceShareItsMark() {
        Slot slot = slot(new Slot.Reason("It shines.", List.of(UPPER, MIDDLE)), new Slot.Reason("Something covers it.", List.of(LOWER, UPPER)));
        assertThat(slot.marks()).extracting(Mark::number).containsExactly(1, 2, 3);
        assertThat(slot.marks(1)).extracting(Mark::number).containsExactly(3, 1);
    }

    private static Slot slot(Slot.Reason... reasons) {
        return new Slot("FRONT", "Front", null, "", List.of(), List.of(),
                new Slot.Shown(UUID.randomUUID(), "PASSPORT", "Passport", "front.jpg", "", false, 1, 100, 100, ""),
                new Slot.Verdict("AGAIN", List.of(reasons), null), true);
    }
}
