package gatehouse.specimens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.intake.PdfPages;
import gatehouse.vocabulary.IdentityDocumentType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimensTests {

    @Test
    void drawsTheSameForTheSamePersonAndSomethingElseForAnother() {
        byte[] first = Specimens.selfie(InventedPerson.ofSeed(1));
        assertThat(Specimens.selfie(InventedPerson.ofSeed(1))).isEqualTo(first);
        assertThat(Specimens.selfie(InventedPerson.ofSeed(2))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(IdentityDocumentType.class)
    void drawsFilesThatTheInspectionTakesWithoutAWord(IdentityDocumentType type) {
        assertTaken(Specimens.identityFront(type, InventedPerson.ofSeed(5)), "front.jpg");
    }

    @Test
    void writesPapersThatTheInspectionTakesAndThatCanBeDrawn() {
        byte[] paper = Specimens.institutionDocument("Trust deed (specimen)",
                List.of("Made on 1 March 2025 between \\ and (others).", "Zoë 😀 Łukasz"));
        assertTaken(paper, "deed.pdf");
        assertThat(PdfPages.page(paper, 0)).isPresent();
    }

    @Test
    void hasNoBackOfAPassport() {
        assertThatThrownBy(() -> Specimens.identityBack(IdentityDocumentType.PASSPORT,
                InventedPerson.ofSeed(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTheZoneOfThePublishedExample() {
        // ICAO 9303 part 4, appendix B, has these check digits for the same fields.
        assertThat(Mrz.digit("L898902C3")).isEqualTo(6);
        assertThat(Mrz.digit("740812")).isEqualTo(2);
        assertThat(Mrz.digit("120415")).isEqualTo(9);
        InventedPerson person = new InventedPerson("ERIKSSON", "ANNA MARIA", LocalDate.of(1974, 8, 12), "L898902C3",
                LocalDate.of(2012, 4, 15), 0);
        assertThat(Mrz.passport(person)).allMatch(line -> line.length() == 44).first().isEqualTo("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        assertThat(Mrz.card(IdentityDocumentType.ID_CARD, person)).hasSize(3).allMatch(line -> line.length() == 30);
    }

    private static void assertTaken(byte[] bytes, String name) {
        assertThat(FileInspection.inspect(bytes, name)).isInstanceOfSatisfying(Inspected.Accepted.class,
                taken -> assertThat(taken.warnings()).isEmpty());
    }
}
