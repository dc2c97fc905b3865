package gatehouse.requirements;

import static org.drools.model.PatternDSL.alphaIndexedBy;

import gatehouse.requirements.language.FactType;
import gatehouse.requirements.language.Meanings;
import gatehouse.requirements.language.Operand;
import gatehouse.requirements.language.Operator;
import gatehouse.requirements.language.Test;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.jspecify.annotations.Nullable;

/**
 * The tests that look at one fact alone. Those that say the same have one name in all rules, so that the engine asks each fact once;
 * and where rules want a field to be one of many texts, it looks the right ones up.
 */
final class SharedTests {

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> fields = new HashMap<>();

    <F extends Fact> void add(Test test, FactType type, PatternDef<F> pattern) {
        // The officer's words stay here: the engine learns a number.
        String name = "test " + names.computeIfAbsent(type + " " + Meanings.test(test), any -> names.size());
        Joined<F> joined = new Joined<>(name, Check.all(List.of(test), Map.of()));
        if (test instanceof Test.Comparison comparison && comparison.values().get(0) instanceof Operand.Text text && isLookedUp(test)) {
            String field = comparison.field().text();
            int index = fields.computeIfAbsent(type + " " + field, any -> fields.size() + 1);
            Function<Fact, @Nullable Object> reader = Fact.reader(field);
            pattern.expr(name, joined.alone(),
                    alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, index, fact -> text(reader.apply(fact)), text.value()));
        } else {
            pattern.expr(name, joined.alone());
        }
    }

    /** Whether the engine looks it up: such tests come first, so that the others are asked of few. */
    static boolean isLookedUp(Test test) {
        return test instanceof Test.Comparison comparison && comparison.operator() == Operator.EQUAL
                && comparison.values().get(0) instanceof Operand.Text;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
