package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralDocumentsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    private static final Shot PASSPORT = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 50_002);
    private static final Shot CARD_BACK = Studio.shoot(Condition.GOOD_SCAN, Kind.ID_CARD_BACK, 50_003);

    @Test
    void doubtsAPictureOfTwoDocumentsAndMarksTheOtherPortrait() {
        List<Finding> findings = look(Recut.beside(PASSPORT.bytes(), PASSPORT.bytes(), 1), Kind.PASSPORT);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_NOT_FOUND);
            assertThat(finding.region()).isNotNull();
        });
    }

    @Test
    void doubtsABackWithAPortraitBesideIt() {
        assertThat(look(Recut.beside(CARD_BACK.bytes(), PASSPORT.bytes(), 0.6), Kind.ID_CARD_BACK)).extracting(Finding::code).containsExactly(FindingCode.DOCUMENT_NOT_FOUND);
    }

    @Test
    void findsNothingWrongWithOneDocumentBesideNothing() {
        assertThat(look(PASSPORT.bytes(), Kind.PASSPORT)).isEmpty();
        assertThat(look(CARD_BACK.bytes(), Kind.ID_CARD_BACK)).isEmpty();
    }

    private static List<Finding> look(byte[] jpeg, Kind kind) {
        return PictureReader.inThisProcess(CheckSettings.DEFAULT, null).check(PictureRequest.ofDocument(jpeg, 1, kind.type(), kind.side(), AS_OF)).findings().stream()
                .filter(finding -> finding.code() == FindingCode.DOCUMENT_NOT_FOUND).toList();
    }
}
