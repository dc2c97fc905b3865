package gatehouse.requirements;

import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules asked for: one entry for one subject, kind, codes and side, with all rules that ask for it. Nearly all that an
 * assessment takes beside the engine it takes here, thousands of times: hence plain lists, most of them of one element.
 */
final class Ledger {

    private final Map<String, Map<RequirementKey, Entry>> subjects = new HashMap<>();

    private record Speaker(RuleReference rule, String reason) {}

    private static final class Entry {

        /** The rules that ask and their reasons, in speaking order; of one rule's two reasons the first counts. */
        private final List<Speaker> speakers = new ArrayList<>(1);
        /** One of each class, in the order in which they were asked. */
        private final List<Want> wants = new ArrayList<>(1);

        void ask(Want want, RuleReference rule, String reason) {
            int place = 0;
            while (place < speakers.size() && RuleReference.SPEAKING_ORDER.compare(speakers.get(place).rule(), rule) < 0) {
                place++;
            }
            if (place == speakers.size() || !speakers.get(place).rule().equals(rule)) {
                speakers.add(place, new Speaker(rule, reason));
            }
            for (int i = 0; i < wants.size(); i++) {
                if (wants.get(i).getClass() == want.getClass()) {
                    wants.set(i, wants.get(i).strictest(want));
                    return;
                }
            }
            wants.add(want);
        }

        <W extends Want> @Nullable W want(Class<W> kind) {
            for (Want want : wants) {
                if (kind.isInstance(want)) {
                    return kind.cast(want);
                }
            }
            return null;
        }

        @Nullable Problem problem(String subject, Supplied supplied) {
            for (Want want : wants) {
                Optional<Problem> problem = want.problem(subject, supplied);
                if (problem.isPresent()) {
                    return problem.get();
                }
            }
            return null;
        }

        List<String> rulesAfterTheFirst() {
            return speakers.size() == 1 ? List.of() : speakers.subList(1, speakers.size()).stream().map(speaker -> speaker.rule().id()).toList();
        }
    }

    void ask(String subject, RequirementKind kind, List<String> codes, @Nullable Side side, Want want, RuleReference rule, String reason) {
        subjects.computeIfAbsent(subject, any -> new HashMap<>())
                .computeIfAbsent(new RequirementKey(subject, kind, codes, side), key -> new Entry()).ask(want, rule, reason);
    }

    boolean asks(RequirementKey key) {
        return subjects.getOrDefault(key.subject(), Map.of()).containsKey(key);
    }

    /** All requirements, each compared with what was supplied, sorted by subject, kind, codes and side. */
    List<Requirement> compare(Supplied supplied) {
        List<Requirement> all = new ArrayList<>();
        // Subject by subject: to sort a few at a time is much quicker than to sort all at once.
        for (Map<RequirementKey, Entry> entries : new TreeMap<>(subjects).values()) {
            List<RequirementKey> keys = new ArrayList<>(entries.keySet());
            keys.sort(null);
            keys.forEach(key -> all.add(compare(key, entries.get(key), supplied)));
        }
        return all;
    }

    private static Requirement compare(RequirementKey key, Entry entry, Supplied supplied) {
        Speaker first = entry.speakers.get(0);
        return new Requirement(key.subject(), key.kind(), key.codes(), key.side(), terms(entry), atLeast(entry),
                first.rule().id(), entry.rulesAfterTheFirst(), first.reason(), entry.problem(key.subject(), supplied));
    }

    private static List<Requirement.Terms> terms(Entry entry) {
        Want.Document document = entry.want(Want.Document.class);
        return document == null ? List.of() : document.alternatives();
    }

    private static @Nullable BigDecimal atLeast(Entry entry) {
        Want.Information information = entry.want(Want.Information.class);
        if (information != null) {
            return information.atLeast();
        }
        Want.Owner owner = entry.want(Want.Owner.class);
        return owner == null ? null : owner.percent();
    }
}
