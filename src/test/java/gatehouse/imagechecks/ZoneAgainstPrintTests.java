package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.Agreement;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedLine;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.imagechecks.ocr.TextLine;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneAgainstPrintTests {
    private static final LocalDate AS_OF = LocalDate.of(2010, 6, 1);
    private static final List<String> CARD = List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    private static final ZoneReading ZONE = Agreement.join(List.of(CARD, CARD), AS_OF);

    /** Each line below the one before. */
    private static ZoneAgainstPrint beside(String... texts) {
        List<PrintedLine> lines = new ArrayList<>();
        for (String text : texts) {
            double y = 100 + 40.0 * lines.size();
            lines.add(new PrintedLine(new TextLine(300, y, 300 + 16.0 * text.length(), y, 20), text));
        }
        return new ZoneAgainstPrint(ZONE, new PrintedText(lines, AS_OF));
    }

    private static List<String> differing(String... texts) {
        return beside(texts).look().stream().map(finding -> finding.reason().replaceAll(".* differ in: |\\.$", "")).toList();
    }

    @Test
    void findsNothingWhereAllOfTheZoneIsPrinted() {
        String[] print = {"Document No.", "D23145890", "Surname", "ERIKSSON", "Given names", "Anna Maria", "Date of birth", "12.08.1974", "Date of expiry", "15.04.2012"};
        assertThat(differing(print)).isEmpty();
        assertThat(beside(print).isBorneOut()).isTrue();
        assertThat(beside("D23145890", "ERIKSSON", "12.08.1974", "15.04.2012").isBorneOut()).as("without its labels").isTrue();
        assertThat(beside("ERIKSSON", "12.08.1974", "15.04.2012").isBorneOut()).as("the number is still to come").isFalse();
        assertThat(beside("D23145890", "ERIKSSON", "12.08.1974").isBorneOut()).as("the expiry is still to come").isFalse();
    }

    @Test
    void namesAllOfTheZoneWhereThePrintIsAnothersThoughNoLabelWasRead() {
        assertThat(differing("X99999999", "SCHMIDT", "Peter", "02.01.1961", "31.12.2015"))
                .containsExactly("document number, date of birth, expiry, name");
    }

    @Test
    void namesThePartAtWhoseLabelAnotherValueStands() {
        assertThat(differing("Document No.", "X99999999", "ERIKSSON", "ANNA MARIA", "12.08.1974", "15.04.2012")).containsExactly("document number");
        assertThat(differing("D23145890", "Surname", "SCHMIDT", "ANNA MARIA", "12.08.1974", "15.04.2012")).containsExactly("name");
        assertThat(differing("D23145890", "ERIKSSON", "ANNA MARIA", "Date of birth", "02.01.1961", "15.04.2012")).containsExactly("date of birth");
    }

    @Test
    void tellsABirthAndAnExpiryByTheOtherDatesWhereNoLabelWasRead() {
        assertThat(differing("D23145890", "ERIKSSON", "ANNA MARIA", "02.01.1961", "15.04.2002", "15.04.2012")).containsExactly("date of birth");
        assertThat(differing("D23145890", "ERIKSSON", "ANNA MARIA", "12.08.1974", "28.11.2005", "27.11.2015")).containsExactly("expiry");
        assertThat(differing("D23145890", "ERIKSSON", "ANNA MARIA", "28.11.2005", "15.04.2012")).as("the birth was not read").isEmpty();
        assertThat(differing("D23145890", "ERIKSSON", "ANNA MARIA", "12.08.1974", "28.11.2005")).as("the expiry was not read").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2314S8BO", "023145890", "D 231 458 90", "D2314589", "No. D23l45890"})
    void letsSlipsOfTheReaderInANumberPass(String number) {
        assertThat(differing("Document No.", number, "ERIKSSON", "ANNA", "12.08.1974", "15.04.2012")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.08.1974", "12.08.1971", "08/12/1974", "12 AUG/AOUT 74", "12 AUC 1974", "1208.1974", "1974-08-12"})
    void letsSlipsOfTheReaderInADatePass(String date) {
        assertThat(differing("D23145890", "ERIKSSON", "ANNA", "Date of birth", date, "15.04.2002", "15.04.2012")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERIKSON", "ERlKSSON", "VON ERIKSSON", "ER1KSSON-BERG", "Эрикссон / ERIKSSON"})
    void letsOtherSpellingsOfANamePass(String name) {
        assertThat(differing("D23145890", "Surname", name, "12.08.1974", "15.04.2012")).isEmpty();
    }

    @Test
    void saysNothingWherePrintWasNotReadWell() {
        assertThat(differing()).isEmpty();
        assertThat(differing("UTOPIA", "IDENTITY CARD", "x/Pe", "O")).isEmpty();
        assertThat(differing("UTOPIA", "Document No.", "Surname", "Date of birth")).as("labels alone").isEmpty();
        assertThat(differing("Surname", "...", "X99999999", "31.12.2015")).as("one date").isEmpty();
    }

    @Test
    void saysNothingOfPrintThatWasReadInPart() {
        PrintedText some = new PrintedText(List.of(new PrintedLine(new TextLine(300, 100, 500, 100, 20), "Document No.: X99999999")), AS_OF, false);
        assertThat(new ZoneAgainstPrint(ZONE, some).look()).isEmpty();
        assertThat(new ZoneAgainstPrint(ZONE, new PrintedText(some.lines(), AS_OF)).look()).isNotEmpty();
    }

    @Test
    void aPassportWithTheZoneOfAnothersIsLookedAtByAPersonAndAGenuineOneIsNot() {
        PictureChecks checks = PictureChecks.withDefaults();
        assertThat(tampered(checks, Studio.shootWithZoneOf(Condition.GOOD_PLAIN, Kind.PASSPORT, 3, 4).bytes())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.reason()).isEqualTo("The printed text and the machine-readable zone differ in: document number, date of birth, "
                    + "expiry, name.");
        });
        assertThat(tampered(checks, Studio.shoot(Condition.GOOD_PLAIN, Kind.PASSPORT, 3).bytes())).isEmpty();
    }

    private static List<Finding> tampered(PictureChecks checks, byte[] bytes) {
        return checks.checkFront(bytes, 1, Kind.PASSPORT.type(), LocalDate.of(2026, 11, 25), List.of()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.TAMPERED).toList();
    }
}
