package gatehouse.imagechecks.mrz;

import static gatehouse.imagechecks.mrz.Examples.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZoneParserTests {

    private static Zone parsed(String... lines) {
        return ZoneParser.parse(List.of(lines)).orElseThrow();
    }

    static Stream<Arguments> examples() {
        return Stream.of(Arguments.of(ZoneFormat.TD3, Examples.PASSPORT), Arguments.of(ZoneFormat.TD1, Examples.CARD),
                Arguments.of(ZoneFormat.TD2, Examples.LARGE_CARD), Arguments.of(ZoneFormat.MRV_A, Examples.VISA_A),
                Arguments.of(ZoneFormat.MRV_B, Examples.VISA_B));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatIcaoPrints(ZoneFormat format, List<String> lines) {
        Zone zone = ZoneParser.parse(lines).orElseThrow();
        assertThat(zone).isEqualTo(new Zone(format, lines));
        assertThat(zone.isValid()).isTrue();
        assertThat(zone.faults(AS_OF)).isEmpty();
        assertThat(zone.name()).isEqualTo(new ZoneName("ERIKSSON", "ANNA MARIA", false));
        assertThat(zone.value(ZoneField.ISSUER)).isEqualTo("UTO");
    }

    @Test
    void tellsTheFieldsOfAPassport() {
        Zone zone = parsed(Examples.PASSPORT.get(0), Examples.PASSPORT.get(1));
        assertThat(zone.documentNumber()).isEqualTo("L898902C3");
        assertThat(zone.dateOfBirth(AS_OF)).isEqualTo(LocalDate.of(1974, 8, 12));
        assertThat(zone.expiry(AS_OF)).isEqualTo(LocalDate.of(2012, 4, 15));
        assertThat(zone.value(ZoneField.OPTIONAL)).isEqualTo("ZE184226B<<<<<");
        assertThat(zone.checks()).containsOnlyKeys(ZoneCheck.values());
    }

    @Test
    void takesTheOneDigitOfEmptyOptionalDataAsNoughtOrFiller() {
        String line = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<";
        for (String digit : List.of("0", "<")) {
            String covered = "L898902C36" + "7408122" + "1204159" + "<<<<<<<<<<<<<<" + digit;
            assertThat(parsed(Examples.PASSPORT.get(0), line + digit + CheckDigit.of(covered)).isValid()).isTrue();
        }
    }

    @Test
    void followsANumberThatRunsOnIntoTheOptionalData() {
        String number = "D23145890AB112234";
        String first = "I<UTOD23145890<AB112234" + CheckDigit.of(number) + "<<<<<<";
        String second = "7408122F1204159UTO<<<<<<<<<<<";
        String composite = first.substring(5) + "7408122" + "1204159" + "<<<<<<<<<<<";
        Zone zone = parsed(first, second + CheckDigit.of(composite), Examples.CARD.get(2));
        assertThat(zone.documentNumber()).isEqualTo(number);
        assertThat(zone.value(ZoneField.OPTIONAL)).isEqualTo("<<<<<<");
        assertThat(zone.isValid()).isTrue();
        assertThat(zone.faults(AS_OF)).isEmpty();
    }

    @Test
    void findsTheZoneAmongOtherLines() {
        assertThat(parsed("UTOPIA", "Passport / Passeport", "ERIKSSON", "ANNA MARIA", "12 AUG/AOUT 74", Examples.PASSPORT.get(0),
                Examples.PASSPORT.get(1), "scanned by nobody").lines()).isEqualTo(Examples.PASSPORT);
    }

    @Test
    void mendsCaseSpacesAndTheWaysToWriteFillers() {
        assertThat(parsed("p<utoERIKSSON«ANNA<MARIA <<<<<<<<<<<<<<<<<<<", "L898902C36UTO 7408122F1204159 ZE184226B‹‹‹‹‹10").lines())
                .isEqualTo(Examples.PASSPORT);
        assertThat(parsed(String.join("", Examples.CARD)).lines()).isEqualTo(Examples.CARD);
    }

    @Test
    void mendsLettersAndDigitsWhereOnlyOneKindMayStand() {
        assertThat(parsed("P<UT0ER1K5S0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UT074O8I22F12O4I59ZE184226B<<<<<1O").lines())
                .isEqualTo(Examples.PASSPORT);
    }

    @Test
    void mendsLengthInOneRunOfFillersAndNowhereElse() {
        String shorter = Examples.PASSPORT.get(1).replace("B<<<<<1", "B<<<<1");
        assertThat(parsed(Examples.PASSPORT.get(0) + "<", shorter).lines()).isEqualTo(Examples.PASSPORT);
        assertThat(ZoneParser.parse(List.of(Examples.PASSPORT.get(0), Examples.PASSPORT.get(1).replace("<<<<<", "")))).isEmpty();
        assertThat(ZoneParser.parse(List.of(Examples.PASSPORT.get(0), Examples.PASSPORT.get(1).replace("740812", "74082")
                .replace("<<<<<", "<<")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<KKK, ERIKSSON, ANNA MARIA",
            "ERIKSSON<<ANNA<MARIA<<KK<CC<<E<<<<<S<<<, ERIKSSON, ANNA MARIA",
            "ERIKSSON<<ANNA<MARIAKKKKKKKKKKKKKKKKKKK, ERIKSSON, ANNA MARIA",
            "BECKS<<ALICEKKKKKKKKKKKKKKKKKKKKKKKKKKK, BECKS, ALICE",
            "ARKFREITH<<<<<<<<K<<<<<<<<C<<<<<<<<<<<<, ARKFREITH, ''",
    })
    void takesFillersReadAsLettersForFillers(String field, String surname, String givenNames) {
        assertThat(parsed("P<UTO" + field, Examples.PASSPORT.get(1)).name()).isEqualTo(new ZoneName(surname, givenNames, false));
    }

    @ParameterizedTest
    @CsvSource({
            "ECKES<<KES<<<<<<<<<<<<<<<<<<<<<<<<<<<<<, ECKES, KES, false",
            "SEEK<<C<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<, SEEK, C, false",
            "CZESPEIMEN<<ESKE<KECK<<<<<<<<<<<<<<<<<<, CZESPEIMEN, ESKE KECK, false",
            "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K, true",
            "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNS, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNS, '', true",
    })
    void leavesNamesMadeOfSuchLettersAlone(String field, String surname, String givenNames, boolean full) {
        assertThat(parsed("P<UTO" + field, Examples.PASSPORT.get(1)).name()).isEqualTo(new ZoneName(surname, givenNames, full));
    }

    @Test
    void neverTakesAPassportForACardOfTwoLines() {
        String first = Examples.PASSPORT.get(0).substring(0, 36);
        assertThat(ZoneParser.parse(List.of(first, "D231458907UTO7408122F1204159<<<<<<<6"))).isEmpty();
        assertThat(ZoneParser.parse(List.of(first, Examples.PASSPORT.get(1).substring(0, 36)))).isEmpty();
    }

    @Test
    void knowsThatTheOldFrenchCardIsLaidOutOtherwise() {
        assertThat(ZoneParser.parse(List.of("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"))).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        Zone zone = parsed(Examples.PASSPORT.get(0).replace("UTO", "OAZ"), "L898902C36UTO7413122F1204159ZE184226B<<<<<10");
        assertThat(zone.faults(AS_OF)).contains(new ZoneFault.UnknownCode(ZoneField.ISSUER), new ZoneFault.ImpossibleDate(ZoneField.DATE_OF_BIRTH),
                new ZoneFault.WrongCheckDigit(ZoneCheck.DATE_OF_BIRTH), new ZoneFault.WrongCheckDigit(ZoneCheck.COMPOSITE));
        assertThat(parsed("P<UTOER7KSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", Examples.PASSPORT.get(1)).faults(AS_OF))
                .containsExactly(new ZoneFault.ForbiddenCharacter(0, 7));
    }

    @ParameterizedTest
    @CsvSource({"740812, 1974-08-12", "100601, 2010-06-01", "100602, 1910-06-02", "000229, 2000-02-29", "740230,", "7408<<,", "<<<<<<,"})
    void seesNobodyBornAfterTheAssessment(String field, LocalDate date) {
        assertThat(ZoneDates.birth(field, AS_OF)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"120415, 2012-04-15", "961210, 1996-12-10", "380101, 2038-01-01", "890101,", "600101,"})
    void looksForAnExpiryWithinASensibleTime(String field, LocalDate date) {
        assertThat(ZoneDates.expiry(field, AS_OF)).isEqualTo(date);
    }

    @Test
    void allowsTheUnknownPartsThatNineThreeNoughtThreeAllows() {
        assertThat(Stream.of("7408<<", "74<<<<", "<<<<<<")).allMatch(ZoneDates::isPossible);
        assertThat(Stream.of("<<0812", "74<<12", "7413<<", "740230", "74081A")).noneMatch(ZoneDates::isPossible);
    }
}
