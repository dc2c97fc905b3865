package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the text into words. Comments end here, and nothing in them means anything, escapes included. */
final class Lexer {

    static final int DEEPEST = 8;

    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9a-fA-F]{4}");
    private static final Pattern FRACTION = Pattern.compile("\\.[0-9]");
    private static final Pattern HYPHENATED = Pattern.compile("-[A-Za-z]");

    private final Cursor cursor;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text, Faults faults) {
        this.cursor = new Cursor(text);
        this.faults = faults;
    }

    static List<Token> tokens(String text, Faults faults) {
        Lexer lexer = new Lexer(text, faults);
        lexer.run();
        lexer.checkDepth();
        return lexer.tokens;
    }

    private void run() {
        while (!cursor.atEnd()) {
            int c = cursor.peek();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                cursor.next();
            } else if (cursor.at("//")) {
                lineComment();
            } else if (cursor.at("/*")) {
                blockComment();
            } else if (c == '"') {
                string();
            } else if (isDigit(c)) {
                number();
            } else if (c == '$' || c == '_' || Character.isLetter(c)) {
                word();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", cursor.place()));
    }

    private void lineComment() {
        while (!cursor.atEnd() && cursor.peek() != '\n' && cursor.peek() != '\r') {
            refuseEscape();
            cursor.next();
        }
    }

    private void blockComment() {
        Place start = cursor.place();
        cursor.skip(2);
        while (!cursor.at("*/")) {
            if (cursor.atEnd()) {
                faults.add(Code.UNTERMINATED, start, "This comment is never closed. End it with */.");
                return;
            }
            refuseEscape();
            cursor.next();
        }
        cursor.skip(2);
    }

    /** Java reads such an escape before it looks for comments: whoever writes one means to hide something. */
    private void refuseEscape() {
        if (isUnicodeEscape()) {
            faults.add(Code.SYNTAX, cursor.place(), "Unicode escapes are not part of the language, in comments neither. "
                    + "Write the character itself.");
        }
    }

    private boolean isUnicodeEscape() {
        if (!cursor.at("\\u")) {
            return false;
        }
        return cursor.restMatches(ESCAPE);
    }

    private void string() {
        Place start = cursor.place();
        cursor.next();
        StringBuilder content = new StringBuilder();
        while (cursor.peek() != '"') {
            if (cursor.atEnd() || cursor.peek() == '\n' || cursor.peek() == '\r') {
                faults.add(Code.UNTERMINATED, start, "This text is never closed on its line. End it with a quotation mark.");
                return;
            }
            content.appendCodePoint(cursor.peek() == '\\' ? escape() : cursor.next());
        }
        cursor.next();
        tokens.add(new Token(Token.Kind.STRING, content.toString(), start));
    }

    private int escape() {
        Place place = cursor.place();
        cursor.next();
        int escaped = cursor.peek();
        if (escaped != '"' && escaped != '\\') {
            faults.add(Code.SYNTAX, place, "After a backslash only a quotation mark or a second backslash may stand. "
                    + "Write the character itself, or two backslashes.");
            return '\\';
        }
        return cursor.next();
    }

    private void number() {
        Place place = cursor.place();
        int from = cursor.index();
        digits();
        if (cursor.restMatches(FRACTION)) {
            cursor.next();
            digits();
        }
        String number = cursor.since(from);
        if (number.length() > 1 && number.charAt(0) == '0' && isDigit(number.charAt(1))) {
            faults.add(Code.SYNTAX, place, "A number has no nought in front, which may mean another one elsewhere. Leave the nought out.");
        }
        tokens.add(new Token(Token.Kind.NUMBER, number, place));
    }

    private void digits() {
        while (isDigit(cursor.peek())) {
            cursor.next();
        }
    }

    /** A word may hold hyphens between letters ({@code date-effective}): the language has no subtraction. */
    private void word() {
        Place place = cursor.place();
        int from = cursor.index();
        boolean isName = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("rule");
        boolean variable = cursor.peek() == '$';
        do {
            if (cursor.peek() > 0x7F && !isName) {
                faults.add(Code.LOOKALIKE_CHARACTER, cursor.place(), "The letter " + cursor.shown() + " is not one of a to z, and may look like one. "
                        + "Letters of other scripts may stand in names of rules, comments and reasons alone.");
            }
            cursor.next();
        } while (isWordPart(cursor.peek()) || cursor.restMatches(HYPHENATED));
        tokens.add(new Token(variable ? Token.Kind.VARIABLE : Token.Kind.WORD, cursor.since(from), place));
    }

    private static boolean isWordPart(int c) {
        return c == '_' || isDigit(c) || c >= 0 && (Character.isLetter(c) || Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void symbol() {
        Place place = cursor.place();
        int from = cursor.index();
        int first = cursor.next();
        if (first > 0x7F) {
            faults.add(Code.LOOKALIKE_CHARACTER, place, "The character " + String.format("U+%04X", first)
                    + " may stand only in names of rules, comments and reasons. Write the plain one.");
        } else if (!cursor.atEnd() && PAIRS.contains(cursor.since(from) + Character.toString(cursor.peek()))) {
            cursor.next();
        }
        tokens.add(new Token(Token.Kind.SYMBOL, cursor.since(from), place));
    }

    /** Before any recursion, so that no nesting can exhaust the parser's stack. */
    private void checkDepth() {
        int depth = 0;
        for (Token token : tokens) {
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                faults.add(Code.TOO_DEEP, token.place(), "Brackets may stand " + DEEPEST + " deep at most. Split this into two rules.");
                return;
            }
        }
    }
}
