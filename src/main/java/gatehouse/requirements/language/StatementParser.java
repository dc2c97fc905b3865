package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands after {@code then}: the two words require and flag, and nothing that computes. */
final class StatementParser {

    private static final String ALLOWED = "After \"then\" only require.… and flag.review(…) may stand.";

    private final Tokens tokens;
    private final OperandParser operands;

    StatementParser(Tokens tokens, Faults valueFaults) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, valueFaults, Code.CONSEQUENCE_NOT_ALLOWED);
    }

    Statement read() throws Refused {
        Token root = tokens.peek();
        if (root.is("end")) {
            throw tokens.refusal(Code.SYNTAX, "After \"then\" write what is required.");
        }
        if (root.is("risk")) {
            throw tokens.refusal(Code.CONSEQUENCE_NOT_ALLOWED, "The word is reserved for rules of risk, which are not in use yet. " + ALLOWED);
        }
        if (!root.is(Token.Kind.WORD) || !StatementWords.roots().contains(root.text())) {
            boolean near = root.is(Token.Kind.WORD) && tokens.peek(1).is(".") && tokens.peek(2).is(Token.Kind.WORD) && tokens.peek(3).is("(");
            throw tokens.refusal(Code.CONSEQUENCE_NOT_ALLOWED, ALLOWED + (near ? Nearest.offer(root.text(), StatementWords.roots()) : ""));
        }
        tokens.next();
        List<Statement.Call> calls = new ArrayList<>();
        do {
            calls.add(call());
        } while (!tokens.peek().is(";"));
        return new Statement(new Name(root.text(), root.place()), List.copyOf(calls), tokens.next().place());
    }

    private Statement.Call call() throws Refused {
        tokens.expect(".", Code.CONSEQUENCE_NOT_ALLOWED, "Write a dot and a further word, or a semicolon.");
        Token word = tokens.expect(Token.Kind.WORD, Code.CONSEQUENCE_NOT_ALLOWED, "After the dot write a word of the language.");
        tokens.expect("(", Code.CONSEQUENCE_NOT_ALLOWED, "After the word open a bracket.");
        List<Operand> arguments = new ArrayList<>();
        if (!tokens.take(")")) {
            do {
                arguments.add(operands.value());
            } while (tokens.take(","));
            tokens.expect(")", Code.CONSEQUENCE_NOT_ALLOWED, "Close the bracket; texts are written whole, nothing is computed.");
        }
        return new Statement.Call(new Name(word.text(), word.place()), List.copyOf(arguments));
    }

    /** Goes on behind the statement that was refused, blocks in braces included. */
    void skip() {
        int depth = 0;
        while (!tokens.peek().is(Token.Kind.END) && !tokens.peek().is("end") && !tokens.peek().is("rule")) {
            Token token = tokens.next();
            if (token.is("{")) {
                depth++;
            } else if (token.is("}")) {
                depth = Math.max(0, depth - 1);
            }
            if (depth == 0 && (token.is(";") || token.is("}") && !tokens.peek().is("static"))) {
                return;
            }
        }
    }
}
