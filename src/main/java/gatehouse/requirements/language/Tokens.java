package gatehouse.requirements.language;

import java.util.List;

/** The words of a file, read one after the other. */
final class Tokens {

    private final List<Token> all;
    private int index;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return all.get(index);
    }

    Token peek(int ahead) {
        return all.get(Math.min(index + ahead, all.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            index++;
        }
        return token;
    }

    boolean take(String word) {
        boolean taken = peek().is(word);
        if (taken) {
            next();
        }
        return taken;
    }

    Token expect(String word, Code code, String message) throws Refused {
        if (!peek().is(word)) {
            throw refusal(code, message);
        }
        return next();
    }

    Token expect(Token.Kind kind, Code code, String message) throws Refused {
        if (!peek().is(kind)) {
            throw refusal(code, message);
        }
        return next();
    }

    /** A refusal of what stands here; an annotation, and a file that ends too soon, are called so wherever they stand. */
    Refused refusal(Code code, String message) {
        Token here = peek();
        if (here.is("@")) {
            return new Refused(Code.ANNOTATION_NOT_ALLOWED, here, "Annotations are not part of the language. Delete this one.");
        }
        if (here.is(Token.Kind.END)) {
            return new Refused(Code.UNTERMINATED, here, "The file ends inside a rule. " + message);
        }
        return new Refused(code, here, here.shown() + " cannot stand here. " + message);
    }

    /** Goes on at the next of these words, or at the end. */
    void skipTo(String... words) {
        while (!peek().is(Token.Kind.END)) {
            for (String word : words) {
                if (peek().is(word)) {
                    return;
                }
            }
            next();
        }
    }
}
