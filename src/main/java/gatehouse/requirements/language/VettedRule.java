package gatehouse.requirements.language;

import gatehouse.vocabulary.InstitutionType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule in which every name is known and every value fits.
 *
 * @param line     where it begins in its file
 * @param lastLine where it ends
 * @param branches the ways in which its conditions may hold
 */
public record VettedRule(String name, int line, int lastLine, Attributes attributes, List<Branch> branches, List<Demand> demands) {

    /** The kinds of fact of which a demand asks something, such as {@code Person}: of any party, those of both kinds that have it. */
    public SortedSet<String> factsOf(Demand demand) {
        return factsOf(branches, demand);
    }

    /** The same where the institution is of this type. */
    public SortedSet<String> factsOf(Demand demand, InstitutionType type) {
        return factsOf(new OfType(type).read(this), demand);
    }

    private static SortedSet<String> factsOf(List<Branch> branches, Demand demand) {
        return branches.stream().flatMap(branch -> branch.factOf(demand.of()).kinds()).filter(demand::isMadeOf).map(FactType::written)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there can be an institution of this type for which the conditions hold; yes where that is not settled cheaply. */
    public boolean canFireFor(InstitutionType type) {
        return CanFire.of(this, type);
    }
}
