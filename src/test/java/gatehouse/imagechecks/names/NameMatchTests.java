package gatehouse.imagechecks.names;

import static gatehouse.imagechecks.names.NameMatch.AGREED;
import static gatehouse.imagechecks.names.NameMatch.CLOSE;
import static gatehouse.imagechecks.names.NameMatch.DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTests {

    @ParameterizedTest
    @CsvSource({
            "Anna Maria Eriksson, ERIKSSON, ANNA MARIA",
            "'ERIKSSON, Anna-Maria', ERIKSSON, ANNA MARIA",
            "Jürgen Müller, MUELLER, JUERGEN", "Jürgen Müller, MULLER, JURGEN", "Jürgen Müller, MUXXLLER, JURGEN",
            "Iñigo Núñez, NUNXXEZ, INIGO", "Søren Ødegård, OEDEGAARD, SOEREN", "Søren Ødegård, ODEGARD, SOREN", "Jörg Weiß, WEISS, JOERG",
            "Þóra Æsgeirsdóttir, AESGEIRSDOTTIR, THORA", "Łukasz Żółć, ZOLC, LUKASZ",
            "Charles d’Artagnan, DARTAGNAN, CHARLES", "Sean O'Brien, OBRIEN, SEAN", "Sean O'Brien, O BRIEN, SEAN",
            "Ludwig van der Berg, VANDERBERG, LUDWIG", "Ludwig Van Der Berg, VAN DER BERG, LUDWIG", "Jean Paul Martin, MARTIN, JEANPAUL",
            "Anna Maria Smith née Jones, SMITH, ANNA MARIA JONES", "Dr. Ada Byron, BYRON, ADA", "Arkfreith, ARKFREITH, ''",
            "Юлия Щеглова, SHCHEGLOVA, IULIIA", "Олександр Гончаренко, HONCHARENKO, OLEKSANDR", "Жељко Ђорђевић, DJORDJEVIC, ZELJKO",
            "Γεώργιος Παπαδόπουλος, PAPADOPOULOS, GEORGIOS",
    })
    void agreesInEveryPermittedSpellingAndOrder(String stated, String surname, String givenNames) {
        assertThat(NameMatch.of(stated, null, surname, givenNames, false)).isEqualTo(AGREED);
    }

    @ParameterizedTest
    @CsvSource({
            "Anna Eriksson, ERIKSSON, ANNA MARIA", "Anna Maria Luise Eriksson, ERIKSSON, ANNA MARIA", "A. M. Eriksson, ERIKSSON, ANNA MARIA",
            "Anna M. Eriksson, ERIKSSON, ANNA MARIA", "Anna Maria Erikson, ERIKSSON, ANNA MARIA", "Anna Maria Schmidt-Eriksson, ERIKSSON, ANNA MARIA",
            "Anna Luise Eriksson, ERIKSSON, ANNA MARIA", "محمد علي, ALI, MOHAMED", "'', ALI, MOHAMED", "Ali, '', ''",
    })
    void leavesNearNamesToAPerson(String stated, String surname, String givenNames) {
        assertThat(NameMatch.of(stated, null, surname, givenNames, false)).isEqualTo(CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
            "Anna Maria Eriksson, ERIKSSON, PETER", "Anna Maria Eriksson, SCHMIDT, ANNA MARIA", "Kim Li, LEE, KIM", "Ada Byron, LOVELACE, AUGUSTA",
            "A Schmidt, ERIKSSON, ANNA", "Jo Ng, WU, AL",
    })
    void tellsOtherPeopleApart(String stated, String surname, String givenNames) {
        assertThat(NameMatch.of(stated, null, surname, givenNames, false)).isEqualTo(DIFFERS);
    }

    @Test
    void allowsForWhatTheZoneCut() {
        String stated = "Nilavadhanananda Chayapa Dejthamrong Krasuang";
        assertThat(NameMatch.of(stated, null, "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRA", true)).isEqualTo(AGREED);
        assertThat(NameMatch.of(stated, null, "NILAVADHANANANDA", "CHAYAPA", true)).isEqualTo(AGREED);
        assertThat(NameMatch.of(stated, null, "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRA", false)).isEqualTo(CLOSE);
        assertThat(NameMatch.of(stated, null, "NILAVADHANANANDA", "PETER", true)).isEqualTo(DIFFERS);
    }

    /** Small cards have thirty places. */
    @Test
    void leavesALongSurnameThatFillsTheZoneAloneToAPerson() {
        String stated = "Jürgen Srinivasa Venkataraghavan Iyengar Horváth";
        assertThat(NameMatch.of(stated, null, "SRINIVASA VENKATARAGHAVAN IYENGAR HORVA", "", true)).isEqualTo(CLOSE);
        assertThat(NameMatch.of(stated, null, "SRINIVASA VENKATARAGHAVAN IYENGAR HORVA", "", false)).isEqualTo(DIFFERS);
        assertThat(NameMatch.of(stated, null, "SRINIVASA VENKATARAGHAVAN IYENGAR MUELL", "", true)).isEqualTo(DIFFERS);
        assertThat(NameMatch.of(stated, null, "FEATHERSTONEHAUGH CHOLMONDELEY SOERENSE", "", true)).isEqualTo(DIFFERS);
    }

    @Test
    void letsTheOwnScriptSpeakToo() {
        assertThat(NameMatch.of("Yulia Sheglova", "Юлия Щеглова", "SHCHEGLOVA", "IULIIA", false)).isEqualTo(CLOSE);
        assertThat(NameMatch.of("Julia Shcheglova", "Юлия Щеглова", "SHCHEGLOVA", "IULIIA", false)).isNotEqualTo(DIFFERS);
        assertThat(NameMatch.of("Peter Smith", "Пётр Смит", "SHCHEGLOVA", "IULIIA", false)).isEqualTo(DIFFERS);
        assertThat(NameMatch.of("Mohamed Ali", "محمد علي", "ALI", "MOHAMED", false)).isEqualTo(AGREED);
    }
}
