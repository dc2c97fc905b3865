package gatehouse.requirements.language;

import java.math.BigDecimal;

/** Reads values. Whatever is no literal, and no variable where one may stand, could be code, and is refused. */
final class OperandParser {

    private static final int MOST_DIGITS = 18;

    private final Tokens tokens;
    private final Faults valueFaults;
    private final Code code;

    OperandParser(Tokens tokens, Faults valueFaults, Code code) {
        this.tokens = tokens;
        this.valueFaults = valueFaults;
        this.code = code;
    }

    Operand value() throws Refused {
        if (tokens.peek().is(Token.Kind.VARIABLE)) {
            Token variable = tokens.next();
            return new Operand.Variable(variable.text(), variable.place());
        }
        return literal();
    }

    Operand literal() throws Refused {
        Token here = tokens.peek();
        if (here.is(Token.Kind.STRING)) {
            return new Operand.Text(tokens.next().text(), here.place());
        }
        if (here.is(Token.Kind.NUMBER) || here.is("-") && tokens.peek(1).is(Token.Kind.NUMBER)) {
            return number();
        }
        if (here.is("true") || here.is("false")) {
            return new Operand.YesNo(tokens.next().is("true"), here.place());
        }
        if (here.is("null")) {
            return new Operand.Nothing(tokens.next().place());
        }
        throw tokens.refusal(code, "Write a text, a number, true, false or null; nothing is computed or called here.");
    }

    private Operand number() {
        Place place = tokens.peek().place();
        String written = (tokens.take("-") ? "-" : "") + tokens.next().text();
        if (written.length() > MOST_DIGITS) {
            valueFaults.add(Code.VALUE_OUT_OF_RANGE, place, "This number has too many digits.");
            return new Operand.Number(BigDecimal.ZERO, place);
        }
        return new Operand.Number(new BigDecimal(written), place);
    }
}
