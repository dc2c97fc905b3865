package gatehouse.imagechecks.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * One word of a name.
 *
 * @param spellings in A to Z, the recommended first; empty for a word of a script that isn't transliterated
 */
record Word(Set<String> spellings) {
    /** Beyond so many the same choice is taken throughout the word. */
    private static final int MOST_SPELLINGS = 48;
    private static final int MOST_STYLES = 5;

    /** A word of capital letters, joined with nothing between. */
    static Word of(String upper) {
        List<List<String>> letters = upper.codePoints().mapToObj(Letters::of).toList();
        if (letters.isEmpty() || letters.stream().anyMatch(List::isEmpty)) {
            return new Word(Set.of());
        }
        long all = letters.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(1_000_000, a * b));
        Set<String> spellings = all <= MOST_SPELLINGS ? everyOne(letters) : consistent(letters);
        return new Word(spellings.stream().filter(spelling -> !spelling.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Set<String> everyOne(List<List<String>> letters) {
        Set<String> heads = Set.of("");
        for (List<String> variants : letters) {
            heads = heads.stream().flatMap(head -> variants.stream().map(head::concat)).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return heads;
    }

    private static Set<String> consistent(List<List<String>> letters) {
        Set<String> spellings = new LinkedHashSet<>();
        for (int style = 0; style < MOST_STYLES; style++) {
            int choice = style;
            spellings.add(letters.stream().map(variants -> variants.get(Math.min(choice, variants.size() - 1))).collect(Collectors.joining()));
        }
        return spellings;
    }

    /** Two words written as one. */
    Word joined(Word next) {
        return new Word(spellings.stream().flatMap(head -> next.spellings.stream().map(head::concat)).limit(4L * MOST_SPELLINGS)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whether the script is one that isn't known here. */
    boolean isForeign() {
        return spellings.isEmpty();
    }

    boolean isSpeltLike(Word other) {
        return agrees(other, String::equals);
    }

    /** Whether one is a single letter and the other begins with it. */
    boolean isInitialOf(Word other) {
        return agrees(other, (one, two) -> (one.length() == 1 || two.length() == 1) && one.charAt(0) == two.charAt(0));
    }

    /** Whether the other is this word's beginning, at least two letters of it. */
    boolean beginsWith(Word other) {
        return agrees(other, (one, two) -> two.length() >= 2 && one.startsWith(two));
    }

    /** Whether so few letters differ as readers of pictures get wrong: one in four letters or more, two in eight or more. */
    boolean isNear(Word other) {
        return agrees(other, (one, two) -> {
            int length = Math.min(one.length(), two.length());
            int allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
            return allowed > 0 && Distance.within(one, two, allowed);
        });
    }

    private boolean agrees(Word other, BiPredicate<String, String> how) {
        return spellings.stream().anyMatch(one -> other.spellings.stream().anyMatch(two -> how.test(one, two)));
    }
}
