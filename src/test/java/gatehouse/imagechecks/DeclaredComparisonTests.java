package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.FieldComparison.Part;
import gatehouse.imagechecks.FieldComparison.Verdict;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredComparisonTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1980, 12, 10);
    private static final LocalDate EXPIRY = LocalDate.of(2030, 1, 1);
    private static final Declared STATED = new Declared("Ada Maria Byron", BORN, "L898902C3", EXPIRY, "GB", null);
    private static final ReadFields READ = read("BYRON", "ADA MARIA", "L898902C3", BORN, EXPIRY);

    private static ReadFields read(String surname, String givenNames, String number, LocalDate born, LocalDate expiry) {
        return new ReadFields(List.of(), false, surname, givenNames, number, born, expiry, "GBR", "GBR", "99999999R", false, List.of());
    }

    private static Map<FindingCode, Severity> found(Declared declared, ReadFields read) {
        return DeclaredComparison.compare(declared, read, null, AS_OF).stream()
                .collect(Collectors.toMap(Finding::code, Finding::severity, (one, other) -> one));
    }

    @Test
    void findsNothingWhereAllAgrees() {
        assertThat(DeclaredComparison.compare(STATED, READ, null, AS_OF)).isEmpty();
        assertThat(DeclaredComparison.parts(STATED, READ, null, AS_OF)).hasSize(5).allMatch(part -> part.verdict() == Verdict.AGREES);
    }

    @Test
    void refusesWhatClearlyDiffers() {
        assertThat(found(STATED, read("ERIKSSON", "PETER", "X11111111", LocalDate.of(1955, 3, 4), EXPIRY))).containsExactlyInAnyOrderEntriesOf(Map.of(
                FindingCode.NAME_MISMATCH, Severity.FAIL, FindingCode.DATE_OF_BIRTH_MISMATCH, Severity.FAIL, FindingCode.NUMBER_MISMATCH, Severity.FAIL));
    }

    @Test
    void leavesNearMissesToAPerson() {
        assertThat(found(STATED, read("BYRON", "ADA", "L8989O2C3", LocalDate.of(1980, 10, 12), EXPIRY))).containsExactlyInAnyOrderEntriesOf(Map.of(
                FindingCode.NAME_MISMATCH, Severity.WARN, FindingCode.DATE_OF_BIRTH_MISMATCH, Severity.WARN, FindingCode.NUMBER_MISMATCH, Severity.WARN));
    }

    @Test
    void leavesAnotherNumberThatStandsOnTheDocumentToAPerson() {
        Declared own = new Declared(null, null, "99999999-R", null, null, null);
        assertThat(found(own, READ)).containsExactly(Map.entry(FindingCode.NUMBER_MISMATCH, Severity.WARN));
    }

    @Test
    void leavesToAPersonWhatCouldNotBeRead() {
        assertThat(found(STATED, ReadFields.NONE)).containsExactlyInAnyOrderEntriesOf(Map.of(FindingCode.NAME_UNREADABLE, Severity.WARN,
                FindingCode.DATE_OF_BIRTH_UNREADABLE, Severity.WARN, FindingCode.NOT_CHECKED, Severity.WARN));
        assertThat(DeclaredComparison.compare(STATED, ReadFields.NONE, READ, AS_OF)).isEmpty();
    }

    @Test
    void saysThatWhatWasStatedIsNotThereWhereTheFrontsPrintCouldBeRead() {
        ReadFields legible = ReadFields.NONE.withPrinted(List.of("Document No.", "X11111111", "ERIKSSON", "PETER", "04.03.1955", "02.02.2031"));
        assertThat(found(STATED, legible)).containsExactlyInAnyOrderEntriesOf(Map.of(FindingCode.NAME_MISMATCH, Severity.WARN,
                FindingCode.DATE_OF_BIRTH_MISMATCH, Severity.WARN, FindingCode.NUMBER_MISMATCH, Severity.WARN, FindingCode.NOT_CHECKED, Severity.WARN));
        assertThat(DeclaredComparison.parts(STATED, legible, null, AS_OF)).extracting(FieldComparison::verdict)
                .containsExactly(Verdict.NOT_FOUND, Verdict.NOT_FOUND, Verdict.NOT_FOUND, Verdict.NOT_FOUND, Verdict.UNREADABLE);
    }

    @Test
    void callsUnreadableWhatMayBeThereOrStandsOnAPictureThatWasHardlyRead() {
        ReadFields slips = ReadFields.NONE.withPrinted(List.of("L8989O2C", "BYR0N", "10.12.19S0", "02.02.2031", "01.01.2O30"));
        ReadFields hardly = ReadFields.NONE.withPrinted(List.of("UTOPIA", "02.02.2031"));
        ReadFields back = ReadFields.NONE.withPrinted(List.of("1 MARKET SQUARE", "02.02.2021", "02.02.2031"));
        assertThat(found(STATED, slips)).containsOnlyKeys(FindingCode.NAME_UNREADABLE, FindingCode.DATE_OF_BIRTH_UNREADABLE, FindingCode.NOT_CHECKED);
        assertThat(found(STATED, hardly)).containsOnlyKeys(FindingCode.NAME_UNREADABLE, FindingCode.DATE_OF_BIRTH_UNREADABLE, FindingCode.NOT_CHECKED);
        assertThat(DeclaredComparison.compare(STATED, ReadFields.NONE, back, AS_OF)).extracting(Finding::code).contains(FindingCode.NAME_UNREADABLE);
        Declared arabic = new Declared("محمد", null, null, null, null, null);
        assertThat(found(arabic, ReadFields.NONE.withPrinted(List.of("MUHAMMAD", "04.03.1955", "02.02.2031")))).containsOnlyKeys(FindingCode.NAME_UNREADABLE);
    }

    @Test
    void blamesTheBackWhereTheFrontSaysWhatWasStated() {
        ReadFields front = ReadFields.NONE.withPrinted(List.of("L898902C3", "BYRON", "ADA MARIA", "10.12.1980"));
        ReadFields another = read("ERIKSSON", "PETER", "X11111111", LocalDate.of(1955, 3, 4), EXPIRY);
        assertThat(DeclaredComparison.compare(STATED, front, another, AS_OF)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SIDES_DO_NOT_MATCH);
            assertThat(finding.severity()).isEqualTo(Severity.FAIL);
            assertThat(finding.reason()).isEqualTo("The front says what was stated, but the back is of another document, by: name, date of birth, number.");
        });
        assertThat(DeclaredComparison.compare(STATED, ReadFields.NONE, another, AS_OF)).extracting(Finding::code)
                .as("nothing on the front bears it out").doesNotContain(FindingCode.SIDES_DO_NOT_MATCH).contains(FindingCode.NUMBER_MISMATCH);
        assertThat(DeclaredComparison.compare(STATED, another.withPrinted(front.printed()), READ, AS_OF)).extracting(Finding::code)
                .as("the front's own zone differs").doesNotContain(FindingCode.SIDES_DO_NOT_MATCH);
    }

    @Test
    void takesNothingUnstatedForAMismatch() {
        Declared nothing = new Declared(null, null, null, null, null, null);
        assertThat(DeclaredComparison.compare(nothing, READ, null, AS_OF)).isEmpty();
        assertThat(DeclaredComparison.parts(nothing, READ, null, AS_OF)).allMatch(part -> part.verdict() == Verdict.NOT_STATED);
    }

    @Test
    void judgesExpiryAsReadAndAsStated() {
        LocalDate yesterday = AS_OF.minusDays(1);
        assertThat(found(STATED, read("BYRON", "ADA MARIA", "L898902C3", BORN, yesterday))).containsEntry(FindingCode.EXPIRED, Severity.FAIL);
        assertThat(found(STATED, read("BYRON", "ADA MARIA", "L898902C3", BORN, AS_OF))).doesNotContainKey(FindingCode.EXPIRED);
        Declared expired = new Declared(null, null, null, yesterday, null, null);
        assertThat(DeclaredComparison.compare(expired, read("BYRON", "ADA MARIA", "L898902C3", BORN, yesterday), null, AS_OF))
                .extracting(Finding::reason).containsExactly("The document expired on 2026-11-23, as read.", "The document expired on 2026-11-23, as stated.");
    }

    @Test
    void leavesAnotherNationalityToAPersonAndNeverRefusesIt() {
        Declared other = new Declared(null, null, null, null, "FR", null);
        assertThat(DeclaredComparison.compare(other, READ, null, AS_OF)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.NOT_CHECKED);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.reason()).isEqualTo("The nationality read from the document is not the one stated: a person compares them.");
        });
        assertThat(DeclaredComparison.parts(other, READ, null, AS_OF)).contains(new FieldComparison(Part.NATIONALITY, Verdict.DIFFERS));
    }

    @ParameterizedTest
    @CsvSource({"GB, XXA", "GB, XXB", "GB, UNO", "XK, SRB"})
    void leavesANationalityBesideACodeOfNoCountryToAPerson(String stated, String code) {
        Declared declared = new Declared(null, null, null, null, stated, null);
        ReadFields read = new ReadFields(List.of(), false, null, null, null, null, null, code, code, null, false, List.of());
        assertThat(DeclaredComparison.compare(declared, read, null, AS_OF)).extracting(Finding::code).containsExactly(FindingCode.NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({"GB, UTO"})
    void comparesNoNationalityWithThatOfSpecimens(String stated, String code) {
        Declared declared = new Declared(null, null, null, null, stated, null);
        ReadFields read = new ReadFields(List.of(), false, null, null, null, null, null, code, code, null, false, List.of());
        assertThat(DeclaredComparison.compare(declared, read, null, AS_OF)).isEmpty();
        assertThat(DeclaredComparison.parts(declared, read, null, AS_OF)).contains(new FieldComparison(Part.NATIONALITY, Verdict.NOT_COMPARABLE));
    }

    @Test
    void saysNothingOfThePersonInItsSentences() {
        assertThat(DeclaredComparison.compare(STATED, read("ERIKSSON", "PETER", "X11111111", LocalDate.of(1955, 3, 4), AS_OF), null, AS_OF))
                .extracting(Finding::reason).noneMatch(reason -> reason.matches("(?i).*(byron|ada|eriksson|peter|1980|1955|X1111|L8989).*"));
    }

    @ParameterizedTest
    @CsvSource({
            "L898902C3, l 898-902 c3, SAME", "AB12O, AB120, NEAR", "AB12OO3, AB12003, NEAR", "L898902C3, L898902C36, NEAR",
            "L898902C3, L898902C4, DIFFERENT", "12345, 123456, DIFFERENT", "'', 123456, DIFFERENT",
    })
    void comparesNumbersWithoutMarksAndCase(String one, String other, Likeness likeness) {
        assertThat(Likeness.ofNumbers(one, other)).isEqualTo(likeness);
        assertThat(Likeness.ofNumbers(other, one)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
            "1980-12-10, 1980-12-10, SAME", "1980-12-10, 1980-10-12, NEAR", "1980-12-10, 1980-12-11, NEAR", "1980-12-10, 1930-12-10, NEAR", "1924-03-10, 2024-03-10, NEAR",
            "1980-12-10, 1981-10-12, DIFFERENT", "1980-12-10, 1980-12-25, DIFFERENT",
    })
    void takesOneDigitAndExchangedDayAndMonthForNear(LocalDate one, LocalDate other, Likeness likeness) {
        assertThat(Likeness.ofDates(one, other)).isEqualTo(likeness);
        assertThat(Likeness.ofDates(other, one)).isEqualTo(likeness);
    }
}
