package gatehouse.requirements;

import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, of whomever; in the order in which it is listed within a subject. */
record Asked(RequirementKind kind, List<String> codes, @Nullable Side side) implements Comparable<Asked> {

    @Override
    public int compareTo(Asked other) {
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = Order.LISTS.compare(codes, other.codes);
        }
        return order != 0 ? order : name(side).compareTo(name(other.side));
    }

    private static String name(@Nullable Side side) {
        return side == null ? "" : side.name();
    }
}
