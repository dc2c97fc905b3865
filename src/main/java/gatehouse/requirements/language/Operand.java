package gatehouse.requirements.language;

import java.math.BigDecimal;

/** What a field is compared with, or what a word is given. */
public sealed interface Operand {

    Place place();

    record Text(String value, Place place) implements Operand {}

    record Number(BigDecimal value, Place place) implements Operand {}

    record YesNo(boolean value, Place place) implements Operand {}

    record Nothing(Place place) implements Operand {}

    /** A variable: in a comparison bound to a field, after {@code of} to a fact. */
    record Variable(String name, Place place) implements Operand {}
}
