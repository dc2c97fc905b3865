package gatehouse.rulebook;

import gatehouse.requirements.RuleSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules that a draft is compared with: those in force on the day for which it is judged, published ones that are still to come among them. */
@Component
class RulesInForce {

    private final Publications publications;
    private final CompiledSets sets;
    private final LiveRules live;
    private final Clock clock;

    RulesInForce(Publications publications, CompiledSets sets, LiveRules live, Clock clock) {
        this.publications = publications;
        this.sets = sets;
        this.live = live;
        this.clock = clock;
    }

    /** Without what is called off meanwhile. @param day today or later */
    RuleSet on(LocalDate day) {
        return publications.toCome().stream().filter(coming -> !Facts.day(coming.effectiveAt()).isAfter(day))
                .max(Comparator.comparing(Publication::effectiveAt).thenComparing(Publication::id))
                .flatMap(coming -> sets.find(coming.id())).orElseGet(() -> live.get().rules());
    }

    /** The first day on which a draft can be in force: not before the rules that it is built upon. */
    LocalDate firstDay(Draft draft) {
        LocalDate today = Facts.today(clock);
        Optional<LocalDate> upon = publications.toCome().stream().filter(coming -> coming.id() == draft.base())
                .map(coming -> Facts.day(coming.effectiveAt())).findFirst();
        return upon.filter(today::isBefore).orElse(today);
    }
}
