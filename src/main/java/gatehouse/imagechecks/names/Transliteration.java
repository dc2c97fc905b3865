package gatehouse.imagechecks.names;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings names to the letters of the zone. Never throws, whatever the text; looks at no more of it than a name has. */
public final class Transliteration {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_SPELLINGS = 256;

    private Transliteration() {}

    /**
     * Every spelling in A to Z that the name may have, words parted by one space; none for a script that isn't known here.
     * ICAO 9303 part 3, 4.6: a hyphen parts words, an apostrophe joins them, other marks are left out.
     */
    public static Set<String> spellings(String name) {
        Set<String> spellings = Set.of("");
        for (Word word : words(name)) {
            spellings = spellings.stream().flatMap(head -> word.spellings().stream().map(tail -> head.isEmpty() ? tail : head + " " + tail))
                    .limit(MOST_SPELLINGS).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return spellings;
    }

    static List<Word> words(String name) {
        return parts(name).map(Word::of).limit(MOST_WORDS).toList();
    }

    private static Stream<String> parts(String name) {
        String upper = Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST)), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        String joined = upper.replaceAll("['’‘ʼʻ`´·]", "").replaceAll("ΜΠ", "B");
        return Stream.of(joined.split("[^\\p{L}\\p{M}]+")).map(part -> part.replaceAll("\\p{M}", ""))
                .filter(part -> !part.isEmpty()).map(part -> part.substring(0, Math.min(part.length(), LONGEST_WORD)));
    }
}
