package gatehouse.requirements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * More than anybody can effectively own: the sum over all walks, those that visit somebody twice included. Cheap even where holdings
 * run in circles, it rules out most owners without a look at single chains.
 */
final class ShareBound {

    /** By how much rounding, and parts too small to follow, may make a bound too small. */
    static final double MARGIN = 1e-4;

    private static final int MOST_STEPS = 400;
    private static final double NOTHING = 1e-9;
    private static final double TOO_SMALL = 1e-12;

    private final Map<String, List<ApplicationFacts.Holding>> owners = new HashMap<>();
    private final Budget budget;

    ShareBound(List<ApplicationFacts.Holding> holdings, Budget budget) {
        this.budget = budget;
        holdings.forEach(holding -> owners.computeIfAbsent(holding.owned(), id -> new ArrayList<>()).add(holding));
    }

    /** For each owner a share that is at least the effective one; 1 is all of it, and some may come to more. */
    Map<String, Double> of(String owned) {
        Map<String, Double> total = new HashMap<>();
        Map<String, Double> here = Map.of(owned, 1.0);
        for (int step = 0; step < MOST_STEPS && !here.isEmpty(); step++) {
            Map<String, Double> next = new HashMap<>();
            here.forEach((id, share) -> walk(id, share, next));
            next.forEach((id, share) -> total.merge(id, share, Double::sum));
            here = next;
        }
        double left = here.values().stream().mapToDouble(Double::doubleValue).sum();
        if (left > NOTHING) {
            // It does not die away: nobody can be ruled out.
            owners.values().forEach(all -> all.forEach(holding -> total.put(holding.owner(), Double.POSITIVE_INFINITY)));
        }
        return total;
    }

    private void walk(String id, double share, Map<String, Double> next) {
        budget.spend();
        for (ApplicationFacts.Holding holding : owners.getOrDefault(id, List.of())) {
            double part = share * holding.percent().doubleValue() / 100;
            if (part > TOO_SMALL) {
                next.merge(holding.owner(), part, Double::sum);
            }
        }
    }
}
