package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.IdentityMark.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityMarksTests {

    private static final LocalDate BORN = LocalDate.of(1980, 12, 10);

    @Test
    void knowsANumberAgainHoweverItIsWrittenAndWhetherItWasStatedOrRead() {
        Set<String> stated = of(Kind.DOCUMENT_NUMBER, declared("Ada Byron", "l 898-902 c3", "DE"), ReadFields.NONE);
        Set<String> read = of(Kind.DOCUMENT_NUMBER, declared("A. B.", null, null), read("BYRON", "ADA", "L898902C3", "D", false));
        assertThat(stated).containsExactly("DEU L898902C3").isEqualTo(read);
    }

    @Test
    void tellsNumbersApartByTheirCountryAndKnowsNoneWithoutOne() {
        assertThat(of(Kind.DOCUMENT_NUMBER, declared("Ada Byron", "L898902C3", null), ReadFields.NONE)).isEmpty();
        assertThat(of(Kind.DOCUMENT_NUMBER, declared("Ada Byron", "L898902C3", "FR"), read("BYRON", "ADA", "L898902C3", "GBR", false)))
                .containsExactlyInAnyOrder("FRA L898902C3", "GBR L898902C3");
        assertThat(of(Kind.DOCUMENT_NUMBER, declared("Ada Byron", "X1", "GB"), ReadFields.NONE)).isEmpty();
    }

    @Test
    void knowsAPersonAgainInAnyOrderOfTheirNamesAndInEverySpelling() {
        Set<String> stated = of(Kind.PERSON, declared("Jürgen Müller", null, "DE"), ReadFields.NONE);
        Set<String> read = of(Kind.PERSON, declared(null, null, null), read("MUELLER", "JUERGEN", null, "D", false));
        assertThat(stated).containsAnyElementsOf(read);
        assertThat(of(Kind.PERSON, declared("Byron, Ada", null, null), ReadFields.NONE))
                .isEqualTo(of(Kind.PERSON, declared("Ada BYRON", null, null), ReadFields.NONE)).hasSize(1);
    }

    @Test
    void aNameThatWasCutIsNoMark() {
        assertThat(of(Kind.PERSON, new Declared(null, BORN, null, null, null, null), read("BYRON", "AD", "L898902C3", "GBR", true))).isEmpty();
    }

    private static Set<String> of(Kind kind, Declared declared, ReadFields read) {
        return IdentityMarks.of(declared, read).stream().filter(mark -> mark.kind() == kind).map(IdentityMark::text).collect(Collectors.toSet());
    }

    private static Declared declared(@Nullable String name, @Nullable String number, @Nullable String nationality) {
        return new Declared(name, BORN, number, null, nationality, null);
    }

    private static ReadFields read(String surname, String given, @Nullable String number, String issuer, boolean cut) {
        return new ReadFields(List.of(), false, surname, given, number, BORN, null, issuer, issuer, null, cut, List.of());
    }
}
