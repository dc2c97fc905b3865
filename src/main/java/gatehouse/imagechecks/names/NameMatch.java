package gatehouse.imagechecks.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a name that somebody stated and one read from a document can be one person's. */
public enum NameMatch {
    /** The same words, each in a permitted spelling, in any order; what the zone had no room for aside. */
    AGREED,
    /** A person looks: some words left out, initials, a few letters that readers get wrong, or a script that isn't known here. */
    CLOSE,
    /** Surname or given names are others. */
    DIFFERS;

    /** Words that say what the next one is, and are no name: "born", "wife of", titles. */
    private static final Set<String> NO_NAMES = Set.of("NEE", "GEB", "GEBOREN", "GEBORENE", "BORN", "EPOUSE", "EPSE", "VEUVE",
            "MR", "MRS", "MS", "MISS", "DR", "PROF", "DIPL", "JR", "SR", "SIR");

    /**
     * Compares.
     *
     * @param stated        the full name in one text, in any order
     * @param inLocalScript the same in the person's own script, if stated
     * @param surname       as read, in the zone's letters or as printed
     * @param givenNames    as read; empty where the person has one name only
     * @param mayBeCut      whether the zone had no room for more
     */
    public static NameMatch of(String stated, @Nullable String inLocalScript, String surname, String givenNames, boolean mayBeCut) {
        NameMatch latin = of(stated, surname, givenNames, mayBeCut);
        if (latin == AGREED || inLocalScript == null || inLocalScript.isBlank()) {
            return latin;
        }
        NameMatch local = of(inLocalScript, surname, givenNames, mayBeCut);
        if (latin == CLOSE) {
            return local == AGREED ? AGREED : CLOSE;
        }
        // A script that can't be compared says nothing for a Latin name that differs.
        return local == AGREED ? CLOSE : DIFFERS;
    }

    private static NameMatch of(String stated, String surname, String givenNames, boolean mayBeCut) {
        List<Word> words = names(stated);
        List<Word> surnames = names(surname);
        List<Word> given = names(givenNames);
        boolean isForeign = Stream.of(words, surnames, given).flatMap(List::stream).anyMatch(Word::isForeign);
        if (words.isEmpty() || surnames.isEmpty() && given.isEmpty() || isForeign) {
            return CLOSE;
        }
        return new Pairing(words, surnames, given, mayBeCut).result();
    }

    private static List<Word> names(String text) {
        List<Word> words = Transliteration.words(text);
        List<Word> names = words.stream().filter(word -> word.spellings().stream().noneMatch(NO_NAMES::contains)).toList();
        return names.isEmpty() ? words : names;
    }
}
