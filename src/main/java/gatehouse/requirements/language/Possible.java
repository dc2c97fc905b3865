package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether there can be a fact of which all claims hold at once. Errs on the side of yes. */
final class Possible {

    private final FactType type;
    private final Effort effort;

    Possible(FactType type, Effort effort) {
        this.type = type;
        this.effort = effort;
    }

    /** The comparison that leaves no fact, in each way; empty where some way leaves one. */
    Optional<Test.Comparison> obstacle(List<List<Claim>> ways) {
        Optional<Test.Comparison> obstacle = Optional.empty();
        for (List<Claim> way : ways) {
            obstacle = obstacleIn(way);
            if (obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return obstacle;
    }

    private Optional<Test.Comparison> obstacleIn(List<Claim> way) {
        Map<String, List<Claim>> fields = new LinkedHashMap<>();
        for (Claim claim : way) {
            if (!claim.isOpen()) {
                fields.computeIfAbsent(claim.comparison().field().text(), field -> new ArrayList<>()).add(claim);
            }
        }
        return fields.values().stream().filter(claims -> !leavesOne(claims)).findFirst().map(this::first);
    }

    /** Of claims that leave nothing, the first that leaves nothing together with those before it. */
    private Test.Comparison first(List<Claim> claims) {
        int end = 1;
        while (end < claims.size() && leavesOne(claims.subList(0, end))) {
            end++;
        }
        return claims.get(end - 1).comparison();
    }

    private boolean leavesOne(List<Claim> claims) {
        Field field = type.field(claims.get(0).comparison().field().text()).orElseThrow();
        List<Predicate<@Nullable Object>> looks = claims.stream().map(this::look).toList();
        for (@Nullable Object value : FieldValues.of(type, field, claims)) {
            if (looks.stream().allMatch(look -> look.test(value)) && (value != FieldValues.OTHER || !quarrel(claims))) {
                return true;
            }
        }
        return false;
    }

    private Predicate<@Nullable Object> look(Claim claim) {
        Test.Comparison comparison = claim.comparison();
        boolean searches = comparison.operator() == Operator.CONTAINS || comparison.operator() == Operator.NOT_CONTAINS;
        Predicate<@Nullable Object> fits = comparison.operator() == Operator.MATCHES ? matches(comparison)
                : Comparing.with(comparison.operator(), comparison.values());
        return value -> !effort.pay(cost(comparison, value))
                || value == FieldValues.OTHER && (searches || comparison.operator() == Operator.MATCHES)
                || fits.test(value) == claim.holds();
    }

    private static Predicate<@Nullable Object> matches(Test.Comparison comparison) {
        String pattern = String.valueOf(Comparing.value(comparison.values().get(0)));
        return value -> value instanceof String text && java.util.regex.Pattern.matches(pattern, text);
    }

    /** What a look takes at most: a vetted pattern looks at each three characters together, a search at each two. */
    private static long cost(Test.Comparison comparison, @Nullable Object value) {
        long length = value instanceof String text ? text.length() : 1;
        return switch (comparison.operator()) {
            case MATCHES -> 10 + length * length * length;
            case CONTAINS, NOT_CONTAINS -> 1 + length * length / 100;
            default -> comparison.values().size();
        };
    }

    /** Whether a text must contain something, and may not contain a part of that. */
    private boolean quarrel(List<Claim> claims) {
        List<String> wanted = contained(claims, true);
        List<String> unwanted = contained(claims, false);
        for (String want : wanted) {
            for (String unwant : unwanted) {
                if (effort.pay(1 + (long) want.length() * want.length() / 100) && want.contains(unwant)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> contained(List<Claim> claims, boolean wanted) {
        return claims.stream()
                .filter(claim -> claim.comparison().operator() == (claim.holds() == wanted ? Operator.CONTAINS : Operator.NOT_CONTAINS))
                .map(claim -> String.valueOf(Comparing.value(claim.comparison().values().get(0)))).toList();
    }
}
