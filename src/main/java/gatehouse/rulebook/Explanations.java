package gatehouse.rulebook;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.requirements.Explanation;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells why the live rules ask something of a case: which rules do, where they stand, and what made them. */
@Component
public class Explanations {

    private final LiveRules live;
    private final Clock clock;

    Explanations(LiveRules live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /**
     * A rule that asks.
     *
     * @param file     such as {@code fund.drl}
     * @param text     its lines as they stand in the file
     * @param occasions what made it fire
     * @param further  how many occasions there are beside these
     */
    public record Why(String sentence, String file, int line, int lastLine, String text, List<Occasion> occasions, int further) {}

    /** One firing: the conditions that held, in the order of the text. */
    public record Occasion(List<Held> conditions) {}

    /**
     * A condition that held.
     *
     * @param how a code: {@code FITS}, {@code EXISTS}, {@code NONE} or {@code ALL}
     * @param of  the kind of fact that it is about
     */
    public record Held(String how, String of, List<Fact> facts, int further) {}

    /** A fact as the condition saw it. @param name of the party; empty for the application */
    public record Fact(String subject, String name, List<Value> values) {}

    /** A field that the condition looks at. @param value null where it was not supplied */
    public record Value(String field, @Nullable Object value) {}

    /** The rules that ask for this of the case today, the one that speaks first; none where nobody asks it any more. */
    public List<Why> of(CaseFile file, String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        LiveRules.Live now = live.get();
        RuleSet rules = now.rules();
        return rules.explain(Facts.of(file, LocalDate.now(clock.withZone(ZoneOffset.UTC))), subject, kind, codes, side).stream()
                .map(explanation -> why(explanation, now.edition(), file)).toList();
    }

    private static Why why(Explanation explanation, Edition edition, CaseFile file) {
        String name = explanation.rule().file();
        List<String> lines = edition.texts().getOrDefault(name, "").lines().toList();
        int first = Math.min(explanation.rule().line(), lines.size());
        int last = Math.min(explanation.lastLine(), lines.size());
        return new Why(explanation.rule().sentence(), name, explanation.rule().line(), explanation.lastLine(),
                first < 1 ? "" : String.join("\n", lines.subList(first - 1, Math.max(first, last))),
                explanation.occasions().stream().map(occasion -> occasion(occasion, file)).toList(), explanation.further());
    }

    private static Occasion occasion(Explanation.Occasion occasion, CaseFile file) {
        List<Held> held = new ArrayList<>();
        occasion.conditions().forEach(condition -> held.add(new Held(condition.how().name(), condition.of(),
                condition.facts().stream().map(seen -> new Fact(seen.subject(), name(seen.subject(), file),
                        seen.values().stream().map(value -> new Value(value.field(), value.value())).toList())).toList(), condition.further())));
        return new Occasion(held);
    }

    private static String name(String subject, CaseFile file) {
        return subject.equals(Subjects.APPLICATION) ? ""
                : file.parties().stream().filter(party -> party.subject().equals(subject)).map(Party::name).findFirst().orElse(subject);
    }
}
