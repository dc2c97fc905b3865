package gatehouse.imagechecks.mrz;

import static gatehouse.imagechecks.mrz.Examples.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.mrz.FieldReading.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTests {
    private static final List<String> NOTHING = List.of();

    @SafeVarargs
    private static ZoneReading joined(List<String>... readers) {
        return Agreement.join(List.of(readers), AS_OF);
    }

    private static List<String> second(String line) {
        return List.of(Examples.PASSPORT.get(0), line);
    }

    private static List<String> withNumber(String numberAndDigit) {
        return second(numberAndDigit + Examples.PASSPORT.get(1).substring(10));
    }

    @Test
    void countsWhatTwoReadersHold() {
        ZoneReading reading = joined(Examples.PASSPORT, Examples.PASSPORT);
        assertThat(reading.lines()).isEqualTo(Examples.PASSPORT);
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documentNumber()).isEqualTo("L898902C3");
        assertThat(reading.dateOfBirth()).isEqualTo(LocalDate.of(1974, 8, 12));
        assertThat(reading.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
        assertThat(reading.name()).isEqualTo(new ZoneName("ERIKSSON", "ANNA MARIA", false));
        assertThat(reading.value(ZoneField.NATIONALITY)).isEqualTo("UTO");
    }

    @Test
    void countsNothingThatOneReaderHolds() {
        ZoneReading reading = joined(NOTHING, Examples.PASSPORT);
        assertThat(reading.isFound()).isTrue();
        assertThat(reading.documentNumber()).isNull();
        assertThat(reading.lines()).isEmpty();
        assertThat(reading.isValid()).isFalse();
        assertThat(joined(NOTHING, NOTHING).isFound()).isFalse();
        assertThat(joined().field(ZoneField.NAME).standing()).isEqualTo(Standing.UNREAD);
    }

    @Test
    void countsNoLineWhoseEmptyFieldHasADigitThatOnlyOneReaderHolds() {
        List<String> nought = second("TGZPR43<<7CHE5112243M2911250<<<<<<<<<<<<<<02");
        List<String> filler = second("TGZPR43<<7CHE5112243M2911250<<<<<<<<<<<<<<<2");
        assertThat(joined(nought, filler).lines()).containsExactly(Examples.PASSPORT.get(0), "");
        assertThat(joined(nought, filler).documentNumber()).isEqualTo("TGZPR43");
        assertThat(joined(nought, nought).lines()).isEqualTo(nought);
        assertThat(joined(nought, filler, filler).lines()).isEqualTo(filler);
    }

    @Test
    void countsNoNumberThatIsWrongButValid() {
        List<String> wrong = withNumber("L8989Q203" + CheckDigit.of("L8989Q203"));
        assertThat(ZoneParser.parse(wrong).orElseThrow().checks().get(ZoneCheck.DOCUMENT_NUMBER)).isTrue();
        ZoneReading reading = joined(wrong, Examples.PASSPORT);
        assertThat(reading.documentNumber()).isNull();
        assertThat(reading.dateOfBirth()).isNotNull();
        assertThat(reading.lines()).containsExactly(Examples.PASSPORT.get(0), "");
    }

    @Test
    void countsNoCodeThatNobodyHas() {
        List<String> wrong = List.of(Examples.PASSPORT.get(0).replace("UTO", "OAZ"), Examples.PASSPORT.get(1));
        ZoneReading reading = joined(wrong, wrong);
        assertThat(reading.value(ZoneField.ISSUER)).isNull();
        assertThat(reading.faults()).containsExactly(new ZoneFault.UnknownCode(ZoneField.ISSUER));
    }

    @Test
    void countsNoNameThatLostALetter() {
        List<String> wrong = List.of("P<CZECZESPEIMEN<<VZOR<<<<<<<<<<<<<<<<<<<<<<<<", Examples.PASSPORT.get(1));
        List<String> right = List.of("P<CZESPECIMEN<<VZOR<<<<<<<<<<<<<<<<<<<<<<<<<", Examples.PASSPORT.get(1));
        assertThat(joined(wrong, right).name()).isNull();
        assertThat(joined(wrong, right).documentNumber()).isEqualTo("L898902C3");
    }

    /** Cut two characters too long on the left: both readers read the same of the name, and no check digit of theirs agrees. */
    @Test
    void countsNoNameOfLinesThatWereCutBesideTheirFirstCharacter() {
        List<String> one = List.of("I<UTOX491445F27<<<<<<<<<<<<<LL", "IL9703142F3502158GBR<<<<<<<<<<", "LLLI<HASSAN<<SOEREN<<<<<<<<<<<");
        List<String> other = List.of("I<UTOX491445F27<<<<<<<<<<<<<<Y", "9703142F3502158GBR<<<<<<<<<<M7", "LLLI<HASSAN<<SOEREN<<<<<<<<<<<");
        assertThat(joined(one, other).name()).isNull();
        assertThat(joined(one, other).lines()).allMatch(String::isEmpty);
        List<String> right = List.of("I<UTOX491445F27<<<<<<<<<<<<<<<", "9703142F3502158GBR<<<<<<<<<<<4", "LI<HASSAN<<SOEREN<<<<<<<<<<<<<");
        assertThat(joined(right, right).name()).isEqualTo(new ZoneName("LI HASSAN", "SOEREN", false));
    }

    @Test
    void letsAMendedValueCountOnlyBesideOneThatNeededNoMending() {
        List<String> misread = withNumber("L8989O2C36");
        assertThat(Repair.of(ZoneParser.parse(misread).orElseThrow())).hasValueSatisfying(repair -> {
            assertThat(repair.zone().lines()).isEqualTo(Examples.PASSPORT);
            assertThat(repair.field()).isEqualTo(ZoneField.DOCUMENT_NUMBER);
        });
        assertThat(joined(misread, Examples.PASSPORT).documentNumber()).isEqualTo("L898902C3");
        assertThat(joined(misread, Examples.PASSPORT).lines()).isEqualTo(Examples.PASSPORT);
        assertThat(joined(misread, misread).documentNumber()).isNull();
        assertThat(joined(misread).documentNumber()).isNull();
    }

    @Test
    void takesANoughtForAnOThatBothReadersSeeForNeitherReadNorForged() {
        List<String> misread = withNumber("L8989O2C36");
        ZoneReading twice = joined(misread, misread);
        assertThat(twice.field(ZoneField.DOCUMENT_NUMBER).standing()).isEqualTo(Standing.UNSURE);
        assertThat(twice.lines()).containsExactly(Examples.PASSPORT.get(0), "");
        assertThat(twice.faults()).isEmpty();
        Printed printed = new Printed("Eriksson", "Anna Maria", "L898902C3", LocalDate.of(1974, 8, 12), LocalDate.of(2012, 4, 15), "UTO");
        assertThat(twice.confirmedBy(printed).lines()).isEqualTo(Examples.PASSPORT);
        List<String> forged = withNumber("L8989O2C35");
        assertThat(joined(forged, forged).faults()).containsExactly(new ZoneFault.WrongCheckDigit(ZoneCheck.DOCUMENT_NUMBER));
    }

    @Test
    void mendsOneFieldAtMost() {
        List<String> two = second("L8989O2C36UTO7408172F1204159ZE184226B<<<<<10");
        assertThat(Repair.of(ZoneParser.parse(two).orElseThrow())).isEmpty();
    }

    @Test
    void takesAWrongDigitThatTwoReadersHoldForAFactAboutTheDocument() {
        List<String> forged = second("L898902C36UTO7408132F1204159ZE184226B<<<<<10");
        ZoneReading reading = joined(forged, forged);
        assertThat(reading.dateOfBirth()).isNull();
        assertThat(reading.field(ZoneField.DATE_OF_BIRTH).standing()).isEqualTo(Standing.FAULTY);
        assertThat(reading.faults()).containsExactly(new ZoneFault.WrongCheckDigit(ZoneCheck.DATE_OF_BIRTH));
        assertThat(joined(forged, Examples.PASSPORT).faults()).isEmpty();
    }

    @Test
    void takesAWrongCompositeForAFactAboutTheDocument() {
        List<String> forged = second(Examples.PASSPORT.get(1).substring(0, 43) + "3");
        assertThat(joined(forged, forged).faults()).containsExactly(new ZoneFault.WrongCheckDigit(ZoneCheck.COMPOSITE));
        assertThat(joined(forged, forged).isValid()).isFalse();
        assertThat(joined(forged, Examples.PASSPORT).faults()).isEmpty();
        List<String> otherName = List.of(Examples.PASSPORT.get(0).replace("ANNA", "ANMA"), forged.get(1));
        assertThat(joined(forged, otherName).faults()).hasSize(1);
    }

    @Test
    void votesByCharacterAmongThree() {
        List<String> one = withNumber("M898902C36");
        List<String> other = withNumber("L898902E36");
        List<String> third = withNumber("L898982C36");
        assertThat(joined(one, other, third).documentNumber()).isEqualTo("L898902C3");
        assertThat(joined(one, other).documentNumber()).isNull();
    }

    @Test
    void letsThePrintedTextSpeakForOneReader() {
        Printed printed = new Printed("Eriksson", "Anna Maria", "L 898902 C3", LocalDate.of(1974, 8, 12), LocalDate.of(2013, 4, 15), "UTO");
        ZoneReading reading = joined(Examples.PASSPORT, NOTHING).confirmedBy(printed);
        assertThat(reading.documentNumber()).isEqualTo("L898902C3");
        assertThat(reading.dateOfBirth()).isEqualTo(LocalDate.of(1974, 8, 12));
        assertThat(reading.expiry()).isNull();
        assertThat(reading.name()).isNotNull();
        assertThat(reading.field(ZoneField.NATIONALITY).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(joined(withNumber("L8989O2C36"), NOTHING).confirmedBy(printed).documentNumber()).isEqualTo("L898902C3");
    }

    @Test
    void knowsTheCodesOfIssuers() {
        assertThat(List.of("DEU", "D<<", "GBR", "EUE", "UNO", "XXA", "XPO", "RKS", "UTO", "CHE")).allMatch(IssuingStates::isKnown);
        assertThat(List.of("OAZ", "XYZ", "", "<<<", "DE", "gbr")).noneMatch(IssuingStates::isKnown);
        assertThat(IssuingStates.alpha2("D<<")).isEqualTo("DE");
        assertThat(IssuingStates.alpha2("CAN")).isEqualTo("CA");
        assertThat(IssuingStates.alpha2("XXA")).isNull();
        assertThat(IssuingStates.resolve("0EU")).isEqualTo("DEU");
        assertThat(IssuingStates.resolve("0<<")).isEqualTo("D<<");
        assertThat(IssuingStates.resolve("QA7")).isEqualTo("QA7");
    }
}
