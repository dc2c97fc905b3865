package gatehouse.requirements;

import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two requirements the same one; in the order in which they are listed. */
record RequirementKey(String subject, RequirementKind kind, List<String> codes, @Nullable Side side) implements Comparable<RequirementKey> {

    private static final Comparator<RequirementKey> ORDER = Comparator.comparing(RequirementKey::subject)
            .thenComparing(key -> key.kind().name())
            .thenComparing(RequirementKey::codes, Order.LISTS)
            .thenComparing(key -> key.side() == null ? "" : key.side().name());

    static RequirementKey of(Requirement requirement) {
        return new RequirementKey(requirement.subject(), requirement.kind(), requirement.codes(), requirement.side());
    }

    @Override
    public int compareTo(RequirementKey other) {
        return ORDER.compare(this, other);
    }
}
