package gatehouse.rulebook;

import gatehouse.requirements.RuleSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets of publications that are not, or not yet, in force, compiled as they are asked for; the last few are kept. */
@Component
class CompiledSets {

    private static final int KEPT = 4;

    private final Publications publications;
    private final LiveRules live;
    private final Gate gate;
    private final Map<String, RuleSet> sets = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleSet> eldest) {
            return size() > KEPT;
        }
    };

    CompiledSets(Publications publications, LiveRules live, Gate gate) {
        this.publications = publications;
        this.live = live;
        this.gate = gate;
    }

    /** @throws IllegalStateException where this version of the product does not take these rules any more */
    RuleSet of(long publication) {
        return find(publication).orElseThrow(() -> new IllegalStateException(
                "The rules of publication " + publication + " can't be used by this version of the product."));
    }

    /** Empty where this version of the product does not take these rules any more. */
    Optional<RuleSet> find(long publication) {
        LiveRules.Live now = live.get();
        return now.publication().id() == publication ? Optional.of(now.rules()) : compiled(publication);
    }

    private synchronized Optional<RuleSet> compiled(long publication) {
        String sha256 = publications.require(publication).sha256();
        if (!sets.containsKey(sha256)) {
            gate.rules(publications.edition(publication)).ifPresent(rules -> sets.put(sha256, rules));
        }
        return Optional.ofNullable(sets.get(sha256));
    }
}
