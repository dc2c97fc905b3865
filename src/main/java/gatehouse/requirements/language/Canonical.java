package gatehouse.requirements.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions in one way whatever their order and the names of their variables, so that equal ones can be told. A variable is
 * written as the field that it names and the number of the pattern that it is of; equal patterns have equal numbers in all rules that
 * one instance writes.
 */
final class Canonical {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** A number for a rule's conditions and for which fact of them a statement is about: they may be long, and stand for many statements. */
    int number(List<Branch> branches, @Nullable String variable) {
        return number(branches.stream().map(branch -> branch(branch, variable)).distinct().sorted().collect(Collectors.joining(" | ")));
    }

    private int number(String text) {
        return numbers.computeIfAbsent(text, any -> numbers.size());
    }

    private String branch(Branch branch, @Nullable String subject) {
        Map<String, String> variables = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        return branch.conditions().stream().map(condition -> condition instanceof Condition.Match match
                        ? match(match, subject, variables, before) : quantified(condition, variables))
                .sorted().collect(Collectors.joining(", "));
    }

    /** The conditions in the order of the text; a variable is written as the place of its fact and the field. */
    static String inOrder(Branch branch) {
        Map<String, String> variables = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Match match) {
                text.append(pattern(match.pattern(), inside(match.pattern(), variables)));
                for (Test.Binding binding : bindings(match.pattern()).toList()) {
                    variables.put(binding.variable().text(), place + "." + binding.field().text());
                }
                place++;
            } else {
                text.append(quantified(condition, variables));
            }
            text.append(", ");
        }
        return text.toString();
    }

    /** Of two equal patterns each is told from the other, for a variable may be of either. */
    private String match(Condition.Match match, @Nullable String subject, Map<String, String> variables, Map<String, Integer> before) {
        String text = pattern(match.pattern(), inside(match.pattern(), variables));
        String id = number(text) + "." + before.merge(text, 1, Integer::sum);
        bindings(match.pattern()).forEach(binding -> variables.put(binding.variable().text(), id + "." + binding.field().text()));
        boolean isSubject = subject != null && match.variable() != null && match.variable().text().equals(subject);
        return (isSubject ? "*" : "") + text + id;
    }

    private static String quantified(Condition.Single condition, Map<String, String> variables) {
        if (condition instanceof Condition.Absent absent) {
            return "not " + pattern(absent.pattern(), inside(absent.pattern(), variables));
        }
        if (condition instanceof Condition.Present present) {
            return "exists " + pattern(present.pattern(), inside(present.pattern(), variables));
        }
        Condition.ForAll forAll = (Condition.ForAll) condition;
        Map<String, String> each = inside(forAll.each(), variables);
        return "forall " + pattern(forAll.each(), each) + " " + pattern(forAll.holds(), inside(forAll.holds(), each));
    }

    /** The variables known so far, and those that a pattern binds to fields of its own fact. */
    private static Map<String, String> inside(Pattern pattern, Map<String, String> variables) {
        Map<String, String> inside = new HashMap<>(variables);
        bindings(pattern).forEach(binding -> inside.put(binding.variable().text(), "self." + binding.field().text()));
        return inside;
    }

    private static Stream<Test.Binding> bindings(Pattern pattern) {
        return pattern.tests().stream().filter(Test.Binding.class::isInstance).map(Test.Binding.class::cast);
    }

    /** A person is a party of that kind, and is written so; an organisation too. */
    private static String pattern(Pattern pattern, Map<String, String> variables) {
        Stream<String> tests = flat(pattern.tests()).map(test -> test(test, variables));
        String fact = pattern.fact().text();
        return switch (fact) {
            case "Person", "Organisation" -> "Party(" + sorted(Stream.concat(tests, Stream.of("kind == " + quoted(fact.toUpperCase(Locale.ROOT))))) + ")";
            default -> fact + "(" + sorted(tests) + ")";
        };
    }

    /** What a pattern fits: a person or an organisation also where a party of that kind is asked for. */
    static FactType kind(Pattern pattern) {
        return pattern.type().kinds().filter(kind -> flat(pattern.tests()).map(test -> test(test, Map.of())).anyMatch(("kind == " + quoted(kind.name()))::equals))
                .findFirst().orElse(pattern.type());
    }

    /** Tests that must all hold, whether commas or {@code &&} stand between them, in brackets or not. */
    private static Stream<Test> flat(List<Test> tests) {
        return tests.stream().flatMap(test -> test instanceof Test.Every every ? flat(every.tests()) : Stream.of(test));
    }

    static String test(Test test, Map<String, String> variables) {
        if (test instanceof Test.Every every) {
            return "every(" + sorted(flat(every.tests()).toList(), inner -> test(inner, variables)) + ")";
        }
        if (test instanceof Test.Some some) {
            Optional<Test.Comparison> oneOf = oneOf(some);
            return oneOf.isPresent() ? test(oneOf.get(), variables) : "some(" + sorted(some.tests(), inner -> test(inner, variables)) + ")";
        }
        if (test instanceof Test.Comparison comparison) {
            return comparison.field().text() + " " + written(comparison) + " "
                    + sorted(comparison.values(), operand -> value(operand, variables));
        }
        return "";
    }

    /** Of one field the one value or the other: one of them. */
    private static Optional<Test.Comparison> oneOf(Test.Some some) {
        List<Test.Comparison> all = some.tests().stream().filter(Test.Comparison.class::isInstance).map(Test.Comparison.class::cast)
                .filter(test -> test.operator() == Operator.EQUAL || test.operator() == Operator.IN)
                .filter(test -> test.values().stream().allMatch(value -> value instanceof Operand.Text || value instanceof Operand.Number)).toList();
        boolean ofOneField = all.size() == some.tests().size() && all.stream().map(test -> test.field().text()).distinct().count() == 1;
        return ofOneField ? Optional.of(new Test.Comparison(all.get(0).field(), Operator.IN, all.stream().flatMap(test -> test.values().stream()).toList()))
                : Optional.empty();
    }

    /** One of a single value is that value. */
    private static String written(Test.Comparison comparison) {
        return comparison.operator() == Operator.IN && comparison.values().size() == 1 ? Operator.EQUAL.written() : comparison.operator().written();
    }

    private static String value(Operand operand, Map<String, String> variables) {
        if (operand instanceof Operand.Text text) {
            return quoted(text.value());
        }
        if (operand instanceof Operand.Number number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        if (operand instanceof Operand.YesNo yesNo) {
            return String.valueOf(yesNo.value());
        }
        return operand instanceof Operand.Variable variable ? "$" + variables.get(variable.name()) : "null";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What a rule demands, its reason aside; of a review the text is what is demanded. */
    static String demand(Demand demand) {
        if (demand instanceof Demand.Information information) {
            return "information " + information.field() + (information.atLeast() == null ? "" : " " + number(information.atLeast()));
        }
        if (demand instanceof Demand.Party party) {
            return "party " + party.role();
        }
        if (demand instanceof Demand.Owner owner) {
            return "owner " + number(owner.percent());
        }
        if (demand instanceof Demand.Document document) {
            return "document " + sorted(document.alternatives(), String::valueOf);
        }
        return demand instanceof Demand.Identity identity ? "identity " + sorted(List.copyOf(identity.accepted()), Enum::name)
                : "review " + quoted(demand.text());
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static <T> String sorted(List<T> parts, Function<T, String> write) {
        return sorted(parts.stream().map(write));
    }

    private static String sorted(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).distinct().sorted().collect(Collectors.joining(", "));
    }
}
