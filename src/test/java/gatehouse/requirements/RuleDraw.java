package gatehouse.requirements;

import gatehouse.requirements.WrittenRule.Clause;
import gatehouse.requirements.WrittenRule.Compared;
import gatehouse.requirements.WrittenRule.Look;
import gatehouse.requirements.WrittenRule.Paper;
import gatehouse.requirements.WrittenRule.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws rules of the language. A tame rule is one that can fire: no field is looked at twice in one fact, and what a {@code not} forbids
 * nobody has who must be there. A wild one may contradict itself.
 */
final class RuleDraw {

    private static final List<String> TEXTS = List.of("Why \"not\"?", "} static { System.setProperty(\"canary\", \"1\"); }", "a\\b", "Pièce d’identité 日本",
            "import java.lang.*; eval(true) // */", "\"); System.exit(1); //", "${canary} #{canary} @{canary}");
    private static final List<String> WORDS = List.of("Rail", "Sea", "Ada", "R-1", "eval(1)", "a\"b\\", "} static {", "");
    private static final Map<String, List<String>> TEXT_FIELDS = new TreeMap<>(Map.of(
            "Application", List.of("industry", "regulatoryStatus"), "Party", List.of("name"), "Person", List.of("name"),
            "Organisation", List.of("name", "registrationNumber")));
    private static final Map<String, List<String>> NUMBER_FIELDS = Map.of("Application", List.of("governmentOwnershipPercent"),
            "Party", List.of("ownershipPercent"), "Person", List.of("ownershipPercent", "age"), "Organisation", List.of("ownershipPercent"));
    private static final Map<String, List<String>> YES_NO_FIELDS = Map.of("Application", List.of("partnership"), "Party", List.of(),
            "Person", List.of("hasNoBack", "politicallyExposed", "controlsApplicant"), "Organisation", List.of());

    private final Random random;
    private final boolean tame;
    private int variables;
    private @Nullable String textVariable;
    private boolean application;

    RuleDraw(Random random, boolean tame) {
        this.random = random;
        this.tame = tame;
    }

    /** A file of some rules, with gaps of every kind between their words. */
    String file(List<WrittenRule> rules) {
        StringBuilder text = new StringBuilder();
        for (WrittenRule rule : rules) {
            rule.text().chars().forEach(c -> text.append(c == '\1' ? gap() : (char) c));
            text.append(gap());
        }
        return text.toString();
    }

    private String gap() {
        return pick(" ", " ", "\n", "\t", "\r\n", " /* eval( } */ ", " // import é 日本 \"\n", "\n\n    ");
    }

    WrittenRule rule(String name) {
        variables = 0;
        textVariable = null;
        application = false;
        List<Clause> clauses = new ArrayList<>();
        List<String[]> subjects = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Seen pattern = pattern(application && tame ? pick("Party", "Person", "Organisation") : fact(), true, false);
            String variable = random.nextInt(4) == 0 ? null : "$v" + variables++;
            if (variable != null) {
                subjects.add(new String[] {variable, pattern.fact()});
            }
            clauses.add(new WrittenRule.Match(variable, pattern));
        }
        for (int i = random.nextInt(3); i > 0 || clauses.isEmpty(); i--) {
            clauses.add(random.nextInt(3) > 0 ? quantified() : new WrittenRule.Joint(random.nextBoolean(), quantified(), quantified()));
        }
        List<WrittenRule.Ask> asks = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            asks.add(ask(subjects.isEmpty() || random.nextInt(3) == 0 ? new String[] {null, "Application"} : pick(subjects)));
        }
        asks.add(new WrittenRule.Review("rules/test.drl: " + name, name + " " + pick(TEXTS), subjects.isEmpty() ? null : pick(subjects)[0]));
        int kind = random.nextInt(8);
        String attributes = kind == 0 ? "enabled false" : kind == 1 ? "date-effective \"25-Nov-2026\" salience -3"
                : kind == 2 ? "date-effective \"24-Nov-2026\" date-expires \"24-Nov-2026\"" : pick("", "salience 7", "enabled true", "date-expires \"31-Dec-2030\"");
        return new WrittenRule(name, attributes.replace(" ", WrittenRule.GAP), kind > 1, clauses, asks);
    }

    private Clause quantified() {
        int kind = random.nextInt(3);
        String fact = tame ? pick("Party", "Person", "Organisation") : fact();
        if (kind == 0) {
            String outside = textVariable;
            Seen each = pattern(fact, true, tame);
            Seen holds = pattern(fact.equals("Application") ? fact : pick("Party", fact), false, false);
            textVariable = outside;
            return new WrittenRule.ForAll(each, holds);
        }
        return new WrittenRule.Quantified(kind == 1, pattern(fact, false, tame && kind == 2));
    }

    private String fact() {
        String fact = pick("Application", "Party", "Person", "Organisation");
        application |= fact.equals("Application");
        return fact;
    }

    /** @param denied whether somebody who must be there could fit it, were it not for a country in which nobody else is */
    private Seen pattern(String fact, boolean binds, boolean denied) {
        Set<String> used = new HashSet<>();
        List<Look> looks = new ArrayList<>();
        if (denied) {
            looks.add(new Compared("country", "==", null, List.of("AQ")));
        }
        String bound = textVariable;
        for (int i = random.nextInt(4); i > 0; i--) {
            Look look = random.nextInt(3) > 0 ? look(fact, used, bound)
                    : new WrittenRule.Several(random.nextBoolean(), List.of(look(fact, used, bound), look(fact, used, bound)));
            looks.add(look);
        }
        looks.removeIf(RuleDraw::isNothing);
        String variable = null;
        String field = null;
        if (binds && textVariable == null && random.nextBoolean()) {
            variable = "$t" + variables++;
            field = pick(TEXT_FIELDS.get(fact));
            textVariable = variable;
        }
        return new Seen(fact, variable, field, looks);
    }

    private static boolean isNothing(Look look) {
        return look instanceof Compared compared ? compared.field().isEmpty() : ((WrittenRule.Several) look).looks().stream().anyMatch(RuleDraw::isNothing);
    }

    private Look look(String fact, Set<String> used, @Nullable String bound) {
        Compared compared = compared(fact, bound);
        return !tame || used.add(compared.field()) ? compared : new Compared("", "==", null, List.of(""));
    }

    private Compared compared(String fact, @Nullable String bound) {
        switch (random.nextInt(5)) {
            case 0: {
                String field = pick(NUMBER_FIELDS.get(fact));
                List<@Nullable Object> numbers = field.equals("age") ? List.of(BigDecimal.valueOf(17), BigDecimal.valueOf(18), BigDecimal.valueOf(19))
                        : List.of(new BigDecimal("12.50"), BigDecimal.valueOf(25), BigDecimal.valueOf(50), new BigDecimal("-1"));
                return new Compared(field, pick("<", "<=", ">", ">=", "==", "!=", "in", "not in"), null, two(numbers));
            }
            case 1: {
                List<String> fields = YES_NO_FIELDS.get(fact);
                return fields.isEmpty() ? coded(fact) : new Compared(pick(fields), pick("==", "!="), null, List.of(random.nextBoolean()));
            }
            case 2:
                return coded(fact);
            default: {
                String field = pick(TEXT_FIELDS.get(fact));
                if (bound != null && random.nextBoolean()) {
                    return new Compared(field, pick("==", "!="), bound, List.of());
                }
                return random.nextInt(5) == 0 ? new Compared(field, "matches", null, List.of(pick("R.*", "[A-Z]da", "(Rail|Sea)", "\\w+-\\d?")))
                        : random.nextInt(5) == 0 ? new Compared(field, pick("==", "!="), null, Arrays.asList((Object) null))
                        : new Compared(field, pick("==", "!=", "in", "not in", "contains", "not contains"), null, two(List.copyOf(WORDS)));
            }
        }
    }

    private Compared coded(String fact) {
        if (fact.equals("Application")) {
            return random.nextBoolean() ? new Compared("institutionType", pick("==", "!=", "in", "not in"), null, List.of("TRUST", "FUND"))
                    : new Compared("fundType", pick("==", "!=", "in"), null, List.of("PRIVATE"));
        }
        return fact.equals("Party") && random.nextBoolean() || !tame && random.nextInt(4) == 0
                ? new Compared("kind", pick("==", "!="), null, List.of(pick("PERSON", "ORGANISATION")))
                : new Compared("roles", pick("contains", "not contains"), null, List.of(pick("TRUSTEE", "DIRECTOR")));
    }

    private List<@Nullable Object> two(List<@Nullable Object> values) {
        int first = random.nextInt(values.size());
        return List.of(values.get(first), values.get((first + 1) % values.size()));
    }

    private WrittenRule.Ask ask(String[] subject) {
        String variable = subject[0];
        String reason = pick(TEXTS);
        return switch (random.nextInt(6)) {
            case 0 -> information(subject, reason);
            case 1 -> new WrittenRule.InRole(pick("TRUSTEE", "DIRECTOR"), reason);
            case 2 -> subject[1].equals("Person") ? information(subject, reason) : new WrittenRule.Owner(pick("25", "12.5", "100"), reason, variable);
            case 3 -> subject[1].equals("Person") || subject[1].equals("Party")
                    ? new WrittenRule.Identity(random.nextBoolean() ? List.of("PASSPORT", "ID_CARD")
                            : List.of("PASSPORT", "ID_CARD", "DRIVING_LICENCE", "RESIDENCE_PERMIT"), reason, variable)
                    : information(subject, reason);
            default -> new WrittenRule.Document(papers(), reason, variable);
        };
    }

    private WrittenRule.Ask information(String[] subject, String reason) {
        return switch (subject[1]) {
            case "Application" -> new WrittenRule.Information(pick("legalName", "industry", "partnership"), List.of("Application"), reason, subject[0]);
            case "Person" -> new WrittenRule.Information(pick("fullName", "residentialAddress"), List.of("Person"), reason, subject[0]);
            case "Organisation" -> new WrittenRule.Information("registrationNumber", List.of("Organisation"), reason, subject[0]);
            default -> random.nextBoolean() ? new WrittenRule.Information("fullName", List.of("Person"), reason, subject[0])
                    : new WrittenRule.Information("legalName", List.of("Organisation"), reason, subject[0]);
        };
    }

    /** Each code has one age in all rules, for two ages would be a contradiction. */
    private List<Paper> papers() {
        List<String> codes = new ArrayList<>(List.of("TRUST_DEED", "PROOF_OF_ADDRESS", "PASSPORT", "ID_CARD", "OWNERSHIP_CHART"));
        List<Paper> papers = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int index = random.nextInt(codes.size());
            String code = codes.remove(index);
            papers.add(new Paper(code, random.nextBoolean(), random.nextInt(3) == 0, random.nextBoolean() ? 0 : code.length()));
        }
        return papers;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
