package gatehouse.requirements.language;

import java.util.Optional;
import java.util.Set;

/** Whether the conditions speak of facts, fields and codes that there are, and compare like with like. */
final class NameCheck {

    private final Faults faults;

    NameCheck(Faults faults) {
        this.faults = faults;
    }

    /** The variables that the branch's statements may use. */
    Scope check(Branch branch) {
        Scope scope = new Scope();
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Match match) {
                match(match, scope);
            } else if (condition instanceof Condition.Absent absent) {
                pattern(absent.pattern(), scope.inner());
            } else if (condition instanceof Condition.Present present) {
                pattern(present.pattern(), scope.inner());
            } else if (condition instanceof Condition.ForAll forAll) {
                forAll(forAll, scope.inner());
            }
        }
        return scope;
    }

    private void match(Condition.Match match, Scope scope) {
        Optional<FactType> type = pattern(match.pattern(), scope);
        Name variable = match.variable();
        if (variable == null || !isFree(variable, scope)) {
            return;
        }
        if (type.isPresent()) {
            scope.facts().put(variable.text(), match.pattern());
        } else {
            scope.unclear().add(variable.text());
        }
    }

    private boolean isFree(Name variable, Scope scope) {
        if (scope.knows(variable.text())) {
            faults.add(Code.CONDITION_NOT_ALLOWED, variable.place(), "The variable " + variable.text() + " is bound before. Choose another name.");
            return false;
        }
        return true;
    }

    private void forAll(Condition.ForAll forAll, Scope scope) {
        Optional<FactType> each = pattern(forAll.each(), scope);
        Optional<FactType> holds = pattern(forAll.holds(), scope);
        if (each.isPresent() && holds.isPresent() && !each.get().meets(holds.get())) {
            faults.add(Code.CONDITION_NOT_ALLOWED, forAll.holds().fact().place(),
                    "No " + each.get().written() + " is of this kind. Both patterns of a forall speak of the same fact.");
        }
    }

    private Optional<FactType> pattern(Pattern pattern, Scope scope) {
        Optional<FactType> type = FactType.named(pattern.fact().text());
        if (type.isEmpty()) {
            faults.add(Code.UNKNOWN_FACT, pattern.fact().place(), "There is no fact \"" + pattern.fact().text() + "\"."
                    + Nearest.offer(pattern.fact().text(), FactType.names()));
        } else {
            pattern.tests().forEach(test -> test(test, type.get(), scope));
        }
        return type;
    }

    private void test(Test test, FactType type, Scope scope) {
        if (test instanceof Test.Every every) {
            every.tests().forEach(inner -> test(inner, type, scope));
        } else if (test instanceof Test.Some some) {
            some.tests().forEach(inner -> test(inner, type, scope));
        } else if (test instanceof Test.Binding binding) {
            field(binding.field(), type).filter(field -> isFree(binding.variable(), scope))
                    .ifPresent(field -> scope.values().put(binding.variable().text(), new Scope.Bound(type, field)));
        } else if (test instanceof Test.Comparison comparison) {
            field(comparison.field(), type).ifPresent(field -> comparison(comparison, field, scope));
        }
    }

    private Optional<Field> field(Name name, FactType type) {
        Optional<Field> field = type.field(name.text());
        if (field.isEmpty()) {
            faults.add(Code.UNKNOWN_FIELD, name.place(), "There is no field \"" + name.text() + "\" in " + type.written() + "."
                    + Nearest.offer(name.text(), type.fieldNames()));
        }
        return field;
    }

    private void comparison(Test.Comparison comparison, Field field, Scope scope) {
        if (!field.takes(comparison.operator())) {
            faults.add(Code.CONDITION_NOT_ALLOWED, comparison.field().place(), "The field " + field.name() + " cannot be compared with "
                    + comparison.operator().written() + ". " + hint(field));
            return;
        }
        comparison.values().forEach(value -> operand(value, comparison.operator(), field, scope));
    }

    private static String hint(Field field) {
        return switch (field.kind()) {
            case ROLES -> "Write roles contains \"TRUSTEE\".";
            case YES_NO -> "Write == true or == false.";
            case NUMBER -> "Write ==, !=, <, <=, >, >= or in.";
            case TEXT -> "Write ==, != or in.";
        };
    }

    private void operand(Operand value, Operator operator, Field field, Scope scope) {
        if (value instanceof Operand.Variable variable) {
            variable(variable, operator, field, scope);
        } else if (value instanceof Operand.Nothing) {
            if (operator.isOrdering() || operator == Operator.MATCHES || operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS) {
                faults.add(Code.CONDITION_NOT_ALLOWED, value.place(), "Nothing can be compared with null in this way. Write == null or != null.");
            }
        } else if (!isOfKind(value, field)) {
            faults.add(Code.CONDITION_NOT_ALLOWED, value.place(), "The field " + field.name() + " holds " + holds(field.kind()) + ". Compare it with such a value.");
        } else if (value instanceof Operand.Text text && operator != Operator.MATCHES) {
            code(text, field);
        } else if (value instanceof Operand.Text text) {
            Lookalikes.refuse(text, faults);
        }
    }

    private void variable(Operand.Variable variable, Operator operator, Field field, Scope scope) {
        Scope.Bound bound = scope.values().get(variable.name());
        if (bound == null) {
            faults.add(Code.UNKNOWN_FIELD, variable.place(), "The variable " + variable.name() + " is bound to no field before this place. "
                    + "Write " + variable.name() + " : field in an earlier pattern.");
        } else if (bound.field().kind() != field.kind() || field.kind() == Field.Kind.ROLES) {
            faults.add(Code.CONDITION_NOT_ALLOWED, variable.place(), "The variable " + variable.name() + " holds " + holds(bound.field().kind())
                    + ", the field " + field.name() + " " + holds(field.kind()) + ".");
        }
    }

    private static boolean isOfKind(Operand value, Field field) {
        return switch (field.kind()) {
            case TEXT, ROLES -> value instanceof Operand.Text;
            case NUMBER -> value instanceof Operand.Number;
            case YES_NO -> value instanceof Operand.YesNo;
        };
    }

    private static String holds(Field.Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case ROLES -> "roles";
            case NUMBER -> "a number";
            case YES_NO -> "true or false";
        };
    }

    private void code(Operand.Text text, Field field) {
        if (!Lookalikes.refuse(text, faults) && !field.codes().isEmpty() && !field.codes().contains(text.value())) {
            faults.add(Code.UNKNOWN_CODE, text.place(), "The field " + field.name() + " never holds \"" + text.value() + "\"."
                    + meant(text.value(), field));
        }
    }

    private static String meant(String written, Field field) {
        return (field.isCountry() ? CountryCode.meant(written) : Optional.<String>empty())
                .map(code -> Nearest.offer(code, Set.of(code))).orElseGet(() -> Nearest.offer(written, field.codes()));
    }
}
