package gatehouse.requirements;

import gatehouse.requirements.language.Branch;
import gatehouse.requirements.language.Condition;
import gatehouse.requirements.language.FactType;
import gatehouse.requirements.language.Operand;
import gatehouse.requirements.language.Pattern;
import gatehouse.requirements.language.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which facts made one branch of a rule fire, and what its conditions saw of them. */
final class Explainer {

    /** Nobody reads more. */
    private static final int MOST_FACTS = 20;

    private final Run run;
    private final List<Fact> matched;
    private final Variables variables = new Variables();
    private final Set<String> compared = new HashSet<>();
    private final List<Explanation.Condition> conditions = new ArrayList<>();

    private Explainer(Run run, List<Fact> matched) {
        this.run = run;
        this.matched = matched;
    }

    static Explanation.Occasion occasion(Run run, Branch branch, List<Fact> matched) {
        Explainer explainer = new Explainer(run, matched);
        branch.conditions().forEach(explainer::noteCompared);
        branch.conditions().forEach(explainer::add);
        return new Explanation.Occasion(List.copyOf(explainer.conditions));
    }

    private void add(Condition.Single condition) {
        if (condition instanceof Condition.Match match) {
            Fact fact = matched.get((int) conditions.stream().filter(before -> before.how() == Explanation.How.FITS).count());
            add(Explanation.How.FITS, match.pattern(), List.of(fact), fields(match.pattern()));
            variables.bind(match.pattern());
        } else if (condition instanceof Condition.Present present) {
            add(Explanation.How.EXISTS, present.pattern(), fitting(present.pattern()), fields(present.pattern()));
        } else if (condition instanceof Condition.Absent absent) {
            List<Fact> facts = absent.pattern().type() == FactType.APPLICATION ? List.of(run.application()) : List.of();
            add(Explanation.How.NONE, absent.pattern(), facts, fields(absent.pattern()));
        } else if (condition instanceof Condition.ForAll forAll) {
            Set<String> fields = fields(forAll.each());
            fields.addAll(fields(forAll.holds()));
            add(Explanation.How.ALL, forAll.each(), fitting(forAll.each()), fields);
        }
    }

    private void add(Explanation.How how, Pattern pattern, List<Fact> facts, Set<String> fields) {
        List<Explanation.Seen> seen = facts.stream().limit(MOST_FACTS).map(fact -> new Explanation.Seen(fact.subject(),
                fields.stream().map(field -> new Explanation.Value(field, plain(fact.value(field)))).toList())).toList();
        conditions.add(new Explanation.Condition(how, pattern.fact().text(), seen, facts.size() - seen.size()));
    }

    private List<Fact> fitting(Pattern pattern) {
        Check check = variables.check(pattern);
        Class<? extends Fact> kind = Fact.kind(pattern.type());
        return run.facts().stream().filter(kind::isInstance).filter(fact -> check.holds(fact, matched)).toList();
    }

    /** The fields that the pattern looks at: those it compares, and those that others are compared with. */
    private Set<String> fields(Pattern pattern) {
        Set<String> fields = new LinkedHashSet<>();
        pattern.tests().forEach(test -> fields(test, fields));
        return fields;
    }

    private void fields(Test test, Set<String> fields) {
        if (test instanceof Test.Comparison comparison) {
            fields.add(comparison.field().text());
        } else if (test instanceof Test.Binding binding && compared.contains(binding.variable().text())) {
            fields.add(binding.field().text());
        } else if (test instanceof Test.Every every) {
            every.tests().forEach(inner -> fields(inner, fields));
        } else if (test instanceof Test.Some some) {
            some.tests().forEach(inner -> fields(inner, fields));
        }
    }

    private void noteCompared(Condition.Single condition) {
        if (condition instanceof Condition.Match match) {
            match.pattern().tests().forEach(this::noteCompared);
        } else if (condition instanceof Condition.Absent absent) {
            absent.pattern().tests().forEach(this::noteCompared);
        } else if (condition instanceof Condition.Present present) {
            present.pattern().tests().forEach(this::noteCompared);
        } else if (condition instanceof Condition.ForAll forAll) {
            forAll.each().tests().forEach(this::noteCompared);
            forAll.holds().tests().forEach(this::noteCompared);
        }
    }

    private void noteCompared(Test test) {
        if (test instanceof Test.Comparison comparison && comparison.values().get(0) instanceof Operand.Variable variable) {
            compared.add(variable.name());
        } else if (test instanceof Test.Every every) {
            every.tests().forEach(this::noteCompared);
        } else if (test instanceof Test.Some some) {
            some.tests().forEach(this::noteCompared);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Set<?> roles ? List.copyOf(new TreeSet<>(roles)) : value;
    }
}
