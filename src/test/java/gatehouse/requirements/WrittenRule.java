package gatehouse.requirements;

import gatehouse.requirements.World.Thing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the language with its text and its meaning, both taken from the language's description and not from the product: what the
 * product makes of the text is compared with this meaning. In texts a {@code \1} stands where space or comments may.
 */
record WrittenRule(String name, String attributes, boolean inForce, List<Clause> clauses, List<Ask> asks) {

    static final String GAP = "\1";

    String text() {
        return String.join(GAP, "rule", quoted(name), attributes, "when", join(clauses, Clause::text), "then", join(asks, Ask::text), "end");
    }

    private static <T> String join(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(GAP));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Which facts and fields the variables stand for. */
    record Bound(Map<String, Thing> facts, Map<String, @Nullable Object> values) {

        Bound with(@Nullable String variable, Seen pattern, Thing fact) {
            Map<String, Thing> facts = new HashMap<>(this.facts);
            if (variable != null) {
                facts.put(variable, fact);
            }
            return new Bound(facts, pattern.values(this, fact));
        }
    }

    /** What the rule asks of a world. */
    void ask(World world, Asked asked) {
        List<Bound> ways = List.of(new Bound(Map.of(), Map.of()));
        for (Clause clause : inForce ? clauses : List.<Clause>of()) {
            ways = ways.stream().flatMap(way -> clause.ways(world, way).stream()).toList();
        }
        for (Bound way : inForce ? ways : List.<Bound>of()) {
            asks.forEach(ask -> ask.of(ask.variable() == null ? world.application() : way.facts().get(ask.variable()), asked));
        }
    }

    /** What was asked: each requirement with what documents must be, and the reviews. */
    record Asked(SortedMap<String, SortedSet<String>> requirements, SortedSet<String> reviews) {

        Asked() {
            this(new TreeMap<>(), new TreeSet<>());
        }

        void add(String subject, String kind, List<String> codes, String side, List<String> terms) {
            requirements.computeIfAbsent(subject + " " + kind + " " + codes + " " + side, any -> new TreeSet<>()).addAll(terms);
        }
    }

    /** A condition. */
    sealed interface Clause {
        String text();

        List<Bound> ways(World world, Bound bound);
    }

    record Match(@Nullable String variable, Seen pattern) implements Clause {
        @Override
        public String text() {
            return (variable == null ? "" : variable + GAP + ":" + GAP) + pattern.text();
        }

        @Override
        public List<Bound> ways(World world, Bound bound) {
            return pattern.fitting(world, bound).stream().map(fact -> bound.with(variable, pattern, fact)).toList();
        }
    }

    record Quantified(boolean exists, Seen pattern) implements Clause {
        @Override
        public String text() {
            return (exists ? "exists" : "not") + GAP + pattern.text();
        }

        @Override
        public List<Bound> ways(World world, Bound bound) {
            return pattern.fitting(world, bound).isEmpty() == exists ? List.of() : List.of(bound);
        }
    }

    record ForAll(Seen each, Seen holds) implements Clause {
        @Override
        public String text() {
            return "forall(" + GAP + each.text() + GAP + holds.text() + GAP + ")";
        }

        @Override
        public List<Bound> ways(World world, Bound bound) {
            return each.fitting(world, bound).stream().allMatch(fact -> holds.fits(fact, bound.with(null, each, fact))) ? List.of(bound) : List.of();
        }
    }

    record Joint(boolean both, Clause left, Clause right) implements Clause {
        @Override
        public String text() {
            return "(" + GAP + left.text() + GAP + (both ? "and" : "or") + GAP + right.text() + GAP + ")";
        }

        @Override
        public List<Bound> ways(World world, Bound bound) {
            List<Bound> ways = new ArrayList<>();
            left.ways(world, bound).forEach(way -> ways.addAll(both ? right.ways(world, way) : List.of(way)));
            ways.addAll(both ? List.of() : right.ways(world, bound));
            return ways;
        }
    }

    /** A pattern: {@code $v : field} where a variable is given, and tests that must all hold. */
    record Seen(String fact, @Nullable String variable, @Nullable String field, List<Look> looks) {
        String text() {
            List<String> tests = new ArrayList<>(variable == null ? List.of() : List.of(variable + GAP + ":" + GAP + field));
            looks.forEach(look -> tests.add(look.text()));
            return fact + GAP + "(" + GAP + String.join(GAP + "," + GAP, tests) + GAP + ")";
        }

        List<Thing> fitting(World world, Bound bound) {
            return world.all().stream().filter(thing -> fits(thing, bound)).toList();
        }

        boolean fits(Thing thing, Bound bound) {
            return thing.is(fact) && looks.stream().allMatch(look -> look.holds(thing, new Bound(bound.facts(), values(bound, thing))));
        }

        Map<String, @Nullable Object> values(Bound bound, Thing thing) {
            Map<String, @Nullable Object> values = new HashMap<>(bound.values());
            if (variable != null) {
                values.put(variable, thing.fields().get(field));
            }
            return values;
        }
    }

    /** A test. */
    sealed interface Look {
        String text();

        boolean holds(Thing thing, Bound bound);
    }

    record Several(boolean all, List<Look> looks) implements Look {
        @Override
        public String text() {
            return looks.stream().map(Look::text).collect(Collectors.joining(GAP + (all ? "&&" : "||") + GAP, "(" + GAP, GAP + ")"));
        }

        @Override
        public boolean holds(Thing thing, Bound bound) {
            return all ? looks.stream().allMatch(look -> look.holds(thing, bound)) : looks.stream().anyMatch(look -> look.holds(thing, bound));
        }
    }

    /** A field compared with literals, or with a variable where one is given. */
    record Compared(String field, String operator, @Nullable String variable, List<@Nullable Object> literals) implements Look {
        @Override
        public String text() {
            String right = variable != null ? variable
                    : operator.endsWith("in") ? literals.stream().map(Compared::literal).collect(Collectors.joining(GAP + "," + GAP, "(" + GAP, GAP + ")"))
                    : literal(literals.get(0));
            return field + GAP + operator.replace(" ", GAP) + GAP + right;
        }

        private static String literal(@Nullable Object value) {
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }

        @Override
        public boolean holds(Thing thing, Bound bound) {
            Object right = variable != null ? bound.values().get(variable) : literals.get(0);
            Object left = thing.fields().get(field);
            if (left == null && right instanceof Boolean && variable == null) {
                left = false;
            }
            return switch (operator) {
                case "==" -> equal(left, right);
                case "!=" -> !equal(left, right);
                case "in" -> isIn(left);
                case "not in" -> !isIn(left);
                case "contains" -> contains(left, String.valueOf(right));
                case "not contains" -> !contains(left, String.valueOf(right));
                case "matches" -> left != null && ((String) left).matches(String.valueOf(right));
                default -> left != null && right != null && ordered(((BigDecimal) left).compareTo((BigDecimal) right));
            };
        }

        private boolean isIn(@Nullable Object left) {
            return left != null && literals.stream().anyMatch(literal -> equal(left, literal));
        }

        private boolean ordered(int order) {
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static boolean contains(@Nullable Object left, String part) {
            return left instanceof java.util.Set<?> set ? set.contains(part) : left != null && left.toString().contains(part);
        }

        private static boolean equal(@Nullable Object left, @Nullable Object right) {
            return left instanceof BigDecimal a && right instanceof BigDecimal b ? a.compareTo(b) == 0 : left == null ? right == null : left.equals(right);
        }
    }

    /** A statement. */
    sealed interface Ask {
        String text();

        /** The variable of the fact that it is about; null for the application. */
        @Nullable String variable();

        void of(Thing subject, Asked asked);

        default String ending(String reason) {
            return (variable() == null ? "" : GAP + ".of(" + variable() + ")") + GAP + ".because(" + GAP + quoted(reason) + GAP + ")" + GAP + ";";
        }
    }

    record Review(String rule, String reason, @Nullable String variable) implements Ask {
        @Override
        public String text() {
            return "flag.review(" + quoted(reason) + ")" + (variable == null ? "" : ".of(" + variable + ")") + GAP + ";";
        }

        @Override
        public void of(Thing subject, Asked asked) {
            asked.reviews().add(subject.id() + " " + rule + " " + reason);
        }
    }

    record Information(String field, List<String> types, String reason, @Nullable String variable) implements Ask {
        @Override
        public String text() {
            return "require.information(" + quoted(field) + ")" + ending(reason);
        }

        @Override
        public void of(Thing subject, Asked asked) {
            if (types.contains(subject.type())) {
                asked.add(subject.id(), "INFORMATION", List.of(field), "", List.of());
            }
        }
    }

    record InRole(String role, String reason) implements Ask {
        @Override
        public String text() {
            return "require.party(" + quoted(role) + ")" + ending(reason);
        }

        @Override
        public @Nullable String variable() {
            return null;
        }

        @Override
        public void of(Thing subject, Asked asked) {
            asked.add(subject.id(), "PARTY", List.of(role), "", List.of());
        }
    }

    record Owner(String percent, String reason, @Nullable String variable) implements Ask {
        @Override
        public String text() {
            return "require.owner().atLeast(" + percent + ")" + ending(reason);
        }

        @Override
        public void of(Thing subject, Asked asked) {
            if (!subject.is("Person")) {
                asked.add(subject.id(), "PARTY", List.of("BENEFICIAL_OWNER"), "", List.of());
            }
        }
    }

    /** One document that will do. */
    record Paper(String code, boolean signed, boolean certified, int months) {
        String qualifiers() {
            return (signed ? ".signed()" : "") + (certified ? GAP + ".certified()" : "") + (months == 0 ? "" : ".notOlderThanMonths(" + months + ")");
        }

        /** What of it must hold, each a word of its own so that what several rules want adds up. */
        List<String> terms() {
            List<String> terms = new ArrayList<>();
            if (signed) {
                terms.add(code + " signed");
            }
            if (certified) {
                terms.add(code + " certified");
            }
            if (months > 0) {
                LocalDate oldest = World.AS_OF.minusMonths(months);
                terms.add(code + " since " + oldest);
            }
            return terms;
        }
    }

    record Document(List<Paper> papers, String reason, @Nullable String variable) implements Ask {
        @Override
        public String text() {
            StringBuilder text = new StringBuilder("require");
            for (int i = 0; i < papers.size(); i++) {
                text.append(i == 0 ? ".document(" : GAP + ".or(").append(quoted(papers.get(i).code())).append(")").append(papers.get(i).qualifiers());
            }
            return text + ending(reason);
        }

        @Override
        public void of(Thing subject, Asked asked) {
            List<String> codes = papers.stream().map(Paper::code).sorted().toList();
            List<String> terms = papers.stream().flatMap(paper -> paper.terms().stream()).toList();
            if (codes.size() == 1 && List.of("PASSPORT", "ID_CARD").contains(codes.get(0))) {
                sides(subject, codes.get(0)).forEach(side -> asked.add(subject.id(), "DOCUMENT", codes, side, terms));
            } else {
                asked.add(subject.id(), "DOCUMENT", codes, "", terms);
            }
        }

        static List<String> sides(Thing subject, String code) {
            boolean said = code.equals(subject.fields().get("identityType")) && Boolean.TRUE.equals(subject.fields().get("hasNoBack"));
            return code.equals("PASSPORT") || said ? List.of("FRONT") : List.of("FRONT", "BACK");
        }
    }

    record Identity(List<String> accepted, String reason, @Nullable String variable) implements Ask {
        @Override
        public String text() {
            return "require.identity()" + (accepted.size() == 4 ? ""
                    : accepted.stream().map(WrittenRule::quoted).collect(Collectors.joining("," + GAP, ".accepting(", ")"))) + ending(reason);
        }

        @Override
        public void of(Thing subject, Asked asked) {
            if (!subject.is("Person")) {
                return;
            }
            asked.add(subject.id(), "DOCUMENT", accepted.stream().sorted().toList(), "", List.of());
            Object stated = subject.fields().get("identityType");
            if (stated != null && accepted.contains(stated)) {
                asked.add(subject.id(), "INFORMATION", List.of("identityDocument.number"), "", List.of());
                asked.add(subject.id(), "INFORMATION", List.of("identityDocument.expiry"), "", List.of());
                asked.add(subject.id(), "DOCUMENT", List.of(stated.toString()), "", List.of());
                Document.sides(subject, stated.toString())
                        .forEach(side -> asked.add(subject.id(), "DOCUMENT", List.of(stated.toString()), side, List.of()));
            }
        }
    }
}
