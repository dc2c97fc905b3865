package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads rules by recursive descent. After a fault it goes on at the next part, so that a writer sees all faults at once. */
final class RuleParser {

    private static final Set<String> CONDITION_ENDS = Set.of("then", "end");

    private final Tokens tokens;
    private final Faults faults;
    private final AttributeParser attributes;
    private final ConditionParser conditions;
    private final StatementParser statements;

    private RuleParser(Tokens tokens, Faults faults, Faults valueFaults) {
        this.tokens = tokens;
        this.faults = faults;
        this.attributes = new AttributeParser(tokens, valueFaults);
        this.conditions = new ConditionParser(tokens, valueFaults);
        this.statements = new StatementParser(tokens, valueFaults);
    }

    /** @param valueFaults takes what is wrong with values: told only if the text has no graver fault */
    static List<Rule> rules(List<Token> tokens, Faults faults, Faults valueFaults) {
        return new RuleParser(new Tokens(tokens), faults, valueFaults).file();
    }

    private List<Rule> file() {
        List<Rule> rules = new ArrayList<>();
        if (tokens.peek().is(Token.Kind.END)) {
            faults.add(Code.EMPTY, Place.START, "The file holds no rule. Write at least one.");
        }
        while (!tokens.peek().is(Token.Kind.END)) {
            if (tokens.peek().is("rule")) {
                rule(rules);
            } else {
                refuseStatement();
            }
        }
        return rules;
    }

    private void refuseStatement() {
        Token here = tokens.peek();
        if (here.is("@")) {
            faults.add(Code.ANNOTATION_NOT_ALLOWED, here.place(), "Annotations are not part of the language. Delete this one.");
        } else if (here.is(Token.Kind.WORD)) {
            faults.add(Code.STATEMENT_NOT_ALLOWED, here.place(), here.shown() + " is not part of the language: a file holds rules alone. Delete it; "
                    + "the product supplies packages, facts and words.");
        } else {
            faults.add(Code.SYNTAX, here.place(), here.shown() + " stands outside of every rule. Write \"rule\", or delete it.");
        }
        Token first = tokens.next();
        while (!tokens.peek().is(Token.Kind.END) && !tokens.peek().is("rule") && !beginsStatement(first)) {
            tokens.next();
        }
    }

    /** A word at the head of a later line that could begin another forbidden statement deserves its own fault. */
    private boolean beginsStatement(Token first) {
        Token here = tokens.peek();
        return here.place().column() == 1 && here.place().line() > first.place().line()
                && Set.of("package", "import", "global", "function", "query", "declare", "unit", "dialect").contains(here.text());
    }

    private void rule(List<Rule> rules) {
        tokens.next();
        try {
            Name name = name();
            Attributes attribute = attributes.read();
            tokens.expect("when", Code.SYNTAX, "After the name and its attributes write \"when\".");
            List<Condition> when = when();
            List<Statement> then = then();
            Token end = tokens.expect("end", Code.UNTERMINATED, "Close the rule with \"end\".");
            rules.add(new Rule(name, end.place().line(), attribute, when, then));
        } catch (Refused refused) {
            note(refused);
            tokens.skipTo("end", "rule");
            tokens.take("end");
        }
    }

    private void note(Refused refused) {
        faults.add(refused.fault().code(), refused.fault().place(), refused.fault().message());
    }

    private Name name() throws Refused {
        Token name = tokens.peek();
        if (!name.is(Token.Kind.STRING) && !name.is(Token.Kind.WORD) || name.is("when")) {
            throw tokens.refusal(Code.SYNTAX, "After \"rule\" write its name, as a text that states it.");
        }
        if (name.text().isBlank()) {
            throw new Refused(Code.SYNTAX, name, "A rule needs a name. Write the sentence that states it.");
        }
        tokens.next();
        return new Name(name.text(), name.place());
    }

    private List<Condition> when() throws Refused {
        List<Condition> when = new ArrayList<>();
        do {
            try {
                when.add(conditions.read());
            } catch (Refused refused) {
                note(refused);
                tokens.skipTo("then", "end", "rule");
            }
        } while (!CONDITION_ENDS.contains(tokens.peek().text()) && !tokens.peek().is("rule") && !tokens.peek().is(Token.Kind.END));
        tokens.expect("then", Code.SYNTAX, "After the conditions write \"then\".");
        return when;
    }

    private List<Statement> then() throws Refused {
        List<Statement> then = new ArrayList<>();
        do {
            try {
                then.add(statements.read());
            } catch (Refused refused) {
                note(refused);
                statements.skip();
            }
        } while (!tokens.peek().is("end") && !tokens.peek().is("rule") && !tokens.peek().is(Token.Kind.END));
        return then;
    }
}
