package gatehouse.requirements;

import org.jspecify.annotations.Nullable;

/** Blank text is text that was not supplied. */
final class Blank {

    private Blank() {}

    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isSpace) ? null : text;
    }

    /** Java's two notions of a space together: one leaves out the no-break space, the other the tabulator. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
