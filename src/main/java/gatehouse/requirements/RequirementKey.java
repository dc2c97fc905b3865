package gatehouse.requirements;

import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two requirements the same one; in the order in which they are listed. */
record RequirementKey(String subject, RequirementKind kind, List<String> codes, @Nullable Side side) implements Comparable<RequirementKey> {

    static RequirementKey of(Requirement requirement) {
        return new RequirementKey(requirement.subject(), requirement.kind(), requirement.codes(), requirement.side());
    }

    @Override
    public int compareTo(RequirementKey other) {
        int order = subject.compareTo(other.subject);
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        if (order == 0) {
            order = Order.LISTS.compare(codes, other.codes);
        }
        return order != 0 ? order : name(side).compareTo(name(other.side));
    }

    private static String name(@Nullable Side side) {
        return side == null ? "" : side.name();
    }
}
