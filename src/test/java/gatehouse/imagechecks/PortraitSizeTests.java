package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortraitSizeTests {
    private static final Shot FRONT = Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 50_002);
    private static final Shot BACK = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_BACK, 50_002);

    /** @param ofHeight of the portrait, as a share of what the line asks for */
    private static List<FindingCode> found(Shot shot, double ofHeight) {
        return TrueView.of(shot, shot.bytes(), seen -> {
            double pixels = ofHeight * seen.settings().portraitWarn() * Math.max(seen.card().width(), seen.card().height()) / seen.card().across();
            FaceFinder.Face face = new FaceFinder.Face(0, 0, pixels, pixels, new double[10], 0.9);
            DocumentRead read = DocumentRead.of(0, List.of(face), null, ZoneReading.none(LocalDate.of(2026, 11, 25)), null, null, null);
            return new PortraitSize().look(seen.with(read));
        }).stream().peek(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN)).map(finding -> finding.code()).toList();
    }

    @Test
    void doubtsAPortraitOfTooFewPixels() {
        assertThat(found(FRONT, 0.9)).containsExactly(FindingCode.TOO_SMALL);
        assertThat(found(FRONT, 1.1)).isEmpty();
    }

    @Test
    void leavesTheGhostOnABackAlone() {
        assertThat(found(BACK, 0.5)).isEmpty();
    }
}
