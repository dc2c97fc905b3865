package gatehouse.requirements.language;

/**
 * One word of the text.
 *
 * @param text of a string its content, escapes resolved; of anything else as it stands
 */
record Token(Kind kind, String text, Place place) {

    enum Kind { WORD, VARIABLE, STRING, NUMBER, SYMBOL, END }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** How a message shows it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case STRING -> "a text";
            default -> "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        };
    }
}
