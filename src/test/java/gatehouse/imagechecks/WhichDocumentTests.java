package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.Agreement;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.ZoneText;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With the specimens of ICAO 9303 for zones. */
class WhichDocumentTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    private static final List<String> PASSPORT = List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final List<String> CARD = List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    private static final List<String> VISA = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    private static final FaceFinder.Face FACE = new FaceFinder.Face(10, 10, 50, 60, new double[10], 0.9);

    private static List<Finding> look(List<String> zone, double score, boolean portrait, IdentityDocumentType type, Side side) {
        return look(zone.isEmpty() ? null : new ZoneText(List.of(zone, zone), List.of(), score), portrait, type, side);
    }

    private static List<Finding> look(@Nullable ZoneText text, boolean portrait, IdentityDocumentType type, Side side) {
        ZoneReading reading = text == null ? ZoneReading.none(AS_OF) : Agreement.join(text.readers(), AS_OF);
        return WhichDocument.look(DocumentRead.of(0, portrait ? List.of(FACE) : List.of(), text, reading, null, null, null), type, side);
    }

    private static void assertOne(List<Finding> findings, FindingCode code, Severity severity) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }

    @Test
    void findsNothingWrongWithWhatWasAskedFor() {
        assertThat(look(PASSPORT, -0.1, true, IdentityDocumentType.PASSPORT, Side.FRONT)).isEmpty();
        assertThat(look(CARD, -0.1, false, IdentityDocumentType.ID_CARD, Side.BACK)).isEmpty();
        assertThat(look(CARD, -0.1, true, IdentityDocumentType.ID_CARD, Side.BACK)).as("a ghost of the portrait").isEmpty();
        assertThat(look(List.of(), 0, true, IdentityDocumentType.DRIVING_LICENCE, Side.FRONT)).isEmpty();
        assertThat(look(List.of(), 0, false, IdentityDocumentType.DRIVING_LICENCE, Side.BACK)).isEmpty();
    }

    @Test
    void refusesAVisa() {
        assertOne(look(VISA, -0.1, true, IdentityDocumentType.PASSPORT, Side.FRONT), FindingCode.UNSUPPORTED_DOCUMENT_TYPE, Severity.FAIL);
        assertOne(look(VISA, -0.1, true, IdentityDocumentType.RESIDENCE_PERMIT, Side.FRONT), FindingCode.UNSUPPORTED_DOCUMENT_TYPE, Severity.FAIL);
    }

    @Test
    void doubtsAnotherKindThanWasStated() {
        assertOne(look(PASSPORT, -0.1, true, IdentityDocumentType.ID_CARD, Side.FRONT), FindingCode.UNSUPPORTED_DOCUMENT_TYPE, Severity.WARN);
        assertOne(look(CARD, -0.1, true, IdentityDocumentType.PASSPORT, Side.FRONT), FindingCode.UNSUPPORTED_DOCUMENT_TYPE, Severity.WARN);
    }

    @Test
    void knowsALicencesBackByItsBarcode() {
        Shot back = Studio.shoot(Condition.GOOD_PLAIN, Kind.DRIVING_LICENCE_BACK, 50_004);
        assertThat(PictureChecks.withDefaults().checkFront(back.bytes(), 1, IdentityDocumentType.DRIVING_LICENCE, AS_OF, List.of()).findings())
                .extracting(Finding::code).contains(FindingCode.WRONG_SIDE);
    }

    @Test
    void believesNoZoneThatCanHardlyBeMadeOut() {
        assertThat(look(VISA, -0.6, true, IdentityDocumentType.PASSPORT, Side.FRONT)).isEmpty();
        assertThat(look(CARD, -0.6, true, IdentityDocumentType.PASSPORT, Side.FRONT)).isEmpty();
    }

    @Test
    void believesNoZoneOfWhichTheReadersHoldNeitherNumberNorDate() {
        List<String> one = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4UTO4009078F96121096ZE184226B<<<<<<");
        List<String> other = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "LB9BB9O1C9UTO1009018F91121091ZE184226B<<<<<<");
        ZoneText text = new ZoneText(List.of(one, other), List.of(), -0.1);
        assertThat(look(text, true, IdentityDocumentType.RESIDENCE_PERMIT, Side.FRONT)).isEmpty();
    }

    @Test
    void seesTheBackSentForTheFrontAndTheOtherWayRound() {
        assertOne(look(CARD, -0.1, false, IdentityDocumentType.ID_CARD, Side.FRONT), FindingCode.WRONG_SIDE, Severity.FAIL);
        assertOne(look(List.of(), 0, true, IdentityDocumentType.ID_CARD, Side.BACK), FindingCode.WRONG_SIDE, Severity.WARN);
        assertOne(look(List.of(), 0, false, IdentityDocumentType.ID_CARD, Side.FRONT), FindingCode.FACE_NOT_FOUND, Severity.WARN);
    }
}
