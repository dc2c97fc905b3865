package gatehouse.requirements;

import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that rules asked for: one entry for one subject, kind, codes and side, with all rules that ask for it. */
final class Ledger {

    private final Map<RequirementKey, Entry> entries = new TreeMap<>();

    private static final class Entry {

        /** The reasons of the rules that ask, the speaker's first; of one rule's two reasons the first counts. */
        private final Map<RuleReference, String> reasons = new TreeMap<>(RuleReference.SPEAKING_ORDER);
        private final Map<Class<? extends Want>, Want> wants = new LinkedHashMap<>();
    }

    void ask(String subject, RequirementKind kind, List<String> codes, @Nullable Side side, Want want, RuleReference rule, String reason) {
        Entry entry = entries.computeIfAbsent(new RequirementKey(subject, kind, codes, side), key -> new Entry());
        entry.reasons.putIfAbsent(rule, reason);
        entry.wants.merge(want.getClass(), want, Want::strictest);
    }

    /** All requirements, each compared with what was supplied, sorted by subject, kind, codes and side. */
    List<Requirement> compare(Supplied supplied) {
        return entries.entrySet().stream().map(entry -> compare(entry.getKey(), entry.getValue(), supplied)).toList();
    }

    private static Requirement compare(RequirementKey key, Entry entry, Supplied supplied) {
        List<String> rules = entry.reasons.keySet().stream().map(RuleReference::id).toList();
        @Nullable Problem problem = entry.wants.values().stream()
                .map(want -> want.problem(key.subject(), supplied)).flatMap(Optional::stream).findFirst().orElse(null);
        return new Requirement(key.subject(), key.kind(), key.codes(), key.side(), terms(entry), atLeast(entry),
                rules.get(0), rules.subList(1, rules.size()), entry.reasons.values().iterator().next(), problem);
    }

    private static List<Requirement.Terms> terms(Entry entry) {
        return entry.wants.get(Want.Document.class) instanceof Want.Document document ? document.alternatives() : List.of();
    }

    private static @Nullable BigDecimal atLeast(Entry entry) {
        if (entry.wants.get(Want.Information.class) instanceof Want.Information information) {
            return information.atLeast();
        }
        return entry.wants.get(Want.Owner.class) instanceof Want.Owner owner ? owner.percent() : null;
    }
}
