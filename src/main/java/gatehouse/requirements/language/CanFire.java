package gatehouse.requirements.language;

import gatehouse.vocabulary.InstitutionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether there can be an application for which a rule's conditions hold. Where that is not settled cheaply, the answer is yes: a rule
 * that is told never to fire does never fire, but not every such rule is told.
 */
final class CanFire {

    private final Effort effort = new Effort();

    private CanFire() {}

    /** The place that keeps the rule from ever firing; empty where it can fire. */
    static Optional<Place> obstacle(VettedRule rule) {
        return new CanFire().obstacle(rule.branches(), List.of());
    }

    /** Whether the rule can fire for an institution of this type. */
    static boolean of(VettedRule rule, InstitutionType type) {
        Place place = Place.START;
        Test.Comparison isOfType = new Test.Comparison(new Name("institutionType", place), Operator.EQUAL, List.of(new Operand.Text(type.name(), place)));
        return new CanFire().obstacle(rule.branches(), List.of(new Claim(isOfType, true))).isEmpty();
    }

    private Optional<Place> obstacle(List<Branch> branches, List<Claim> given) {
        Optional<Place> obstacle = Optional.empty();
        for (Branch branch : branches) {
            obstacle = obstacle(branch, given);
            if (obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return obstacle;
    }

    private Optional<Place> obstacle(Branch branch, List<Claim> given) {
        List<Pattern> there = new ArrayList<>();
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Match match) {
                there.add(match.pattern());
            } else if (condition instanceof Condition.Present present) {
                there.add(present.pattern());
            }
        }
        return there.stream().filter(pattern -> pattern.type() != FactType.APPLICATION).flatMap(pattern -> inOne(pattern).stream()).findFirst()
                .or(() -> application(branch, given))
                .or(() -> absent(branch, there));
    }

    private Optional<Place> inOne(Pattern pattern) {
        return Claim.ways(pattern.tests(), true).flatMap(ways -> new Possible(pattern.type(), effort).obstacle(ways))
                .map(comparison -> comparison.field().place());
    }

    /** There is exactly one application: what several conditions say of it, they say of the same. */
    private Optional<Place> application(Branch branch, List<Claim> given) {
        List<List<Claim>> ways = List.of(given);
        for (Condition.Single condition : branch.conditions()) {
            Optional<List<List<Claim>>> further = ofApplication(condition);
            Optional<List<List<Claim>>> together = further.isEmpty() ? Optional.of(ways) : Claim.both(ways, further.get());
            if (together.isEmpty()) {
                return Optional.empty();
            }
            ways = together.get();
            if (ways.isEmpty()) {
                // Such as "not Application()".
                return Optional.of(pattern(condition).fact().place());
            }
        }
        return new Possible(FactType.APPLICATION, effort).obstacle(ways).map(comparison -> comparison.field().place());
    }

    /** What a condition says of the application; empty where it says nothing of it, or too much to follow. */
    private static Optional<List<List<Claim>>> ofApplication(Condition.Single condition) {
        Pattern pattern = pattern(condition);
        if (pattern.type() != FactType.APPLICATION) {
            return Optional.empty();
        }
        if (condition instanceof Condition.ForAll forAll) {
            List<List<Claim>> either = new ArrayList<>();
            Optional<List<List<Claim>>> unfit = Claim.ways(forAll.each().tests(), false);
            Optional<List<List<Claim>>> fit = Claim.ways(forAll.holds().tests(), true);
            unfit.ifPresent(either::addAll);
            fit.ifPresent(either::addAll);
            return unfit.isPresent() && fit.isPresent() ? Optional.of(either) : Optional.empty();
        }
        return Claim.ways(pattern.tests(), !(condition instanceof Condition.Absent));
    }

    private static Pattern pattern(Condition.Single condition) {
        if (condition instanceof Condition.Match match) {
            return match.pattern();
        }
        if (condition instanceof Condition.Absent absent) {
            return absent.pattern();
        }
        return condition instanceof Condition.Present present ? present.pattern() : ((Condition.ForAll) condition).each();
    }

    /** A fact that must be there and fits a pattern that no fact may fit. */
    private static Optional<Place> absent(Branch branch, List<Pattern> there) {
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Absent absent && there.stream().anyMatch(pattern -> fits(pattern, absent.pattern()))) {
                return Optional.of(absent.pattern().fact().place());
            }
        }
        return Optional.empty();
    }

    /** Whether every fact that fits the one fits the other too, as far as their words show. */
    private static boolean fits(Pattern one, Pattern other) {
        boolean kind = one.type() == other.type() || other.type() == FactType.PARTY && one.type() != FactType.APPLICATION;
        if (!kind || other.tests().stream().anyMatch(CanFire::isOpen)) {
            return false;
        }
        Set<String> written = new HashSet<>();
        one.tests().stream().filter(test -> !isOpen(test)).forEach(test -> written.add(Canonical.test(test, Map.of())));
        return other.tests().stream().map(test -> Canonical.test(test, Map.of())).allMatch(test -> test.isEmpty() || written.contains(test));
    }

    private static boolean isOpen(Test test) {
        if (test instanceof Test.Every every) {
            return every.tests().stream().anyMatch(CanFire::isOpen);
        }
        if (test instanceof Test.Some some) {
            return some.tests().stream().anyMatch(CanFire::isOpen);
        }
        return test instanceof Test.Comparison comparison && comparison.values().get(0) instanceof Operand.Variable;
    }
}
