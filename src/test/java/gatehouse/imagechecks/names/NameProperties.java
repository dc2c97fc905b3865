package gatehouse.imagechecks.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** The laws of comparing names. */
class NameProperties {
    private static final List<String> SURNAMES = List.of("Müller", "García", "Østergård", "Nowakowski", "O'Connor", "van Rensburg", "Núñez",
            "Papadopoulos", "Щербаков", "Yılmaz", "Lefèvre", "Okonkwo", "Tanaka", "Horváth", "Weiß", "D’Angelo", "Smith-Jones", "Đorđević");
    private static final List<String> GIVEN = List.of("Björn", "Zoë", "François", "Ximena", "Agnieszka", "Kwame", "Þorsteinn", "Ngozi", "Лариса",
            "Ahmet", "Priya", "Hiroshi", "Saoirse", "Łucja", "Bartholomäus", "Fatima");

    private static List<String> person(Random random) {
        List<String> given = new ArrayList<>(GIVEN);
        Collections.shuffle(given, random);
        return List.of(SURNAMES.get(random.nextInt(SURNAMES.size())), String.join(" ", given.subList(0, 1 + random.nextInt(3))));
    }

    private static String anySpelling(String name, Random random) {
        List<String> spellings = List.copyOf(Transliteration.spellings(name));
        return spellings.get(random.nextInt(spellings.size()));
    }

    @Property(tries = 1000)
    void anyPermittedSpellingAgreesWithTheName(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> person = person(random);
        String stated = random.nextBoolean() ? person.get(0) + ", " + person.get(1) : person.get(1) + " " + person.get(0);
        assertThat(NameMatch.of(stated, null, anySpelling(person.get(0), random), anySpelling(person.get(1), random), false))
                .isEqualTo(NameMatch.AGREED);
    }

    @Property(tries = 1000)
    void aNameThatTheZoneCutAgrees(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> person = person(random);
        String given = anySpelling(person.get(1), random);
        int keep = 2 + random.nextInt(Math.max(1, given.length() - 2));
        String cut = given.substring(0, Math.min(given.length(), keep));
        if (cut.endsWith(" ") || cut.matches(".* .")) {
            return;
        }
        assertThat(NameMatch.of(person.get(1) + " " + person.get(0), null, anySpelling(person.get(0), random), cut, true)).isEqualTo(NameMatch.AGREED);
    }

    /** A person of another surname or with none of the given names is told apart. */
    @Property(tries = 1000)
    void anotherPersonDiffers(@ForAll long one, @ForAll long other) {
        List<String> stated = person(new Random(one));
        List<String> read = person(new Random(other));
        boolean sharesGiven = List.of(stated.get(1).split(" ")).stream().anyMatch(List.of(read.get(1).split(" "))::contains);
        NameMatch match = NameMatch.of(stated.get(1) + " " + stated.get(0), null, anySpelling(read.get(0), new Random(one)),
                anySpelling(read.get(1), new Random(other)), false);
        if (!stated.get(0).equals(read.get(0)) || !sharesGiven) {
            assertThat(match).isEqualTo(NameMatch.DIFFERS);
        } else if (!stated.get(1).contains(read.get(1)) || stated.get(1).length() != read.get(1).length()) {
            // The same words in another order are one name; any others leave it to a person at best.
            boolean same = List.of(read.get(1).split(" ")).containsAll(List.of(stated.get(1).split(" ")))
                    && stated.get(1).length() == read.get(1).length();
            assertThat(match == NameMatch.AGREED).isEqualTo(same);
        }
    }

    @Property(tries = 500)
    void neverThrowsForAnyText(@ForAll @StringLength(max = 80) String stated, @ForAll @StringLength(max = 40) String surname,
            @ForAll @StringLength(max = 300) String given) {
        assertThat(NameMatch.of(stated, given, surname, given, true)).isNotNull();
        Transliteration.spellings(given).forEach(spelling -> assertThat(spelling).matches("[A-Z ]*"));
    }

    @Example
    void aNameOfManyVariantsStaysBounded() {
        assertThat(NameMatch.of("Ä".repeat(60) + " " + "Ü".repeat(60) + " ÄÖÜ".repeat(20), null, "AEU".repeat(20), "Щ".repeat(200), false)).isNotNull();
        assertThat(Transliteration.spellings(" ÜÜÜ".repeat(16))).hasSizeLessThanOrEqualTo(256);
    }
}
