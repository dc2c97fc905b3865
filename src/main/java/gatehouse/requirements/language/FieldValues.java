package gatehouse.requirements.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of a field that some claims can tell apart: where none of them fits, none in the world does. */
final class FieldValues {

    /** Some text that is none of those the claims name. */
    static final Object OTHER = new Object();

    private FieldValues() {}

    static List<@Nullable Object> of(FactType type, Field field, List<Claim> claims) {
        return switch (field.kind()) {
            case YES_NO -> Arrays.asList(null, true, false);
            case ROLES -> List.of(roles(claims));
            case NUMBER -> numbers(field, claims);
            case TEXT -> texts(type, field, claims);
        };
    }

    /** The fewest roles that will do. */
    private static Set<Object> roles(List<Claim> claims) {
        Set<Object> roles = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.holds() == (claim.comparison().operator() == Operator.CONTAINS)) {
                claim.comparison().values().forEach(operand -> roles.add(String.valueOf(Comparing.value(operand))));
            }
        }
        return roles;
    }

    /** Each number named, one between each two, and one on either side; of years, whole ones. */
    private static List<@Nullable Object> numbers(Field field, List<Claim> claims) {
        SortedSet<BigDecimal> named = new TreeSet<>();
        claims.forEach(claim -> claim.comparison().values().forEach(operand -> {
            if (operand instanceof Operand.Number number) {
                named.add(number.value());
            }
        }));
        if (named.isEmpty()) {
            named.add(BigDecimal.ZERO);
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        if (field.name().equals("age")) {
            named.forEach(number -> {
                BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
                values.addAll(List.of(whole.subtract(BigDecimal.ONE), whole, whole.add(BigDecimal.ONE)));
            });
            values.removeIf(age -> age instanceof BigDecimal years && years.signum() < 0);
            values.add(BigDecimal.ZERO);
        } else {
            between(named, values);
        }
        return values;
    }

    private static void between(SortedSet<BigDecimal> named, List<@Nullable Object> values) {
        values.add(named.first().subtract(BigDecimal.ONE));
        Iterator<BigDecimal> numbers = named.iterator();
        BigDecimal last = numbers.next();
        values.add(last);
        while (numbers.hasNext()) {
            BigDecimal next = numbers.next();
            values.add(last.add(next).divide(BigDecimal.valueOf(2)));
            values.add(next);
            last = next;
        }
        values.add(last.add(BigDecimal.ONE));
    }

    private static List<@Nullable Object> texts(FactType type, Field field, List<Claim> claims) {
        if (field.name().equals("kind")) {
            return type == FactType.PARTY ? List.copyOf(field.codes()) : List.of(type.name());
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (!field.name().equals("institutionType")) {
            values.add(null);
        }
        if (field.isClosed()) {
            values.addAll(field.codes());
        } else {
            claims.forEach(claim -> claim.comparison().values().forEach(operand -> {
                if (operand instanceof Operand.Text text) {
                    values.add(text.value());
                }
            }));
            values.add(OTHER);
        }
        return values;
    }
}
