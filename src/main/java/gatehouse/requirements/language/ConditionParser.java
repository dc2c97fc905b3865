package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions. */
final class ConditionParser {

    private static final Set<String> RESERVED =
            Set.of("not", "exists", "forall", "and", "or", "eval", "accumulate", "acc", "from", "collect", "over", "do", "if", "groupby", "end", "rule");

    private final Tokens tokens;
    private final OperandParser operands;

    ConditionParser(Tokens tokens, Faults valueFaults) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, valueFaults, Code.CONDITION_NOT_ALLOWED);
    }

    Condition read() throws Refused {
        if (tokens.take("not")) {
            return new Condition.Absent(pattern());
        }
        if (tokens.take("exists")) {
            return new Condition.Present(pattern());
        }
        if (tokens.take("forall")) {
            return forAll();
        }
        if (tokens.take("(")) {
            return combination();
        }
        return match();
    }

    private Condition forAll() throws Refused {
        open();
        Condition forAll = new Condition.ForAll(pattern(), pattern());
        close();
        return forAll;
    }

    private Condition combination() throws Refused {
        Condition left = read();
        boolean both = tokens.peek().is("and");
        if (!both && !tokens.peek().is("or")) {
            throw tokens.refusal(code(), "Between the two conditions in a bracket write \"and\" or \"or\".");
        }
        tokens.next();
        Condition right = read();
        if (!tokens.peek().is(")")) {
            throw tokens.refusal(code(), "A bracket holds two conditions. Put a further bracket around two of them.");
        }
        tokens.next();
        return both ? new Condition.Both(left, right) : new Condition.Either(left, right);
    }

    private Condition match() throws Refused {
        @Nullable Name variable = null;
        if (tokens.peek().is(Token.Kind.VARIABLE)) {
            variable = name(tokens.next());
            tokens.expect(":", code(), "After the variable write a colon and a pattern.");
        }
        return new Condition.Match(variable, pattern());
    }

    private Pattern pattern() throws Refused {
        Token fact = tokens.peek();
        if (!fact.is(Token.Kind.WORD) || RESERVED.contains(fact.text())) {
            throw tokens.refusal(Code.CONDITION_NOT_ALLOWED, "Write a pattern such as Application( … ), Person( … ) or Organisation( … ).");
        }
        if (fact.is("then")) {
            throw tokens.refusal(Code.SYNTAX, "A rule needs at least one condition.");
        }
        if (!tokens.peek(1).is("(")) {
            throw new Refused(Code.CONDITION_NOT_ALLOWED, fact, fact.shown() + " begins no pattern. Write a pattern such as Person( … ).");
        }
        tokens.next();
        tokens.next();
        List<Test> tests = new ArrayList<>();
        if (!tokens.take(")")) {
            do {
                tests.add(test(true));
            } while (tokens.take(","));
            close();
        }
        return new Pattern(name(fact), List.copyOf(tests));
    }

    private Test test(boolean top) throws Refused {
        List<Test> some = new ArrayList<>(List.of(every(top)));
        while (tokens.take("||")) {
            some.add(every(false));
        }
        return some.size() == 1 ? some.get(0) : new Test.Some(List.copyOf(some));
    }

    private Test every(boolean top) throws Refused {
        List<Test> every = new ArrayList<>(List.of(single(top)));
        while (tokens.take("&&")) {
            every.add(single(false));
        }
        return every.size() == 1 ? every.get(0) : new Test.Every(List.copyOf(every));
    }

    private Test single(boolean top) throws Refused {
        if (tokens.take("(")) {
            Test inner = test(false);
            close();
            return inner;
        }
        return tokens.peek().is(Token.Kind.VARIABLE) ? binding(top) : comparison();
    }

    private Test binding(boolean top) throws Refused {
        if (!top) {
            throw tokens.refusal(Code.CONDITION_NOT_ALLOWED, "Name a field in a test of its own, between commas.");
        }
        Token variable = tokens.next();
        tokens.expect(":", Code.CONDITION_NOT_ALLOWED, "After the variable write a colon and a field.");
        Name field = field();
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
            throw tokens.refusal(Code.CONDITION_NOT_ALLOWED, "Name a field in a test of its own, between commas.");
        }
        return new Test.Binding(name(variable), field);
    }

    private Test comparison() throws Refused {
        Name field = field();
        Operator operator = operator();
        return switch (operator) {
            case IN, NOT_IN -> new Test.Comparison(field, operator, list());
            case CONTAINS, NOT_CONTAINS, MATCHES -> new Test.Comparison(field, operator, List.of(operands.literal()));
            default -> new Test.Comparison(field, operator, List.of(operands.value()));
        };
    }

    private Name field() throws Refused {
        Token field = tokens.expect(Token.Kind.WORD, Code.CONDITION_NOT_ALLOWED, "Write a field of the fact, and compare it with a value.");
        if (tokens.peek().is(".") || tokens.peek().is("(") || tokens.peek().is("[")) {
            throw new Refused(Code.CONDITION_NOT_ALLOWED, field, "Nothing may be called here. Write a field of the fact, and compare it with a value.");
        }
        return name(field);
    }

    private Operator operator() throws Refused {
        Token here = tokens.next();
        if (here.is("not")) {
            Token next = tokens.next();
            return next.is("in") ? Operator.NOT_IN : next.is("contains") ? Operator.NOT_CONTAINS : refuseOperator(next);
        }
        for (Operator operator : Operator.values()) {
            if (here.is(operator.written())) {
                return operator;
            }
        }
        return refuseOperator(here);
    }

    private static Operator refuseOperator(Token here) throws Refused {
        if (here.is("@")) {
            throw new Refused(Code.ANNOTATION_NOT_ALLOWED, here, "Annotations are not part of the language. Delete this one.");
        }
        throw new Refused(Code.CONDITION_NOT_ALLOWED, here, here.shown()
                + " is no comparison. Write ==, !=, <, <=, >, >=, in, not in, contains, not contains or matches.");
    }

    private List<Operand> list() throws Refused {
        open();
        List<Operand> literals = new ArrayList<>();
        do {
            literals.add(operands.literal());
        } while (tokens.take(","));
        close();
        return List.copyOf(literals);
    }

    private void open() throws Refused {
        tokens.expect("(", code(), "Open a bracket.");
    }

    private void close() throws Refused {
        tokens.expect(")", code(), "Close the bracket, or write a comma and a further test.");
    }

    /** Letters where a mark belongs are something that the language lacks; a wrong mark is a slip. */
    private Code code() {
        return tokens.peek().is(Token.Kind.WORD) || tokens.peek().is("[") || tokens.peek().is(".") || tokens.peek().is("?")
                ? Code.CONDITION_NOT_ALLOWED : Code.SYNTAX;
    }

    private static Name name(Token token) {
        return new Name(token.text(), token.place());
    }
}
