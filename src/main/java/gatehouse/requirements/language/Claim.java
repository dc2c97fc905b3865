package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a comparison holds of a fact, or that it does not.
 *
 * @param holds false where it must not hold
 */
record Claim(Test.Comparison comparison, boolean holds) {

    /** More ways than these are not followed. */
    private static final int MOST_WAYS = 64;

    /** Whether nothing but the facts decides it: a comparison with another field may turn out either way. */
    boolean isOpen() {
        return comparison.values().get(0) instanceof Operand.Variable;
    }

    /** The ways in which all of these tests hold, or in which not all do; empty where they are too many to follow. */
    static Optional<List<List<Claim>>> ways(List<Test> tests, boolean holds) {
        List<List<Claim>> ways = ways(new Test.Every(tests), holds);
        return ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(ways);
    }

    /** The ways in which one of each holds; empty where they are too many to follow. */
    static Optional<List<List<Claim>>> both(List<List<Claim>> ones, List<List<Claim>> others) {
        List<List<Claim>> ways = product(ones, others);
        return ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(ways);
    }

    private static List<List<Claim>> ways(Test test, boolean holds) {
        if (test instanceof Test.Every every) {
            return holds ? all(every.tests(), true) : any(every.tests(), false);
        }
        if (test instanceof Test.Some some) {
            return holds ? any(some.tests(), true) : all(some.tests(), false);
        }
        if (test instanceof Test.Comparison comparison) {
            return List.of(List.of(new Claim(comparison, holds)));
        }
        // To name a field always holds, and its contrary never.
        return holds ? List.of(List.of()) : List.of();
    }

    private static List<List<Claim>> all(List<Test> tests, boolean holds) {
        List<List<Claim>> ways = List.of(List.of());
        for (Test test : tests) {
            ways = product(ways, ways(test, holds));
        }
        return ways;
    }

    private static List<List<Claim>> any(List<Test> tests, boolean holds) {
        List<List<Claim>> ways = new ArrayList<>();
        for (Test test : tests) {
            ways.addAll(ways(test, holds));
            if (ways.size() > MOST_WAYS) {
                break;
            }
        }
        return ways;
    }

    private static List<List<Claim>> product(List<List<Claim>> ones, List<List<Claim>> others) {
        if (ones.size() == 1 && ones.get(0).isEmpty()) {
            return others;
        }
        List<List<Claim>> ways = new ArrayList<>();
        for (List<Claim> one : ones) {
            for (List<Claim> other : others) {
                List<Claim> way = new ArrayList<>(one);
                way.addAll(other);
                ways.add(way);
                if (ways.size() > MOST_WAYS) {
                    return ways;
                }
            }
        }
        return ways;
    }
}
