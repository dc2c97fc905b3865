package gatehouse.requirements;

import gatehouse.vocabulary.MissingItem;
import java.util.List;

/**
 * What the rules say of an application.
 *
 * @param rules    the SHA-256 of the rule set that judged
 * @param missing  sorted by subject, kind, codes, side and problem
 * @param reviews  sorted by subject, rule and text
 * @param required everything that rules ask for, supplied or not, in the order of {@code missing}
 */
public record Assessment(String rules, List<MissingItem> missing, List<Review> reviews, List<Requirement> required) {

    public Assessment {
        missing = List.copyOf(missing);
        reviews = List.copyOf(reviews);
        required = List.copyOf(required);
    }

    /** Whether nothing is missing; something may still be left to review. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
