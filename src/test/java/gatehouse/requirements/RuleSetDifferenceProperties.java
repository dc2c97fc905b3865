package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.InstitutionType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The difference of two sets of rules against what they ask of applications with people of every pair of roles. */
class RuleSetDifferenceProperties {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final List<InstitutionType> TYPES = List.of(InstitutionType.TRUST, InstitutionType.FUND);
    private static final List<String> APPLICATIONS =
            List.of("institutionType == \"TRUST\"", "institutionType == \"FUND\"", "institutionType != \"TRUST\"", "institutionType in (\"TRUST\", \"FUND\")");
    private static final List<String> ROLES = List.of("TRUSTEE", "BENEFICIAL_OWNER", "DIRECTOR", "GRANTOR");
    private static final List<String> PEOPLE =
            Stream.concat(Stream.of(""), ROLES.stream().map("roles contains \"%s\""::formatted)).toList();
    private static final List<String> DEMANDS = List.of("document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(2)", "document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(3)",
            "document(\"PROOF_OF_ADDRESS\").certified()", "document(\"PROOF_OF_ADDRESS\").or(\"PROOF_OF_BUSINESS_ADDRESS\")");

    private record Written(String name, String application, String person, String demand) {

        String text() {
            return "rule \"" + name + "\"\nwhen\n  Application( " + application + " )\n  $p : Person( " + person + " )\nthen\n  require." + demand
                    + ".of($p).because(\"Prove it.\");\nend\n";
        }

        boolean saysLikewise(Written other, InstitutionType type) {
            return person.equals(other.person) && demand.equals(other.demand) && isOf(type) && other.isOf(type);
        }

        private boolean isOf(InstitutionType type) {
            return application.contains("\"" + type + "\"") != application.contains("!=");
        }
    }

    @Property(tries = 150)
    void whatIsAskedOtherwiseOfSomebodyIsToldOfItsTypeAndOfEachRuleThatComesOrGoes(@ForAll Random random) {
        List<Written> before = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> drawn("Rule " + i, random)).toList();
        List<Written> after = new ArrayList<>(before);
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            edit(after, random, "New rule " + edits);
        }
        Optional<RuleSet> was = compiled(before);
        Optional<RuleSet> is = compiled(after);
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        RuleSetDifference difference = is.get().differenceFrom(was.get(), AS_OF);
        for (InstitutionType type : TYPES) {
            Set<String> told = told(difference, type);
            assertThat(told).as("%s%n%s%n%s", type, before, after).containsAll(different(asked(was.get(), type), asked(is.get(), type)));
        }
        Set<String> named = named(difference);
        assertThat(named).as("%s%n%s", before, after).containsAll(mattering(before, after)).containsAll(mattering(after, before));
    }

    private static Written drawn(String name, Random random) {
        return new Written(name, one(APPLICATIONS, random), one(PEOPLE, random), one(DEMANDS, random));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void edit(List<Written> rules, Random random, String name) {
        int which = random.nextInt(rules.size());
        Written rule = rules.get(which);
        switch (random.nextInt(5)) {
            case 0 -> rules.add(drawn(name, random));
            case 1 -> rules.set(which, drawn(name, random));
            case 2 -> rules.set(which, new Written(rule.name(), rule.application(), rule.person(), one(DEMANDS, random)));
            case 3 -> rules.set(which, new Written(rule.name(), rule.application(), one(PEOPLE, random), rule.demand()));
            default -> rules.set(which, new Written(rule.name(), one(APPLICATIONS, random), rule.person(), rule.demand()));
        }
    }

    private static Optional<RuleSet> compiled(List<Written> rules) {
        String text = rules.stream().map(Written::text).collect(Collectors.joining("\n"));
        return RuleSet.compile(List.of(new RuleFile("a.drl", text.getBytes(StandardCharsets.UTF_8)))) instanceof Compilation.Accepted accepted
                ? Optional.of(accepted.rules()) : Optional.empty();
    }

    /** What must be supplied, by whom and of which codes: on which terms. */
    private static Map<String, String> asked(RuleSet rules, InstitutionType type) {
        Map<String, String> asked = new TreeMap<>();
        rules.assess(application(type)).required().forEach(required -> asked.put(required.subject() + " " + required.codes(), required.terms().toString()));
        return asked;
    }

    private static ApplicationFacts application(InstitutionType type) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            for (int j = i; j < ROLES.size(); j++) {
                people.add("{\"id\":\"p%d\",\"kind\":\"PERSON\",\"roles\":[%s],\"details\":{}}".formatted(people.size(), Stream.of(ROLES.get(i), ROLES.get(j)).distinct()
                        .map(role -> "\"" + role + "\"").collect(Collectors.joining(","))));
            }
        }
        String text = "{\"institutionType\":\"%s\",\"asOf\":\"%s\",\"details\":{},\"parties\":[%s],\"documents\":[]}".formatted(type, AS_OF, String.join(",", people));
        return ((ReadResult.Application) ApplicationReader.read(text.getBytes(StandardCharsets.UTF_8))).facts();
    }

    private static Set<String> different(Map<String, String> was, Map<String, String> is) {
        return Stream.concat(was.keySet().stream(), is.keySet().stream()).filter(key -> !Objects.equals(was.get(key), is.get(key)))
                .map(key -> key.substring(key.indexOf(' ') + 1)).collect(Collectors.toSet());
    }

    private static Set<String> told(RuleSetDifference difference, InstitutionType type) {
        Set<String> told = new TreeSet<>();
        if (difference.byType().containsKey(type)) {
            difference.byType().get(type).requirements().forEach(change -> Stream.of(change.before(), change.after()).filter(Objects::nonNull)
                    .forEach(row -> told.add(row.codes().toString())));
        }
        difference.conditionsChanged().stream().filter(rule -> rule.types().contains(type))
                .forEach(rule -> rule.asks().forEach(row -> told.add(row.codes().toString())));
        return told;
    }

    private static Set<String> named(RuleSetDifference difference) {
        Set<String> named = new HashSet<>();
        difference.byType().values().forEach(of -> of.requirements().forEach(
                change -> Stream.concat(change.was().stream(), change.is().stream()).forEach(stated -> named.add(stated.rule().sentence()))));
        difference.changedRules().stream().filter(rule -> !rule.before().sentence().equals(rule.after().sentence()))
                .forEach(rule -> named.addAll(List.of(rule.before().sentence(), rule.after().sentence())));
        return named;
    }

    /** Names of rules that only the first set has, that no rule of the other says likewise, and without which it would ask something else. */
    private static Set<String> mattering(List<Written> rules, List<Written> others) {
        RuleSet whole = compiled(rules).orElseThrow();
        return rules.stream().filter(rule -> others.stream().noneMatch(other -> other.name().equals(rule.name()))).filter(rule -> {
            Optional<RuleSet> without = compiled(rules.stream().filter(other -> other != rule).toList());
            return without.isPresent() && TYPES.stream().filter(type -> others.stream().noneMatch(other -> other.saysLikewise(rule, type)))
                    .anyMatch(type -> !asked(without.get(), type).equals(asked(whole, type)));
        }).map(Written::name).collect(Collectors.toSet());
    }
}
