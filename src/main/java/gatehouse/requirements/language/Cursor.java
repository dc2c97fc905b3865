package gatehouse.requirements.language;

import java.util.regex.Pattern;

/** Walks a text character by character and knows the place; CR, LF and CR LF each end one line. */
final class Cursor {

    private final String text;
    private int index;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return index >= text.length();
    }

    /** The character here, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.codePointAt(index);
    }

    boolean at(String words) {
        return text.startsWith(words, index);
    }

    Place place() {
        return new Place(line, column);
    }

    int index() {
        return index;
    }

    String since(int from) {
        return text.substring(from, index);
    }

    int next() {
        int character = text.codePointAt(index);
        index += Character.charCount(character);
        if (character == '\n' || character == '\r' && peek() != '\n') {
            line++;
            column = 1;
        } else if (character != '\r') {
            column++;
        }
        return character;
    }

    /** Whether what follows begins with this pattern, looking no further than 64 characters. */
    boolean restMatches(Pattern pattern) {
        return pattern.matcher(text).region(index, Math.min(text.length(), index + 64)).lookingAt();
    }

    /** The character here as a message shows it. */
    String shown() {
        return String.format("%s (U+%04X)", Character.toString(peek()), peek());
    }

    void skip(int characters) {
        for (int i = 0; i < characters && !atEnd(); i++) {
            next();
        }
    }
}
