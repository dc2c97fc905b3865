package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gatehouse.imagechecks.mrz.ZoneField;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedEvidenceTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);

    private static PrintedEvidence printed(String... texts) {
        return new PrintedEvidence(List.of(texts), AS_OF);
    }

    @ParameterizedTest
    @CsvSource({"MÜLLER,MUELLER", "MÜLLER,MULLER", "MULLER,MUELLER", "MÜLLER,Müller", "SØRENSEN,SOERENSEN", "NÚÑEZ,NUNEZ", "O'BRIEN,OBRIEN", "ŁUKASIEWICZ,LUKASIEWICZ",
            "SMITH-JONES,SMITH JONES", "1. DUPONT,DUPONT", "WEISS,WEISS", "WEIẞ,WEISS", "ÅKESSON,AAKESSON", "AKESSON,AAKESSON"})
    void saysANameHoweverItsMarksAreSpelt(String text, String name) {
        assertThat(printed("SURNAME", text).saysName(name)).isTrue();
    }

    @Test
    void saysANameOnlyIfEachOfItsWordsStandsAsAWordOfItsOwn() {
        assertThat(printed("ANNA MARIA", "MÜLLER").saysName("MUELLER ANNA MARIA")).isTrue();
        assertThat(printed("ANNA", "MÜLLER").saysName("MUELLER ANNA MARIA")).isFalse();
        assertThat(printed("ANNALENA").saysName("ANNA")).isFalse();
        assertThat(printed("ANNA").saysName("  ")).isFalse();
        assertThat(printed("ANNA", "MULLER").says(ZoneField.NAME, "MUELLER<<ANNA<<<<<<<<", AS_OF)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AB 123 456,AB123456", "No AB123456,AB123456", "Passport No: AB123456,AB123456", "5. AB123456,AB123456", "5 AB-123-456,AB123456", "123456789,123456789",
            "Number 323456789,323456789", "5123456,5123456", "1 2345 678,12345678", "4a123456,4A123456", "DLN/12AB34567,12AB34567"})
    void saysANumberInPieces(String text, String number) {
        assertThat(printed("elsewhere", text).saysNumber(number)).isTrue();
    }

    @Test
    void saysNoPartOfANumberAndNoneThatIsShort() {
        assertThat(printed("AB1234567").saysNumber("AB123456")).isFalse();
        assertThat(printed("1234").saysNumber("1234")).isFalse();
        assertThat(printed("AB 123456 X").says(ZoneField.DOCUMENT_NUMBER, "AB123456<", AS_OF)).isFalse();
    }

    @Test
    void saysDatesAsTheZoneWritesThem() {
        PrintedEvidence printed = printed("22.03.1985", "12 AUG/AOÛT 31");
        assertThat(printed.says(ZoneField.DATE_OF_BIRTH, "850322", AS_OF)).isTrue();
        assertThat(printed.says(ZoneField.EXPIRY, "310812", AS_OF)).isTrue();
        assertThat(printed.says(ZoneField.EXPIRY, "310813", AS_OF)).isFalse();
        assertThat(printed.saysDate(LocalDate.of(2031, 8, 12))).isTrue();
    }

    @Test
    void saysNothingOfOtherFields() {
        assertThat(printed("UTO", "D", "F").says(ZoneField.NATIONALITY, "UTO", AS_OF)).isFalse();
    }

    @Property(tries = 500)
    void neverThrowsWhateverIsPrintedOrAsked(@ForAll String text, @ForAll String asked) {
        assertThatCode(() -> {
            printed(text).saysName(asked);
            printed(text).saysNumber(asked);
        }).doesNotThrowAnyException();
    }
}
