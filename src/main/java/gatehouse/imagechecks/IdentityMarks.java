package gatehouse.imagechecks;

import gatehouse.imagechecks.IdentityMark.Kind;
import gatehouse.imagechecks.mrz.IssuingStates;
import gatehouse.imagechecks.names.Transliteration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marks of one person, from what was stated and what counts as read. One thing may have several: two persons are met again
 * where any of their marks is the same.
 */
final class IdentityMarks {
    /** Fewer characters are no number that tells documents apart. */
    private static final int SHORTEST_NUMBER = 4;
    private static final int MOST_SPELLINGS = 16;

    private IdentityMarks() {}

    static Set<IdentityMark> of(Declared declared, ReadFields read) {
        return Stream.concat(numbers(declared, read), persons(declared, read)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Numbers are told apart by their country. Who issued a document is known only once it is read; until then the nationality
     * stands for it, and it stays beside the issuer, so that what was only stated elsewhere is still met.
     */
    private static Stream<IdentityMark> numbers(Declared declared, ReadFields read) {
        Set<String> countries = Stream.of(read.issuer(), read.nationality(), declared.nationality()).filter(Objects::nonNull)
                .map(IdentityMarks::country).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        return Stream.of(read.documentNumber(), declared.number()).filter(Objects::nonNull).map(IdentityMarks::number)
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .flatMap(number -> countries.stream().map(country -> new IdentityMark(Kind.DOCUMENT_NUMBER, country + " " + number)));
    }

    /** A name that the zone had no room for is another one each time. */
    private static Stream<IdentityMark> persons(Declared declared, ReadFields read) {
        String asRead = read.hasName() && !read.nameMayBeCut() ? read.givenNamesOrNone() + " " + read.surnameOrNone() : null;
        Set<LocalDate> births = Stream.of(declared.dateOfBirth(), read.dateOfBirth()).filter(Objects::nonNull).collect(Collectors.toSet());
        return Stream.of(declared.fullName(), declared.nameInLocalScript(), asRead).filter(Objects::nonNull).flatMap(IdentityMarks::names)
                .flatMap(name -> births.stream().map(born -> new IdentityMark(Kind.PERSON, name + " " + born)));
    }

    /** Every spelling in the zone's letters, its words in one order; none for a script that isn't known. */
    private static Stream<String> names(String name) {
        return Transliteration.spellings(name).stream().filter(spelling -> !spelling.isEmpty()).limit(MOST_SPELLINGS)
                .map(spelling -> Arrays.stream(spelling.split(" ")).sorted().collect(Collectors.joining(" ")));
    }

    /** A nought is written for an O often enough to be the same. */
    private static String number(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replace('O', '0');
    }

    /** In three letters; two are stated, and documents have codes of their own. */
    private static String country(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        String alpha2 = plain.length() == 2 ? plain : IssuingStates.alpha2(plain);
        return alpha2 == null ? plain : alpha3(alpha2);
    }

    private static String alpha3(String alpha2) {
        try {
            return new Locale("", alpha2).getISO3Country();
        } catch (MissingResourceException e) {
            return alpha2;
        }
    }
}
