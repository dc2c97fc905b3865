package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.ocr.PrintedText.Label;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);

    /** A line whose letters are about as wide as they are high. */
    private static PrintedLine line(double x, double y, String text) {
        return new PrintedLine(new TextLine(x, y, x + 16 * text.length(), y, 20), text);
    }

    private static PrintedText text(PrintedLine... lines) {
        return new PrintedText(List.of(lines), AS_OF);
    }

    @Test
    void takesWhatStandsBelowALabel() {
        PrintedText text = text(line(300, 100, "Surname / Nom"), line(300, 132, "MÜLLER"), line(300, 180, "Given names"), line(300, 212, "ANNA MARIA"));
        assertThat(text.at(Label.SURNAME)).contains("MÜLLER");
        assertThat(text.at(Label.GIVEN_NAMES)).contains("ANNA MARIA");
        assertThat(text.at(Label.NATIONALITY)).isEmpty();
    }

    @Test
    void takesWhatStandsBesideALabel() {
        PrintedText text = text(line(300, 100, "Surname"), line(460, 101, "SMITH"), line(300, 140, "Expiry date"), line(520, 141, "12 AUG 2031"));
        assertThat(text.at(Label.SURNAME)).contains("SMITH");
        assertThat(text.dateAt(Label.EXPIRY)).contains(LocalDate.of(2031, 8, 12));
    }

    @Test
    void takesWhatStandsAfterAColon() {
        PrintedText text = text(line(300, 100, "Surname: SMITH"), line(300, 140, "DOB: 22.03.1985"), line(300, 180, "Document No: AB 123456"));
        assertThat(text.at(Label.SURNAME)).contains("SMITH");
        assertThat(text.dateAt(Label.DATE_OF_BIRTH)).contains(LocalDate.of(1985, 3, 22));
        assertThat(text.number()).contains("AB123456");
    }

    @Test
    void readsTheNumberedFieldsOfAEuropeanLicence() {
        PrintedText text = text(line(300, 100, "1. DUPONT"), line(300, 140, "2. JEAN PIERRE"), line(300, 180, "3. 22.03.1985 PARIS"),
                line(300, 220, "4a. 24.11.2020"), line(500, 220, "4b. 24.11.2035"), line(300, 260, "5. 12AB34567"));
        assertThat(text.at(Label.SURNAME)).contains("DUPONT");
        assertThat(text.at(Label.GIVEN_NAMES)).contains("JEAN PIERRE");
        assertThat(text.dateAt(Label.DATE_OF_BIRTH)).contains(LocalDate.of(1985, 3, 22));
        assertThat(text.dateAt(Label.EXPIRY)).contains(LocalDate.of(2035, 11, 24));
        assertThat(text.number()).contains("12AB34567");
    }

    @Test
    void takesNoDateOrNumberForANumberedField() {
        PrintedText text = text(line(300, 100, "12.03.1985"), line(300, 140, "24.11.2030"), line(300, 180, "31.12.2031"), line(300, 220, "512345678"));
        assertThat(text.at(Label.SURNAME)).isEmpty();
        assertThat(text.at(Label.NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Surname", "SURNAME", "Surnane", "Surmame / Nom", "1. Surname", "Apellidos", "Nachname|Surname"})
    void knowsALabelWithALetterWrongAndAmongOthers(String label) {
        assertThat(text(line(300, 100, label), line(300, 132, "MÜLLER")).at(Label.SURNAME)).contains("MÜLLER");
    }

    @Test
    void takesNoLabelAndNothingFarAwayForAValue() {
        assertThat(text(line(300, 100, "Surname"), line(300, 132, "Given names")).at(Label.SURNAME)).isEmpty();
        assertThat(text(line(300, 100, "Surname"), line(300, 400, "MÜLLER")).at(Label.SURNAME)).isEmpty();
        assertThat(text(line(500, 100, "Surname"), line(20, 101, "MÜLLER")).at(Label.SURNAME)).isEmpty();
    }

    @Test
    void leavesADateOpenWhoseDayAndMonthCouldBeSwapped() {
        assertThat(text(line(300, 100, "Date of birth"), line(300, 132, "03.04.1985")).dateAt(Label.DATE_OF_BIRTH)).isEmpty();
        assertThat(text(line(300, 100, "Date of birth"), line(300, 132, "none")).dateAt(Label.DATE_OF_BIRTH)).isEmpty();
    }

    @Test
    void takesNoWordWithoutADigitForANumber() {
        assertThat(text(line(300, 100, "Passport No"), line(300, 132, "UTOPIAN")).number()).isEmpty();
        assertThat(text(line(300, 100, "Passport No"), line(300, 132, "P-123 456")).number()).contains("P123456");
    }

    @Test
    void joinsWhatStandsSideBySideForItMayBeOneDate() {
        PrintedText text = text(line(300, 100, "22"), line(350, 101, "MAR"), line(415, 100, "1985"), line(300, 160, "elsewhere"));
        assertThat(text.texts()).contains("22", "22 MAR 1985").doesNotContain("1985 elsewhere");
    }
}
