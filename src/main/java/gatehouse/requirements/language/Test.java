package gatehouse.requirements.language;

import java.util.List;

/** What a pattern asks of one fact. */
public sealed interface Test {

    /** Gives the field's value a name; says nothing about it. */
    record Binding(Name variable, Name field) implements Test {}

    /** @param values one, but for {@code in} and {@code not in} */
    record Comparison(Name field, Operator operator, List<Operand> values) implements Test {}

    record Every(List<Test> tests) implements Test {}

    record Some(List<Test> tests) implements Test {}
}
