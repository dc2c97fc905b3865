package gatehouse.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask differently from others when they take their place, and what of it turns later, as rules of either begin or end.
 *
 * @param from  the day on which they do; null where they would at once
 * @param first what is different on that day
 * @param later the next first; only dates on which something turns
 * @param cut   whether more may turn after these
 */
public record RulesDifferenceInTime(@Nullable LocalDate from, RulesDifference first, List<Later> later, boolean cut) {

    public boolean isEmpty() {
        return first.isEmpty() && later.isEmpty();
    }

    /**
     * From a date on.
     *
     * @param fresh what is different from then on, and was not, or otherwise
     * @param over  what was different until then, and is different no more
     */
    public record Later(LocalDate from, RulesDifference fresh, RulesDifference over) {

        boolean isEmpty() {
            return fresh.isEmpty() && over.isEmpty();
        }
    }
}
