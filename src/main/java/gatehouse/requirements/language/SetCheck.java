package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last stage: what rules may not do to one another, or to themselves. Files must be added in the order of their names. */
final class SetCheck {

    private final Canonical canonical = new Canonical();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Map<Dated, String>> ages = new HashMap<>();
    private final Map<Integer, List<Narrowed>> identities = new HashMap<>();
    private final Map<String, List<Home>> demands = new HashMap<>();
    private final Map<String, Faults> faults = new TreeMap<>();

    private record Dated(Age age, Attributes inForce) {

        boolean contradicts(Dated other) {
            return !age.equals(other.age) && inForce.overlaps(other.inForce);
        }
    }

    private record Narrowed(Demand.Identity identity, Attributes inForce, String rule) {}

    /** A rule, where it stands, and all that it demands with the conditions on which it does. */
    private record Home(String file, Name name, Attributes inForce, Set<String> demands) {

        /** Whether the other asks all of this too, whenever this one does. */
        boolean isWithin(Home other) {
            return other.inForce.covers(inForce) && other.demands.containsAll(demands);
        }
    }

    void add(String file, List<VettedRule> vetted, List<Rule> written) {
        for (int i = 0; i < vetted.size(); i++) {
            new One(file, vetted.get(i), written.get(i)).check();
        }
    }

    Map<String, Faults> faults() {
        return faults;
    }

    private void note(String file, Code code, Place place, String message) {
        faults.computeIfAbsent(file, name -> new Faults()).add(code, place, message);
    }

    /** One rule beside all those before it. */
    private final class One {

        private final String file;
        private final VettedRule rule;
        private final Rule written;
        private final Map<String, Integer> conditions = new HashMap<>();

        One(String file, VettedRule rule, Rule written) {
            this.file = file;
            this.rule = rule;
            this.written = written;
        }

        void check() {
            boolean unique = uniqueName();
            CanFire.obstacle(rule).ifPresent(place -> note(file, Code.CONTRADICTION, place, "The rule can never fire: nothing fits both this and "
                    + "what the rule says beside it. Change one of the two, or delete the rule."));
            for (int i = 0; i < rule.demands().size(); i++) {
                if (rule.demands().get(i) instanceof Demand.Document document) {
                    for (Demand.Alternative alternative : document.alternatives()) {
                        age(written.statements().get(i), document, alternative);
                    }
                } else if (rule.demands().get(i) instanceof Demand.Identity identity) {
                    identity(written.statements().get(i), identity);
                }
            }
            if (unique) {
                duplicate();
            }
        }

        private boolean uniqueName() {
            @Nullable String home = homes.putIfAbsent(rule.name(), file);
            if (home != null) {
                note(file, Code.DUPLICATE_NAME, written.name().place(), "Another rule " + (home.equals(file) ? "of this file" : "in " + home)
                        + " has this name. Name each rule by the sentence that states it.");
            }
            return home == null;
        }

        /** On what, and of which fact, a demand is made. */
        private int conditions(Demand demand) {
            return conditions.computeIfAbsent(String.valueOf(demand.of()), of -> canonical.number(rule.branches(), demand.of()));
        }

        private void age(Statement statement, Demand.Document document, Demand.Alternative alternative) {
            Age age = alternative.age();
            if (age == null) {
                return;
            }
            Dated here = new Dated(age, rule.attributes());
            Map<Dated, String> others = ages.computeIfAbsent(conditions(document) + " " + alternative.code(), any -> new LinkedHashMap<>());
            others.entrySet().stream().filter(other -> other.getKey().contradicts(here)).findFirst()
                    .ifPresent(other -> note(file, Code.CONTRADICTION, agePlace(statement, alternative), "The rule \"" + other.getValue() + "\" gives "
                            + alternative.code() + " another age under the same conditions. Keep one of the two."));
            others.putIfAbsent(here, rule.name());
        }

        /** The word that says how old the alternative may be: the first of its kind behind its code. */
        private static Place agePlace(Statement statement, Demand.Alternative alternative) {
            return statement.calls().stream()
                    .dropWhile(call -> call.arguments().stream().noneMatch(operand -> operand instanceof Operand.Text text
                            && text.value().equals(alternative.code().name())))
                    .filter(call -> call.word().text().startsWith("notOlderThan")).findFirst()
                    .map(call -> call.word().place()).orElse(statement.root().place());
        }

        /** A person states one identity document: two demands that accept no common type can never both be met. */
        private void identity(Statement statement, Demand.Identity identity) {
            List<Narrowed> others = identities.computeIfAbsent(conditions(identity), any -> new ArrayList<>());
            others.stream().filter(other -> Collections.disjoint(other.identity().accepted(), identity.accepted())
                            && other.inForce().overlaps(rule.attributes())).findFirst()
                    .ifPresent(other -> note(file, Code.CONTRADICTION, statement.root().place(), "The rule \"" + other.rule() + "\" accepts only "
                            + types(other.identity()) + " of the same person, and no document is both. Accept a common type."));
            others.add(new Narrowed(identity, rule.attributes(), rule.name()));
        }

        private static String types(Demand.Identity identity) {
            return EnumSet.copyOf(identity.accepted()).stream().map(Enum::name).collect(Collectors.joining(", "));
        }

        /** Whether this rule, or one before it, could go without a change to what is asked of anybody. */
        private void duplicate() {
            Set<String> all = new HashSet<>();
            rule.demands().forEach(demand -> all.add(conditions(demand) + " " + Canonical.demand(demand)));
            Home here = new Home(file, written.name(), rule.attributes(), all);
            for (String demand : all) {
                for (Home other : demands.getOrDefault(demand, List.of())) {
                    if (here.isWithin(other)) {
                        superfluous(here, other);
                        return;
                    }
                    if (other.isWithin(here)) {
                        superfluous(other, here);
                        return;
                    }
                }
            }
            all.forEach(demand -> demands.computeIfAbsent(demand, any -> new ArrayList<>()).add(here));
        }

        private void superfluous(Home one, Home other) {
            note(one.file(), Code.DUPLICATE_NAME, one.name().place(), "The rule \"" + other.name().text() + "\""
                    + (other.file().equals(one.file()) ? "" : " in " + other.file())
                    + " asks all of this too, under the same conditions and under another name. Delete one of the two.");
        }
    }
}
