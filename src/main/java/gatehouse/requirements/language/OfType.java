package gatehouse.requirements.language;

import gatehouse.vocabulary.InstitutionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule's conditions as they read where the type of institution is known: without what it says of the type, and without the ways that are of other
 * types. What it says of the type in brackets beside something else stays as it is written.
 */
final class OfType {
    private static final String FIELD = "institutionType";

    private final InstitutionType type;

    OfType(InstitutionType type) {
        this.type = type;
    }

    List<Branch> read(VettedRule rule) {
        return rule.branches().stream().flatMap(branch -> read(branch).stream()).toList();
    }

    private Optional<Branch> read(Branch branch) {
        List<Condition.Single> conditions = new ArrayList<>();
        for (Condition.Single condition : branch.conditions()) {
            if (!(condition instanceof Condition.Match match) || match.pattern().type() != FactType.APPLICATION) {
                conditions.add(condition);
                continue;
            }
            List<Test> left = new ArrayList<>();
            for (Test test : flat(match.pattern().tests()).toList()) {
                Optional<Boolean> holds = holds(test);
                if (holds.isEmpty()) {
                    left.add(test);
                } else if (!holds.get()) {
                    return Optional.empty();
                }
            }
            // There is exactly one application: that there is one says nothing.
            if (!left.isEmpty()) {
                conditions.add(new Condition.Match(match.variable(), new Pattern(match.pattern().fact(), left)));
            }
        }
        return Optional.of(new Branch(conditions));
    }

    private static Stream<Test> flat(List<Test> tests) {
        return tests.stream().flatMap(test -> test instanceof Test.Every every ? flat(every.tests()) : Stream.of(test));
    }

    /** Empty where the test says nothing of the type alone. */
    private Optional<Boolean> holds(Test test) {
        if (!(test instanceof Test.Comparison comparison) || !comparison.field().text().equals(FIELD)
                || !comparison.values().stream().allMatch(Operand.Text.class::isInstance)) {
            return Optional.empty();
        }
        boolean named = comparison.values().stream().anyMatch(value -> ((Operand.Text) value).value().equals(type.name()));
        return switch (comparison.operator()) {
            case EQUAL, IN -> Optional.of(named);
            case UNEQUAL, NOT_IN -> Optional.of(!named);
            default -> Optional.empty();
        };
    }
}
