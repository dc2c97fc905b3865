package gatehouse.requirements.language;

import gatehouse.vocabulary.InstitutionType;
import java.util.List;

/**
 * A rule in which every name is known and every value fits.
 *
 * @param line     where it stands in its file
 * @param branches the ways in which its conditions may hold
 */
public record VettedRule(String name, int line, Attributes attributes, List<Branch> branches, List<Demand> demands) {

    /** Whether there can be an institution of this type for which the conditions hold; yes where that is not settled cheaply. */
    public boolean canFireFor(InstitutionType type) {
        return CanFire.of(this, type);
    }
}
