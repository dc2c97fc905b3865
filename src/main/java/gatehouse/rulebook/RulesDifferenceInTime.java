package gatehouse.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What rules ask differently from others today, and what of it turns later, as rules of either begin or end.
 *
 * @param later the next first; only dates on which something turns
 * @param cut   whether more may turn after these
 */
public record RulesDifferenceInTime(RulesDifference today, List<Later> later, boolean cut) {

    public boolean isEmpty() {
        return today.isEmpty() && later.isEmpty();
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
