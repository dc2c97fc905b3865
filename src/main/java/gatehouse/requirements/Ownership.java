package gatehouse.requirements;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who owns how much of whom through all chains, in exact decimals.
 *
 * <p>The effective share is the sum, over all chains that visit no party twice, of the products of the percentages. Chains are
 * summed by the set of parties they visited within their own knot of mutual holdings: outside of knots that is one step a holding,
 * inside one it grows with the knot, and the budget ends it.
 */
final class Ownership {

    private final ShareBound bound;
    private final Budget budget;
    private final Map<String, List<Step>> owners = new HashMap<>();
    private final Map<String, Set<String>> controllers = new HashMap<>();
    private final Map<String, Integer> knots = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> shares = new HashMap<>();

    private record Step(String owner, BigDecimal fraction) {}

    private record Chain(String end, BitSet visited) {}

    Ownership(List<ApplicationFacts.Holding> holdings, Budget budget) {
        this.bound = new ShareBound(holdings, budget);
        this.budget = budget;
        for (ApplicationFacts.Holding holding : holdings) {
            if (holding.percent().signum() > 0 && !holding.owner().equals(holding.owned())) {
                owners.computeIfAbsent(holding.owned(), id -> new ArrayList<>())
                        .add(new Step(holding.owner(), holding.percent().movePointLeft(2).stripTrailingZeros()));
            }
            if (holding.control()) {
                controllers.computeIfAbsent(holding.owned(), id -> new HashSet<>()).add(holding.owner());
            }
        }
    }

    /** The effective share of the owner in the owned, in percent. */
    BigDecimal percent(String owner, String owned) {
        return shares.computeIfAbsent(owned, id -> sharesIn(id, total -> false)).getOrDefault(owner, BigDecimal.ZERO).movePointRight(2);
    }

    /** Whether one of these owners effectively owns at least this much; ends as soon as that is certain. */
    boolean anyOwns(Set<String> candidates, String owned, BigDecimal percent) {
        BigDecimal fraction = percent.movePointLeft(2);
        // Shares only grow with further chains, and most owners hold what they own themselves.
        for (Step step : owners.getOrDefault(owned, List.of())) {
            if (step.fraction().compareTo(fraction) >= 0 && candidates.contains(step.owner())) {
                return true;
            }
        }
        Map<String, Double> most = bound.of(owned);
        List<String> possible = most.entrySet().stream().filter(entry -> entry.getValue() >= fraction.doubleValue() - ShareBound.MARGIN)
                .map(Map.Entry::getKey).filter(candidates::contains).toList();
        if (possible.isEmpty()) {
            return false;
        }
        Predicate<Map<String, BigDecimal>> enough =
                total -> possible.stream().anyMatch(owner -> total.getOrDefault(owner, BigDecimal.ZERO).compareTo(fraction) >= 0);
        return enough.test(sharesIn(owned, enough));
    }

    /** Whether some chain from the owner to the owned consists of control alone. */
    boolean controls(String owner, String owned) {
        return anyControls(Set.of(owner), owned);
    }

    /** The same of any of these owners. */
    boolean anyControls(Set<String> candidates, String owned) {
        if (controllers.isEmpty()) {
            return false;
        }
        Deque<String> open = new ArrayDeque<>(List.of(owned));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (String controller : controllers.getOrDefault(open.pop(), Set.of())) {
                budget.spend();
                if (candidates.contains(controller)) {
                    return true;
                }
                if (seen.add(controller)) {
                    open.push(controller);
                }
            }
        }
        return false;
    }

    /**
     * Walks from the owned to its owners, knot by knot, so that every way into a knot is known before it is entered. The shares found
     * only grow, so it may end before all are whole.
     */
    private Map<String, BigDecimal> sharesIn(String owned, Predicate<Map<String, BigDecimal>> enough) {
        if (knots.isEmpty()) {
            findKnots();
        }
        Map<String, BigDecimal> total = new HashMap<>();
        Map<String, BigDecimal> arrived = new HashMap<>(Map.of(owned, BigDecimal.ONE));
        for (List<String> knot : reachedKnots(owned)) {
            Map<Chain, BigDecimal> layer = new LinkedHashMap<>();
            for (int i = 0; i < knot.size(); i++) {
                BigDecimal share = arrived.get(knot.get(i));
                if (share != null) {
                    BitSet visited = new BitSet();
                    visited.set(i);
                    layer.put(new Chain(knot.get(i), visited), share);
                }
            }
            while (!layer.isEmpty() && !enough.test(total)) {
                layer = lengthen(layer, knot, total, arrived);
            }
        }
        return total;
    }

    private Map<Chain, BigDecimal> lengthen(
            Map<Chain, BigDecimal> layer, List<String> knot, Map<String, BigDecimal> total, Map<String, BigDecimal> arrived) {
        Map<Chain, BigDecimal> next = new LinkedHashMap<>();
        layer.forEach((chain, share) -> {
            total.merge(chain.end(), share, BigDecimal::add);
            for (Step step : owners.getOrDefault(chain.end(), List.of())) {
                BigDecimal part = share.multiply(step.fraction());
                budget.spend(1 + part.unscaledValue().bitLength() / 4096);
                int position = knot.size() == 1 ? -1 : knot.indexOf(step.owner());
                if (position < 0) {
                    arrived.merge(step.owner(), part, BigDecimal::add);
                } else if (!chain.visited().get(position)) {
                    BitSet visited = (BitSet) chain.visited().clone();
                    visited.set(position);
                    next.merge(new Chain(step.owner(), visited), part, BigDecimal::add);
                }
            }
        });
        return next;
    }

    /** The knots that hold direct or indirect owners, the owned's first, each after all knots that it owns a part of. */
    private List<List<String>> reachedKnots(String owned) {
        Set<String> reached = new HashSet<>(Set.of(owned));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Step step : owners.getOrDefault(open.pop(), List.of())) {
                if (reached.add(step.owner())) {
                    open.push(step.owner());
                }
            }
        }
        Map<Integer, List<String>> byKnot = new TreeMap<>();
        reached.forEach(id -> byKnot.computeIfAbsent(knots.getOrDefault(id, Integer.MIN_VALUE), any -> new ArrayList<>()).add(id));
        return new ArrayList<>(byKnot.values());
    }

    /** Kosaraju's two passes, without recursion; knots are numbered from the owned towards the owners. */
    private void findKnots() {
        Map<String, List<String>> owned = new HashMap<>();
        owners.forEach((id, steps) -> steps.forEach(step -> owned.computeIfAbsent(step.owner(), any -> new ArrayList<>()).add(id)));
        List<String> finished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> all = new HashSet<>(owners.keySet());
        all.addAll(owned.keySet());
        all.forEach(id -> finish(id, seen, finished));
        Collections.reverse(finished);
        int number = 0;
        for (String root : finished) {
            if (!knots.containsKey(root)) {
                collect(root, owned, number++);
            }
        }
    }

    private void finish(String root, Set<String> seen, List<String> finished) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        Set<String> entered = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.peek();
            if (seen.add(id)) {
                entered.add(id);
                owners.getOrDefault(id, List.of()).stream().map(Step::owner).filter(owner -> !seen.contains(owner)).forEach(open::push);
            } else {
                open.pop();
                if (entered.remove(id)) {
                    finished.add(id);
                }
            }
        }
    }

    private void collect(String root, Map<String, List<String>> owned, int number) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        knots.put(root, number);
        while (!open.isEmpty()) {
            for (String id : owned.getOrDefault(open.pop(), List.of())) {
                if (knots.putIfAbsent(id, number) == null) {
                    open.push(id);
                }
            }
        }
    }
}
