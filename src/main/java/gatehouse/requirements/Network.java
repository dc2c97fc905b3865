package gatehouse.requirements;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import gatehouse.requirements.language.Branch;
import gatehouse.requirements.language.Condition;
import gatehouse.requirements.language.FactType;
import gatehouse.requirements.language.Meanings;
import gatehouse.requirements.language.Operand;
import gatehouse.requirements.language.Pattern;
import gatehouse.requirements.language.Test;
import gatehouse.requirements.language.VettedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The vetted rules as a Drools network. It is built from their parts as the engine's own model: no rule text, and no text made of it,
 * ever reaches a parser or a compiler, and nothing is loaded that would have to be unloaded when rules are swapped. Rules that have the
 * same conditions, as many have, are one rule of the engine: it learns conditions by number, and {@link Questions} who has them.
 */
final class Network {

    private static final String PACKAGE = "gatehouse.rules";

    private final KieBase base;
    private final int[][] conditions;
    private final int distinct;

    Network(List<VettedRule> rules) {
        Map<String, Integer> numbers = new HashMap<>();
        conditions = rules.stream().map(rule -> rule.branches().stream()
                .mapToInt(branch -> numbers.computeIfAbsent(Meanings.branch(branch), any -> numbers.size())).toArray()).toArray(int[][]::new);
        distinct = numbers.size();
        int[] having = new int[distinct];
        Arrays.stream(conditions).flatMapToInt(Arrays::stream).forEach(number -> having[number]++);
        ModelImpl model = new ModelImpl();
        SharedTests shared = new SharedTests();
        int built = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int branch = 0; branch < conditions[rule].length; branch++) {
                if (conditions[rule][branch] == built) {
                    model.addRule(new BranchBuilder(built, having[built], shared).build(rules.get(rule).branches().get(branch)));
                    built++;
                }
            }
        }
        base = KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** For each rule the numbers of its branches' conditions. */
    int[][] conditions() {
        return conditions;
    }

    /** Shows an application's facts to the rules; whose conditions they met, the run knows. */
    Run run(ApplicationFacts application, LocalDate inForce) {
        Run run = new Run(application, inForce, distinct);
        fire(run.facts());
        return run;
    }

    private void fire(List<Fact> facts) {
        // Never with ThreadSafeOption.NO: sessions then race for what the engine makes at a new base's first use, and find nothing.
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
        } catch (RuntimeException e) {
            throw limitIn(e);
        } finally {
            session.dispose();
        }
    }

    private static RuntimeException limitIn(RuntimeException thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AssessmentLimitExceeded limit) {
                return limit;
            }
        }
        return thrown;
    }

    /** Builds what conditions that one or more rules have in one of their branches. */
    private static final class BranchBuilder {

        private final int number;
        private final int rules;
        private final List<RuleItemBuilder<?>> items = new ArrayList<>();
        private final List<Variable<? extends Fact>> matched = new ArrayList<>();
        private final Variables variables = new Variables();
        private final SharedTests shared;
        private int tests;
        private int declared;
        private int parties;

        BranchBuilder(int number, int rules, SharedTests shared) {
            this.number = number;
            this.rules = rules;
            this.shared = shared;
        }

        Rule build(Branch conditions) {
            boolean matches = conditions.conditions().stream().anyMatch(Condition.Match.class::isInstance);
            if (!matches) {
                match(Pattern.ANY_APPLICATION);
            }
            conditions.conditions().forEach(this::add);
            items.add(consequence());
            return rule(PACKAGE, String.valueOf(number)).build(items.toArray(RuleItemBuilder[]::new));
        }

        private RuleItemBuilder<?> consequence() {
            return switch (matched.size()) {
                case 1 -> on(matched.get(0)).execute(a -> a.run().matched(number, rules, List.of(a)));
                case 2 -> on(matched.get(0), matched.get(1)).execute((a, b) -> a.run().matched(number, rules, List.of(a, b)));
                default -> on(matched.get(0), matched.get(1), matched.get(2)).execute((a, b, c) -> a.run().matched(number, rules, List.of(a, b, c)));
            };
        }

        private void add(Condition.Single condition) {
            if (condition instanceof Condition.Match match) {
                match(match.pattern());
            } else if (condition instanceof Condition.Absent absent) {
                items.add(not(inner(absent.pattern())));
            } else if (condition instanceof Condition.Present present) {
                items.add(exists(inner(present.pattern())));
            } else if (condition instanceof Condition.ForAll forAll) {
                items.add(not(counterexample(forAll)));
            }
        }

        private void match(Pattern pattern) {
            Map<String, Check.Source> inside = variables.within(pattern);
            Variable<? extends Fact> variable = variable(pattern.type());
            items.add(tested(variable, pattern, inside));
            variables.bind(pattern);
            matched.add(variable);
            parties += pattern.type() == FactType.APPLICATION ? 0 : 1;
        }

        private PatternDef<?> inner(Pattern pattern) {
            return tested(variable(pattern.type()), pattern, variables.within(pattern));
        }

        /** A fact that fits the first pattern and not the second: where there is none, all that fit the one fit the other. */
        private PatternDef<?> counterexample(Condition.ForAll forAll) {
            Check each = variables.check(forAll.each());
            Check both = variables.check(forAll);
            return joined(pattern(variable(forAll.each().type())), (self, earlier) -> each.holds(self, earlier) && !both.holds(self, earlier));
        }

        private Variable<? extends Fact> variable(FactType type) {
            return declarationOf(Fact.kind(type), "$" + number + "_" + declared++);
        }

        /** Tests that look at earlier facts too are asked for each pair of facts, the others once for each fact. */
        private <F extends Fact> PatternDef<F> tested(Variable<F> variable, Pattern conditions, Map<String, Check.Source> scope) {
            PatternDef<F> pattern = pattern(variable);
            conditions.tests().stream().filter(test -> !looksBack(test) && !(test instanceof Test.Binding))
                    .sorted(Comparator.comparing(SharedTests::isLookedUp).reversed())
                    .forEach(test -> shared.add(test, conditions.type(), pattern));
            List<Test> pairs = conditions.tests().stream().filter(BranchBuilder::looksBack).toList();
            // There is one application: to join it with others makes no more pairs than there are others, and need not be paid for.
            return pairs.isEmpty() && parties == 0 ? pattern : joined(pattern, Check.all(pairs, scope));
        }

        private <F extends Fact> PatternDef<F> joined(PatternDef<F> pattern, Check check) {
            String name = name();
            Joined<F> test = new Joined<>(name, check);
            return switch (matched.size()) {
                case 0 -> pattern.expr(name, test.alone());
                case 1 -> pattern.expr(name, matched.get(0), test.withOne());
                case 2 -> pattern.expr(name, matched.get(0), matched.get(1), test.withTwo());
                default -> pattern.expr(name, matched.get(0), matched.get(1), matched.get(2), test.withThree());
            };
        }

        /** A test that looks at several facts has a name of its own, for the engine shares what it takes to be the same test. */
        private String name() {
            return "test " + number + "." + tests++;
        }

        private static boolean looksBack(Test test) {
            if (test instanceof Test.Every every) {
                return every.tests().stream().anyMatch(BranchBuilder::looksBack);
            }
            if (test instanceof Test.Some some) {
                return some.tests().stream().anyMatch(BranchBuilder::looksBack);
            }
            return test instanceof Test.Comparison comparison && comparison.values().get(0) instanceof Operand.Variable;
        }
    }
}
