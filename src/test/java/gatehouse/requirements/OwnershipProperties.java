package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OwnershipProperties {

    @Property(tries = 300)
    void theShareIsTheSumOverAllChainsThatVisitNobodyTwice(
            @ForAll @Size(max = 16) List<@IntRange(max = 35) Integer> edges, @ForAll @IntRange(min = 1, max = 1000) int seed) {
        Map<List<String>, ApplicationFacts.Holding> holdings = new LinkedHashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            String owner = "n" + edges.get(i) / 6;
            String owned = "n" + edges.get(i) % 6;
            BigDecimal percent = BigDecimal.valueOf((seed * (i + 7L)) % 1001, 1);
            holdings.put(List.of(owner, owned), new ApplicationFacts.Holding(owner, owned, percent, false));
        }
        List<ApplicationFacts.Holding> all = new ArrayList<>(holdings.values());
        Ownership ownership = new Ownership(all, new Budget());
        for (int owner = 1; owner < 6; owner++) {
            BigDecimal expected = chains("n" + owner, "n0", Set.of("n0"), all).movePointRight(2);
            assertThat(ownership.percent("n" + owner, "n0")).isEqualByComparingTo(expected);
            assertThat(new Ownership(all, new Budget()).anyOwns(Set.of("n" + owner), "n0", BigDecimal.valueOf(25)))
                    .isEqualTo(expected.compareTo(BigDecimal.valueOf(25)) >= 0);
        }
    }

    private static BigDecimal chains(String owner, String owned, Set<String> visited, List<ApplicationFacts.Holding> holdings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ApplicationFacts.Holding holding : holdings) {
            if (holding.owned().equals(owned) && !visited.contains(holding.owner())) {
                BigDecimal fraction = holding.percent().movePointLeft(2);
                Set<String> further = new TreeSet<>(visited);
                further.add(holding.owner());
                sum = sum.add(holding.owner().equals(owner) ? fraction : fraction.multiply(chains(owner, holding.owner(), further, holdings)));
            }
        }
        return sum;
    }
}
