package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last stage: what rules may not do to one another. Files must be added in the order of their names. */
final class SetCheck {

    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, List<Dated>> ages = new HashMap<>();
    private final Map<String, Faults> faults = new TreeMap<>();

    private record Dated(Age age, Attributes inForce, String rule) {}

    void add(String file, List<VettedRule> vetted, List<Rule> written) {
        for (int i = 0; i < vetted.size(); i++) {
            uniqueName(file, written.get(i).name());
            ages(file, vetted.get(i), written.get(i));
        }
    }

    Map<String, Faults> faults() {
        return faults;
    }

    private void note(String file, Code code, Place place, String message) {
        faults.computeIfAbsent(file, name -> new Faults()).add(code, place, message);
    }

    private void uniqueName(String file, Name name) {
        @Nullable String home = homes.putIfAbsent(name.text(), file);
        if (home != null) {
            note(file, Code.DUPLICATE_NAME, name.place(), "Another rule " + (home.equals(file) ? "of this file" : "in " + home)
                    + " has this name. Name each rule by the sentence that states it.");
        }
    }

    private void ages(String file, VettedRule rule, Rule written) {
        for (int i = 0; i < rule.demands().size(); i++) {
            if (rule.demands().get(i) instanceof Demand.Document document) {
                for (Demand.Alternative alternative : document.alternatives()) {
                    age(file, rule, written.statements().get(i), document, alternative);
                }
            }
        }
    }

    private void age(String file, VettedRule rule, Statement statement, Demand.Document document, Demand.Alternative alternative) {
        Age age = alternative.age();
        if (age == null) {
            return;
        }
        String key = Canonical.of(rule, document.of()) + " " + alternative.code();
        List<Dated> others = ages.computeIfAbsent(key, any -> new ArrayList<>());
        for (Dated other : others) {
            if (!other.age().equals(age) && other.inForce().overlaps(rule.attributes())) {
                note(file, Code.CONTRADICTION, place(statement), "The rule \"" + other.rule() + "\" gives " + alternative.code()
                        + " another age under the same conditions. Keep one of the two.");
            }
        }
        others.add(new Dated(age, rule.attributes(), rule.name()));
    }

    private static Place place(Statement statement) {
        return statement.calls().stream().filter(call -> call.word().text().startsWith("notOlderThan")).findFirst()
                .map(call -> call.word().place()).orElse(statement.root().place());
    }
}
