package gatehouse.requirements.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands between a rule's name and its conditions. */
final class AttributeParser {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final Tokens tokens;
    private final Faults valueFaults;

    AttributeParser(Tokens tokens, Faults valueFaults) {
        this.tokens = tokens;
        this.valueFaults = valueFaults;
    }

    Attributes read() throws Refused {
        Map<String, Token> seen = new HashMap<>();
        int salience = 0;
        boolean enabled = true;
        @Nullable LocalDate effective = null;
        @Nullable LocalDate expires = null;
        while (!tokens.peek().is("when") && !tokens.peek().is("then")) {
            Token word = attribute(seen);
            switch (word.text()) {
                case "salience" -> salience = integer();
                case "enabled" -> enabled = yesNo();
                case "date-effective" -> effective = date();
                default -> expires = date();
            }
        }
        if (effective != null && expires != null && expires.isBefore(effective)) {
            valueFaults.add(Code.VALUE_OUT_OF_RANGE, seen.get("date-expires").place(), "The rule ends before it begins. Write a later date.");
        }
        return new Attributes(salience, enabled, effective, expires);
    }

    private Token attribute(Map<String, Token> seen) throws Refused {
        Token word = tokens.peek();
        if (!word.is(Token.Kind.WORD) || word.is("end") || word.is("rule")) {
            throw tokens.refusal(Code.SYNTAX, "After the name and its attributes write \"when\".");
        }
        if (!Attributes.WORDS.contains(word.text())) {
            throw tokens.refusal(Code.ATTRIBUTE_NOT_ALLOWED, "A rule takes no attributes but " + String.join(", ", Attributes.WORDS) + "." );
        }
        if (seen.put(word.text(), word) != null) {
            throw tokens.refusal(Code.ATTRIBUTE_NOT_ALLOWED, "It was given before. Delete one of the two.");
        }
        return tokens.next();
    }

    private int integer() throws Refused {
        boolean negative = tokens.take("-");
        Token number = tokens.expect(Token.Kind.NUMBER, Code.SYNTAX, "Write a whole number.");
        try {
            return Integer.parseInt((negative ? "-" : "") + number.text());
        } catch (NumberFormatException e) {
            valueFaults.add(Code.VALUE_OUT_OF_RANGE, number.place(), "A salience is a whole number from -2147483648 to 2147483647.");
            return 0;
        }
    }

    private boolean yesNo() throws Refused {
        if (!tokens.peek().is("true") && !tokens.peek().is("false")) {
            throw tokens.refusal(Code.SYNTAX, "Write true or false.");
        }
        return tokens.next().is("true");
    }

    private LocalDate date() throws Refused {
        Token date = tokens.expect(Token.Kind.STRING, Code.SYNTAX, "Write a date such as \"01-Jan-2027\".");
        try {
            return LocalDate.parse(date.text(), DATE);
        } catch (DateTimeException e) {
            valueFaults.add(Code.VALUE_OUT_OF_RANGE, date.place(), "This is no date. Write one such as \"01-Jan-2027\".");
            return LocalDate.EPOCH;
        }
    }
}
