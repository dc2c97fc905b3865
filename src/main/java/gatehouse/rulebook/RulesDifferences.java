package gatehouse.rulebook;

import gatehouse.requirements.RuleReference;
import gatehouse.requirements.RuleSet;
import gatehouse.requirements.RuleSetDifference;
import gatehouse.vocabulary.InstitutionType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what one edition asks that another does not. */
@Component
public class RulesDifferences {

    /** Later dates that are told, and that are looked at for it. */
    private static final int MOST_TOLD = 12;
    private static final int MOST_DATES = 60;

    private final Drafts drafts;
    private final CompiledSets sets;
    private final Clock clock;

    RulesDifferences(Drafts drafts, CompiledSets sets, Clock clock) {
        this.drafts = drafts;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * What a draft asks that the publication it was begun from does not; empty where its rules are refused, or this version of the
     * product takes those of the publication no more.
     */
    public Optional<RulesDifferenceInTime> of(Draft draft) {
        return drafts.compiled(draft.edition()).flatMap(rules -> sets.find(draft.base()).map(before -> inTime(before, rules, draft.proposedFrom(), Facts.today(clock))));
    }

    /**
     * What a publication asks from its day on that the one before it does not, told alike whenever it is asked; empty where this version of the product takes one of them no more.
     */
    public Optional<RulesDifferenceInTime> of(Publication before, Publication now) {
        return sets.find(before.id()).flatMap(earlier -> sets.find(now.id()).map(later -> inTime(earlier, later, Facts.day(now.effectiveAt()), Facts.today(clock))));
    }

    static RulesDifferenceInTime inTime(RuleSet before, RuleSet after, @Nullable LocalDate from, LocalDate today) {
        LocalDate start = from == null ? today : from;
        RulesDifference first = between(before, after, start);
        RulesDifference last = first;
        List<RulesDifferenceInTime.Later> later = new ArrayList<>();
        List<LocalDate> dates = Stream.concat(before.turningDates(start).stream(), after.turningDates(start).stream()).distinct().sorted().toList();
        for (LocalDate date : dates.subList(0, Math.min(dates.size(), MOST_DATES))) {
            RulesDifference then = between(before, after, date);
            RulesDifferenceInTime.Later turn = new RulesDifferenceInTime.Later(date, then.since(last), then.overSince(last));
            if (!turn.isEmpty()) {
                later.add(turn);
            }
            last = then;
        }
        boolean cut = dates.size() > MOST_DATES || later.size() > MOST_TOLD;
        return new RulesDifferenceInTime(from, first, List.copyOf(later.subList(0, Math.min(later.size(), MOST_TOLD))), cut);
    }

    private static RulesDifference between(RuleSet before, RuleSet after, LocalDate asOf) {
        RuleSetDifference difference = after.differenceFrom(before, asOf);
        Map<RulesDifference.Change, List<InstitutionType>> changes = new LinkedHashMap<>();
        Map<RulesDifference.Look, List<InstitutionType>> looks = new LinkedHashMap<>();
        difference.byType().forEach((type, ofType) -> {
            ofType.requirements().forEach(change -> changes.computeIfAbsent(change(change), any -> new ArrayList<>()).add(type));
            ofType.looks().stream().map(RulesDifferences::look).distinct()
                    .forEach(look -> looks.computeIfAbsent(look, any -> new ArrayList<>()).add(type));
        });
        return new RulesDifference(
                changes.entrySet().stream().map(entry -> ofTypes(entry.getKey(), entry.getValue())).toList(),
                looks.entrySet().stream().map(entry -> entry.getKey().ofTypes(entry.getValue())).toList(),
                difference.reworded().stream().map(change -> new RulesDifference.Rewording(change.before().sentence(), change.after().sentence(),
                        change.said(), change.says(), change.isOnlyReworded())).toList(),
                difference.conditionsChanged().stream()
                        .map(change -> new RulesDifference.OtherConditions(change.before().sentence(), change.after().sentence(), change.asksTheSame(), change.types(),
                                change.asks().stream().map(row -> new RulesDifference.Asked(row.of(), row.kind(), row.codes())).toList())).toList(),
                difference.speakingElsewhere().stream().map(change -> change.after().sentence()).toList());
    }

    private static RulesDifference.Change change(RuleSetDifference.Change change) {
        gatehouse.requirements.Matrix.Row row = change.after() == null ? java.util.Objects.requireNonNull(change.before()) : change.after();
        RulesDifference.Kind kind = change.isAdded() ? RulesDifference.Kind.ADDED : change.isRemoved() ? RulesDifference.Kind.REMOVED
                : RulesDifference.Kind.CHANGED;
        List<String> rules = sentences(Stream.concat(change.is().stream(), change.was().stream()));
        return new RulesDifference.Change(kind, List.of(), row.of(), row.kind(), row.codes(),
                change.before() == null ? row.codes() : change.before().codes(), terms(change.was()), terms(change.is()), rules, sentences(change.was().stream()));
    }

    private static List<String> sentences(Stream<RuleSetDifference.Stated> stated) {
        return stated.map(RuleSetDifference.Stated::rule).map(RuleReference::sentence).distinct().toList();
    }

    private static RulesDifference.Change ofTypes(RulesDifference.Change change, List<InstitutionType> types) {
        return new RulesDifference.Change(change.kind(), types, change.of(), change.asked(), change.codes(), change.wasCodes(), change.was(), change.is(), change.rules(), change.wasRules());
    }

    private static RulesDifference.Look look(RuleSetDifference.LookChange change) {
        RulesDifference.LookKind kind = switch (change.kind()) {
            case ADDED -> RulesDifference.LookKind.ADDED;
            case REMOVED -> RulesDifference.LookKind.REMOVED;
            case RULE_MORE -> RulesDifference.LookKind.RULE_MORE;
            case RULE_LESS -> RulesDifference.LookKind.RULE_LESS;
            case OTHERWISE -> RulesDifference.LookKind.OTHERWISE;
        };
        RuleReference rule = change.look().rule();
        return new RulesDifference.Look(kind, List.of(), change.look().text(), rule.id(), rule.line());
    }

    private static List<RulesDifference.Terms> terms(List<RuleSetDifference.Stated> stated) {
        return stated.stream().map(RuleSetDifference.Stated::terms).map(terms -> new RulesDifference.Terms(terms.identity(),
                terms.documents().stream().map(document -> new RulesDifference.Document(document.code(), document.signed(), document.certified(),
                        document.notOlderThanDays(), document.notOlderThanMonths())).toList(), terms.atLeast())).distinct().toList();
    }
}
