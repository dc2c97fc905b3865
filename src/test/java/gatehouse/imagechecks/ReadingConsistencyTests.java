package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.barcodes.AamvaLicence;
import gatehouse.imagechecks.mrz.Agreement;
import gatehouse.imagechecks.mrz.Printed;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingConsistencyTests {
    private static final LocalDate AS_OF = LocalDate.of(2010, 6, 1);
    private static final List<String> CARD = List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    private static final Printed PRINT = new Printed("Eriksson", "Anna Maria", "D23145890", LocalDate.of(1974, 8, 12), LocalDate.of(2012, 4, 15), "UTO");

    private static ZoneReading zone(List<String> lines) {
        return Agreement.join(List.of(lines, lines), AS_OF);
    }

    private static List<Finding> look(ZoneReading zone) {
        return ReadingConsistency.look(zone, null, IdentityDocumentType.ID_CARD, Side.BACK);
    }

    private static Printed printed(String number, LocalDate born) {
        return new Printed(null, null, number, born, null, null);
    }

    @Test
    void findsNothingWhereAllIsRight() {
        assertThat(look(zone(CARD))).isEmpty();
    }

    @Test
    void doubtsADocumentWhoseDigitsAreWrong() {
        List<Finding> findings = look(zone(List.of(CARD.get(0), CARD.get(1).replace("7408122", "7408132"), CARD.get(2))));
        assertThat(findings).allMatch(finding -> finding.code() == FindingCode.TAMPERED && finding.severity() == Severity.WARN);
        assertThat(findings).extracting(Finding::reason).contains("The check digit of the date of birth in the machine-readable zone is wrong.");
    }

    @Test
    void doubtsAnIssuerThatNobodyKnows() {
        assertThat(look(zone(List.of(CARD.get(0).replace("UTO", "OAZ"), CARD.get(1), CARD.get(2))))).extracting(Finding::code)
                .containsExactly(FindingCode.TAMPERED);
    }

    @Test
    void missesAZoneOnlyWhereOneMustBe() {
        ZoneReading none = ZoneReading.none(AS_OF);
        assertThat(look(none)).extracting(Finding::code).containsExactly(FindingCode.MRZ_UNREADABLE);
        assertThat(ReadingConsistency.look(none, null, IdentityDocumentType.PASSPORT, Side.FRONT)).hasSize(1);
        assertThat(ReadingConsistency.look(none, null, IdentityDocumentType.ID_CARD, Side.FRONT)).isEmpty();
        assertThat(ReadingConsistency.look(none, null, IdentityDocumentType.DRIVING_LICENCE, Side.BACK)).isEmpty();
        assertThat(look(Agreement.join(List.of(CARD, List.of()), AS_OF))).extracting(Finding::code).containsExactly(FindingCode.MRZ_UNREADABLE);
    }

    @Test
    void joinsWhatWasReadOfASideTheZoneFirst() {
        ReadFields read = ReadFields.of(zone(CARD), null, new Printed("Other", null, "OTHER", null, null, null));
        assertThat(read).isEqualTo(new ReadFields(CARD, true, "ERIKSSON", "ANNA MARIA", "D23145890", LocalDate.of(1974, 8, 12),
                LocalDate.of(2012, 4, 15), "UTO", "UTO", null, false, List.of()));
        AamvaLicence licence = new AamvaLicence("A1", "SAMPLE", null, LocalDate.of(1990, 1, 2), null, "USA", true);
        ReadFields other = ReadFields.of(ZoneReading.none(AS_OF), licence, PRINT);
        assertThat(other.surname()).isEqualTo("SAMPLE");
        assertThat(other.givenNames()).isNull();
        assertThat(other.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
        assertThat(ReadFields.of(null, null, null)).isEqualTo(ReadFields.NONE);
    }

    @Test
    void comparesTheSidesOfADocument() {
        ReadFields front = ReadFields.of(null, null, PRINT);
        ReadFields back = ReadFields.of(zone(CARD), null, null);
        assertThat(SidesComparison.compare(front, back, IdentityDocumentType.ID_CARD)).isEmpty();
        ReadFields other = ReadFields.of(null, null, new Printed("Schmidt", "Peter", "X99999999", LocalDate.of(1961, 1, 2), null, null));
        assertThat(SidesComparison.compare(other, back, IdentityDocumentType.ID_CARD)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SIDES_DO_NOT_MATCH);
            assertThat(finding.severity()).isEqualTo(Severity.FAIL);
            assertThat(finding.reason()).isEqualTo("Front and back are of different documents, by: document number, date of birth, name.");
        });
        ReadFields near = ReadFields.of(null, null, printed("D2314589O", null));
        assertThat(SidesComparison.compare(near, back, IdentityDocumentType.ID_CARD)).extracting(Finding::severity).containsExactly(Severity.WARN);
        assertThat(SidesComparison.compare(ReadFields.NONE, back, IdentityDocumentType.ID_CARD)).extracting(Finding::code)
                .containsExactly(FindingCode.NOT_CHECKED);
        assertThat(SidesComparison.compare(front, ReadFields.NONE, IdentityDocumentType.PASSPORT)).isEmpty();
    }

    @Test
    void doubtsAFrontWhosePrintHoldsNothingOfTheBack() {
        ReadFields back = ReadFields.of(zone(CARD), null, null);
        assertThat(sides(back, "X99999999", "SCHMIDT", "Peter", "02.01.1961", "31.12.2015")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SIDES_DO_NOT_MATCH);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
        });
        assertThat(sides(back, "D23145890", "SCHMIDT", "02.01.1961", "31.12.2015")).as("the number is printed").isEmpty();
        assertThat(sides(back, "X99999999", "ERlKSSON", "02.01.1961", "31.12.2015")).as("the name is, with a slip").extracting(Finding::code)
                .containsExactly(FindingCode.NOT_CHECKED);
        assertThat(sides(back, "UTOPIA", "IDENTITY CARD", "31.12.2015")).as("hardly anything was read").extracting(Finding::code)
                .containsExactly(FindingCode.NOT_CHECKED);
    }

    private static List<Finding> sides(ReadFields back, String... printed) {
        return SidesComparison.compare(ReadFields.NONE.withPrinted(List.of(printed)), back, IdentityDocumentType.ID_CARD);
    }
}
