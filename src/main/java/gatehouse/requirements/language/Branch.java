package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which a rule's conditions may hold: all of these at once. */
public record Branch(List<Condition.Single> conditions) {

    /** More ways than this cost too much. */
    static final int MOST = 16;

    /** What a variable stands for, told of a party by its kind; the application where there is no such variable. */
    FactType factOf(@Nullable String variable) {
        for (Condition.Single condition : conditions) {
            if (variable != null && condition instanceof Condition.Match match && match.variable() != null
                    && match.variable().text().equals(variable)) {
                return Canonical.kind(match.pattern());
            }
        }
        return FactType.APPLICATION;
    }

    /** The ways in which all conditions hold at once, in the order of the text; no further than where they cost too much. */
    static List<Branch> of(List<Condition> conditions) {
        List<Branch> branches = List.of(new Branch(new ArrayList<>()));
        for (Condition condition : conditions) {
            List<Branch> ways = of(condition);
            if (ways.size() == 1) {
                // In place: a file may hold one rule of very many conditions.
                branches.forEach(branch -> branch.conditions.addAll(ways.get(0).conditions));
            } else {
                branches = product(branches, ways);
            }
            if (branches.size() > MOST) {
                break;
            }
        }
        return branches.stream().map(branch -> new Branch(List.copyOf(branch.conditions))).toList();
    }

    private static List<Branch> of(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return product(of(both.left()), of(both.right()));
        }
        if (condition instanceof Condition.Either either) {
            List<Branch> all = new ArrayList<>(of(either.left()));
            all.addAll(of(either.right()));
            return capped(all);
        }
        return List.of(new Branch(List.of((Condition.Single) condition)));
    }

    private static List<Branch> product(List<Branch> lefts, List<Branch> rights) {
        List<Branch> all = new ArrayList<>();
        for (Branch left : lefts) {
            for (Branch right : rights) {
                List<Condition.Single> conditions = new ArrayList<>(left.conditions);
                conditions.addAll(right.conditions);
                all.add(new Branch(conditions));
                if (all.size() > MOST) {
                    return all;
                }
            }
        }
        return all;
    }

    private static List<Branch> capped(List<Branch> all) {
        return all.size() > MOST ? all.subList(0, MOST + 1) : all;
    }
}
