package gatehouse.requirements;

import java.util.List;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;

/**
 * A check in the engine's own shapes, paying each time it is asked. The engine takes two tests with one hash for the same, and would
 * compare lambdas by their code, which is the same for all checks: hence classes that carry the check's own name as their hash.
 */
record Joined<F extends Fact>(String name, Check check) {

    Predicate1<F> alone() {
        return new Alone<>(this);
    }

    <A extends Fact> Predicate2<F, A> withOne() {
        return new WithOne<>(this);
    }

    <A extends Fact, B extends Fact> Predicate3<F, A, B> withTwo() {
        return new WithTwo<>(this);
    }

    <A extends Fact, B extends Fact, C extends Fact> Predicate4<F, A, B, C> withThree() {
        return new WithThree<>(this);
    }

    private boolean holds(F self, List<Fact> earlier) {
        self.run().budget().spend();
        return check.holds(self, earlier);
    }

    private record Alone<F extends Fact>(Joined<F> joined) implements Predicate1<F>, HashedExpression {
        @Override
        public boolean test(F self) {
            return joined.holds(self, List.of());
        }

        @Override
        public String getExpressionHash() {
            return joined.name;
        }
    }

    private record WithOne<F extends Fact, A extends Fact>(Joined<F> joined) implements Predicate2<F, A>, HashedExpression {
        @Override
        public boolean test(F self, A first) {
            return joined.holds(self, List.of(first));
        }

        @Override
        public String getExpressionHash() {
            return joined.name;
        }
    }

    private record WithTwo<F extends Fact, A extends Fact, B extends Fact>(Joined<F> joined)
            implements Predicate3<F, A, B>, HashedExpression {
        @Override
        public boolean test(F self, A first, B second) {
            return joined.holds(self, List.of(first, second));
        }

        @Override
        public String getExpressionHash() {
            return joined.name;
        }
    }

    private record WithThree<F extends Fact, A extends Fact, B extends Fact, C extends Fact>(Joined<F> joined)
            implements Predicate4<F, A, B, C>, HashedExpression {
        @Override
        public boolean test(F self, A first, B second, C third) {
            return joined.holds(self, List.of(first, second, third));
        }

        @Override
        public String getExpressionHash() {
            return joined.name;
        }
    }
}
