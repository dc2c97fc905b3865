package gatehouse.requirements.language;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the statements use the words of the language rightly; what passes becomes a {@link Demand}. */
final class StatementCheck {

    private final List<Scope> scopes;
    private final Faults names;
    private final Faults values;

    StatementCheck(List<Scope> scopes, Faults names, Faults values) {
        this.scopes = scopes;
        this.names = names;
        this.values = values;
    }

    Optional<Demand> demand(Statement statement) {
        try {
            return Optional.of(statement.root().text().equals("flag") ? review(statement) : require(statement));
        } catch (Refused refused) {
            names.add(refused.fault().code(), refused.fault().place(), refused.fault().message());
            return Optional.empty();
        }
    }

    private Demand review(Statement statement) throws Refused {
        Statement.Call first = statement.first();
        List<String> followers = StatementWords.FLAG.get(first.word().text());
        if (followers == null) {
            throw unknown(first.word(), StatementWords.FLAG.keySet());
        }
        for (Statement.Call call : rest(statement)) {
            if (!followers.contains(call.word().text())) {
                throw StatementWords.FOLLOWERS.contains(call.word().text())
                        ? misplaced(call.word(), "Only of may follow flag.review.") : unknown(call.word(), followers);
            }
        }
        Words words = new Words(statement, values);
        return new Demand.Review(subject(words, Set.of(FactType.values())), words.sentence(first));
    }

    private Demand require(Statement statement) throws Refused {
        Statement.Call first = statement.first();
        List<String> followers = StatementWords.REQUIRE.get(first.word().text());
        if (followers == null) {
            throw unknown(first.word(), StatementWords.REQUIRE.keySet());
        }
        for (Statement.Call call : rest(statement)) {
            follower(call.word(), first.word(), followers);
        }
        Words words = new Words(statement, values);
        return switch (first.word().text()) {
            case "information" -> information(words);
            case "party" -> party(words);
            case "owner" -> owner(words);
            case "document" -> document(words);
            default -> identity(words);
        };
    }

    private static List<Statement.Call> rest(Statement statement) {
        return statement.calls().subList(1, statement.calls().size());
    }

    private static void follower(Name word, Name first, List<String> followers) throws Refused {
        if (!StatementWords.FOLLOWERS.contains(word.text())) {
            throw unknown(word, followers);
        }
        if (!followers.contains(word.text())) {
            throw misplaced(word, "After require." + first.text() + " may follow: " + String.join(", ", followers) + ".");
        }
    }

    private Demand information(Words words) throws Refused {
        String reason = words.because();
        Operand.Text field = words.text(words.first());
        Words.plain(field);
        Optional<Operand.Variable> variable = words.of();
        Set<FactType> types = variable.isEmpty() ? Set.of(FactType.APPLICATION) : isUnclear(variable.get()) ? Set.of() : types(variable.get());
        @Nullable String of = subject(words, Set.of(FactType.values()));
        for (FactType type : types) {
            if (!type.information().contains(field.value())) {
                throw at(Code.UNKNOWN_FIELD, field.place(), type.written() + " has no information \"" + field.value() + "\"."
                        + Nearest.offer(field.value(), type.information()));
            }
        }
        boolean number = field.value().equals("governmentOwnershipPercent");
        Optional<Statement.Call> atLeast = words.once("atLeast");
        if (atLeast.isPresent() && !number) {
            throw misplaced(atLeast.get().word(), "Only a number can be at least something: delete this word.");
        }
        return new Demand.Information(field.value(), atLeast.isPresent() ? words.percent(atLeast.get()) : null, of, reason);
    }

    private Demand party(Words words) throws Refused {
        String reason = words.because();
        return new Demand.Party(words.role(words.first()), subject(words, Set.of(FactType.APPLICATION)), reason);
    }

    private Demand owner(Words words) throws Refused {
        String reason = words.because();
        words.empty(words.first());
        Statement.Call atLeast = words.once("atLeast").orElseThrow(
                () -> misplaced(words.first().word(), "The share is always written: .atLeast(25)."));
        return new Demand.Owner(words.percent(atLeast), subject(words, Set.of(FactType.APPLICATION, FactType.ORGANISATION, FactType.PARTY)), reason);
    }

    private Demand document(Words words) throws Refused {
        String reason = words.because();
        return new Demand.Document(words.alternatives(), subject(words, Set.of(FactType.values())), reason);
    }

    private Demand identity(Words words) throws Refused {
        String reason = words.because();
        words.empty(words.first());
        if (words.of().isEmpty()) {
            throw misplaced(words.first().word(), "Identity is a person's: write .of($person).");
        }
        return new Demand.Identity(words.accepted(), subject(words, Set.of(FactType.PERSON, FactType.PARTY)), reason);
    }

    /** The variable of the fact it is about; null for the application. */
    private @Nullable String subject(Words words, Set<FactType> allowed) throws Refused {
        Optional<Operand.Variable> of = words.of();
        if (of.isEmpty()) {
            return null;
        }
        if (isUnclear(of.get())) {
            return null;
        }
        Set<FactType> types = types(of.get());
        if (types.isEmpty()) {
            throw at(Code.UNKNOWN_FACT, of.get().place(), "The variable " + of.get().name() + " is bound to no fact, or not in every case. Write "
                    + of.get().name() + " : before a pattern above.");
        }
        if (!allowed.containsAll(types)) {
            throw at(Code.CONSEQUENCE_NOT_ALLOWED, of.get().place(), "This cannot be asked of " + of.get().name() + ". It may be asked of: "
                    + allowed.stream().sorted().map(FactType::written).collect(Collectors.joining(", ")) + ".");
        }
        return types.equals(Set.of(FactType.APPLICATION)) ? null : of.get().name();
    }

    private boolean isUnclear(Operand.Variable variable) {
        return scopes.stream().anyMatch(scope -> scope.unclear().contains(variable.name()));
    }

    /** The kinds of fact that the variable stands for; none where some branch does not bind it. */
    private Set<FactType> types(Operand.Variable variable) {
        Set<FactType> types = new TreeSet<>();
        for (Scope scope : scopes) {
            Pattern pattern = scope.facts().get(variable.name());
            if (pattern == null) {
                return Set.of();
            }
            types.add(pattern.type());
        }
        return types;
    }

    static Refused unknown(Name word, Collection<String> known) {
        return at(Code.UNKNOWN_WORD, word.place(), "The word \"" + word.text() + "\" is not known here." + Nearest.offer(word.text(), known));
    }

    static Refused misplaced(Name word, String message) {
        return at(Code.CONSEQUENCE_NOT_ALLOWED, word.place(), message);
    }

    static Refused at(Code code, Place place, String message) {
        return new Refused(code, place, message);
    }
}
