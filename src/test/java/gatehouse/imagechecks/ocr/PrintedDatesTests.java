package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    private static final LocalDate BORN = LocalDate.of(1985, 3, 22);

    private static List<LocalDate> in(String text) {
        return PrintedDates.in(text, AS_OF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22.03.1985", "22/03/1985", "22-03-1985", "22 03 1985", "22. 3. 1985", "22.3.85", "03/22/1985", "1985-03-22", "1985 03 22",
            "1985.3.22", "22 MAR 1985", "22 Mar. 1985", "22MAR1985", "22 MAR 85", "22 MAR/MARS 85", "22 MAR / MARS 1985", "22-MAR-1985", "3. 22.03.1985",
            "Date of birth 22.03.1985 Sex F", "22  03  1985"})
    void findsADateInEachFormatThatDocumentsPrint(String text) {
        assertThat(in(text)).contains(BORN);
    }

    @ParameterizedTest
    @CsvSource({"22 JANVIER 2020,1", "22 ENE 2020,1", "22 gen 2020,1", "22 STY 2020,1", "22 FÉV 2020,2", "22 LUT 2020,2", "22 MÄRZ 2020,3", "22 MRZ 2020,3",
            "22 MRT 2020,3", "22 AVR 2020,4", "22 ABR 2020,4", "22 KWI 2020,4", "22 MAI 2020,5", "22 MAG 2020,5", "22 MEI 2020,5", "22 JUIN 2020,6",
            "22 JUI 2020,6", "22 GIU 2020,6", "22 JUILLET 2020,7", "22 JUIL. 2020,7", "22 JUILL. 2020,7", "22 LUG 2020,7", "22 LIP 2020,7", "22 AOÛT 2020,8",
            "22 AGO 2020,8", "22 SIE 2020,8", "22 SET 2020,9", "22 WRZ 2020,9", "22 OKT 2020,10", "22 OTT 2020,10", "22 PAŹ 2020,10", "22 LIS 2020,11",
            "22 DEZ 2020,12", "22 DIC 2020,12", "22 GRU 2020,12", "22 PRO 2020,12"})
    void knowsMonthsInTheLanguagesOfDocuments(String text, int month) {
        assertThat(in(text)).containsExactly(LocalDate.of(2020, month, 22));
    }

    @Test
    void takesTheOtherMonthWhereTheFirstIsOfALanguageThatItDoesNotKnow() {
        assertThat(in("22 TAM/JAN 2020")).containsExactly(LocalDate.of(2020, 1, 22));
        assertThat(in("22 TAM/JAM 2020")).isEmpty();
    }

    @Test
    void givesAYearOfTwoDigitsTheCenturyThatIsAtMostFifteenYearsAhead() {
        assertThat(in("22 MAR 41")).containsExactly(LocalDate.of(2041, 3, 22));
        assertThat(in("22 MAR 42")).containsExactly(LocalDate.of(1942, 3, 22));
        assertThat(PrintedDates.in("22 MAR 03", LocalDate.of(2090, 1, 1))).isEmpty();
        assertThat(PrintedDates.in("22 MAR 99", LocalDate.of(2080, 1, 1))).containsExactly(LocalDate.of(1999, 3, 22));
    }

    @Test
    void givesBothWhereDayAndMonthCouldBeSwappedAndOneWhereTheyAreTheSame() {
        assertThat(in("03.04.1985")).containsExactlyInAnyOrder(LocalDate.of(1985, 4, 3), LocalDate.of(1985, 3, 4));
        assertThat(in("04.04.1985")).containsExactly(LocalDate.of(1985, 4, 4));
        assertThat(in("22.03.1985")).containsExactly(BORN);
    }

    @Test
    void readsLettersThatLookLikeDigitsInADaysPlaceOnly() {
        assertThat(in("O1 MAR 1985")).containsExactly(LocalDate.of(1985, 3, 1));
        assertThat(in("I2 MAR 1985")).containsExactly(LocalDate.of(1985, 3, 12));
        assertThat(in("22 O3 1985")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.02.1985", "00.00.0000", "OO MAR 1985", "32.13.2020", "22.03.1785", "123456789", "22.03.19855", "1.2.3.4.5.6", "22 XYZ 1985",
            "999999999999999999999999999999", "٢٢.٠٣.١٩٨٥"})
    void findsNoneWhereThereIsNone(String text) {
        assertThat(in(text)).isEmpty();
    }

    /** The law: whatever the day, and in whichever of the formats, with whatever around it, it is found. */
    @Property(tries = 2000)
    void everyDatePrintedInAnyFormatIsFound(@ForAll("days") LocalDate day, @ForAll("formats") String format, @ForAll("around") String around) {
        String printed = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(day);
        assertThat(in(around + printed + around)).contains(day);
        assertThat(in(printed.toUpperCase(Locale.ROOT))).contains(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1942, 1, 1), LocalDate.of(2041, 12, 31));
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "dd MM yyyy", "dd. MM. yyyy", "dd.MM.yy", "d/M/yy", "yyyy-MM-dd",
                "yyyy/M/d", "yyyy MM dd", "d MMM yyyy", "dd MMM yy", "ddMMMyyyy", "d MMMM yyyy", "dd MMM/MMM yyyy", "dd MMM / MMMM yy", "dd-MMM-yyyy");
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", " ", " SEX F ", ":", "(x)", "\n");
    }

    @Property(tries = 2000)
    void neverThrowsWhateverTheText(@ForAll String any, @ForAll("nearlyDates") String near) {
        assertThatCode(() -> in(any)).doesNotThrowAnyException();
        assertThatCode(() -> in(near)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.strings().withChars("0123456789OIL .-/JANFEBM\u0130\u00df\u0301").ofMaxLength(60);
    }
}
