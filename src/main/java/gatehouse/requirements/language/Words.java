package gatehouse.requirements.language;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the words of one statement and what they were given. */
final class Words {
    private static final int LONGEST_SENTENCE = 2000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Statement statement;
    private final Faults values;

    Words(Statement statement, Faults values) {
        this.statement = statement;
        this.values = values;
    }

    Statement.Call first() {
        return statement.first();
    }

    /** The reason, which is the last word of every requirement. */
    String because() throws Refused {
        Statement.Call last = statement.last();
        if (!last.word().text().equals("because")) {
            throw StatementCheck.misplaced(last.word(), "End with .because(\"…\"), the reason that the client reads.");
        }
        once("because");
        return sentence(last);
    }

    String sentence(Statement.Call call) throws Refused {
        Operand.Text text = text(call);
        if (text.value().isBlank()) {
            values.add(Code.VALUE_OUT_OF_RANGE, text.place(), "The text is empty. Write a sentence.");
        } else if (text.value().length() > LONGEST_SENTENCE) {
            values.add(Code.VALUE_OUT_OF_RANGE, text.place(), "A text has " + LONGEST_SENTENCE + " characters at most. Write a sentence or two.");
        }
        return text.value();
    }

    Optional<Operand.Variable> of() throws Refused {
        Optional<Statement.Call> of = once("of");
        if (of.isEmpty()) {
            return Optional.empty();
        }
        if (single(of.get(), "a variable") instanceof Operand.Variable variable) {
            return Optional.of(variable);
        }
        throw StatementCheck.misplaced(of.get().word(), "Write a variable that is bound to a fact: .of($p).");
    }

    Optional<Statement.Call> once(String word) throws Refused {
        List<Statement.Call> calls = statement.calls().stream().filter(call -> call.word().text().equals(word)).toList();
        if (calls.size() > 1) {
            throw StatementCheck.misplaced(calls.get(1).word(), "The word " + word + " stands here twice. Delete one of them.");
        }
        return calls.stream().findFirst();
    }

    void empty(Statement.Call call) throws Refused {
        if (!call.arguments().isEmpty()) {
            throw StatementCheck.misplaced(call.word(), "Nothing stands in the brackets of " + call.word().text() + ".");
        }
    }

    Operand.Text text(Statement.Call call) throws Refused {
        if (single(call, "a text") instanceof Operand.Text text) {
            return text;
        }
        throw StatementCheck.misplaced(call.word(), "Write a text in quotation marks in the brackets of " + call.word().text() + ".");
    }

    /** A percentage above 0 and up to 100. */
    BigDecimal percent(Statement.Call call) throws Refused {
        Operand.Number number = number(call);
        if (number.value().signum() <= 0 || number.value().compareTo(HUNDRED) > 0) {
            values.add(Code.VALUE_OUT_OF_RANGE, number.place(), "Write a percentage above 0 and up to 100.");
        }
        return number.value();
    }

    private Operand.Number number(Statement.Call call) throws Refused {
        if (single(call, "a number") instanceof Operand.Number number) {
            return number;
        }
        throw StatementCheck.misplaced(call.word(), "Write a number in the brackets of " + call.word().text() + ".");
    }

    private static Operand single(Statement.Call call, String what) throws Refused {
        if (call.arguments().size() != 1) {
            throw StatementCheck.misplaced(call.word(), "Write one thing in the brackets of " + call.word().text() + ": " + what + ".");
        }
        return call.arguments().get(0);
    }

    PartyRole role(Statement.Call call) throws Refused {
        return constant(text(call), StatementWords.ROLES);
    }

    Set<IdentityDocumentType> accepted() throws Refused {
        Optional<Statement.Call> accepting = once("accepting");
        if (accepting.isEmpty()) {
            return EnumSet.allOf(IdentityDocumentType.class);
        }
        Set<IdentityDocumentType> accepted = EnumSet.noneOf(IdentityDocumentType.class);
        for (Operand argument : accepting.get().arguments()) {
            if (!(argument instanceof Operand.Text text)
                    || !accepted.add(constant(text, StatementWords.IDENTITY_DOCUMENTS))) {
                throw StatementCheck.misplaced(accepting.get().word(), "Write each accepted type once, as a text.");
            }
        }
        if (accepted.isEmpty()) {
            throw StatementCheck.misplaced(accepting.get().word(), "Write the accepted types, such as \"PASSPORT\".");
        }
        return accepted;
    }

    /** The documents that will do: each {@code document} or {@code or} opens one, the qualifiers after it are its own. */
    List<Demand.Alternative> alternatives() throws Refused {
        Alternatives alternatives = new Alternatives();
        for (Statement.Call call : statement.calls()) {
            switch (call.word().text()) {
                case "document", "or" -> alternatives.open(constant(text(call), StatementWords.DOCUMENTS), call.word());
                case "signed", "certified" -> {
                    empty(call);
                    alternatives.qualify(call.word());
                }
                case "notOlderThanDays" -> alternatives.age(call.word(), age(call, Age.Unit.DAYS));
                case "notOlderThanMonths" -> alternatives.age(call.word(), age(call, Age.Unit.MONTHS));
                default -> { }
            }
        }
        return alternatives.list();
    }

    private Age age(Statement.Call call, Age.Unit unit) throws Refused {
        Operand.Number number = number(call);
        BigDecimal value = number.value();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (!whole || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(unit.most())) > 0) {
            values.add(Code.VALUE_OUT_OF_RANGE, number.place(), "Write a whole number from 1 to " + unit.most() + ".");
            return new Age(1, unit);
        }
        return new Age(value.intValueExact(), unit);
    }

    /** Refuses letters that may look like others, at their own place, where a name that is known must stand. */
    static void plain(Operand.Text text) throws Refused {
        Faults lookalikes = new Faults();
        if (Lookalikes.refuse(text, lookalikes)) {
            Fault fault = lookalikes.list().get(0);
            throw new Refused(fault.code(), fault.place(), fault.message());
        }
    }

    private static <E extends Enum<E>> E constant(Operand.Text text, List<E> known) throws Refused {
        plain(text);
        for (E constant : known) {
            if (constant.name().equals(text.value())) {
                return constant;
            }
        }
        Set<String> names = new TreeSet<>(known.stream().map(Enum::name).toList());
        throw StatementCheck.at(Code.UNKNOWN_CODE, text.place(), "There is no code \"" + text.value() + "\" here." + Nearest.offer(text.value(), names));
    }
}
