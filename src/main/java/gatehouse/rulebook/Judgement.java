package gatehouse.rulebook;

import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationWriter;
import gatehouse.requirements.Explanation;
import gatehouse.requirements.Review;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules say of an application as it was stated at one date, and why: which of them ask, where they stand, and what made them. */
public final class Judgement {

    private final ApplicationFacts facts;
    private final RuleSet rules;
    private final Map<String, String> texts;
    private final Publication publication;
    private final Map<String, String> names = new LinkedHashMap<>();

    Judgement(ApplicationFacts facts, RuleSet rules, Edition edition, Publication publication) {
        this.facts = facts;
        this.rules = rules;
        this.texts = edition.texts();
        this.publication = publication;
        facts.parties().forEach(party -> names.put(party.id(), Facts.name(party)));
    }

    /**
     * A rule that asks.
     *
     * @param file      such as {@code fund.drl}
     * @param text      its lines as they stand in the file
     * @param occasions what made it fire
     * @param further   how many occasions there are beside these
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

    /** @throws TooEntangled where it can't be judged within its limits */
    public CaseAssessment assessment() {
        return Rulebook.assess(rules, facts, null);
    }

    /** Of the set by which it was judged. */
    public Publication publication() {
        return publication;
    }

    /** The application as {@code ./gatehouse assess} reads it. */
    public String facts() {
        return ApplicationWriter.write(facts);
    }

    /** What the parties were called, by their ids. */
    public Map<String, String> names() {
        return names;
    }

    public boolean isPerson(String subject) {
        return facts.parties().stream().anyMatch(party -> party.id().equals(subject) && party instanceof ApplicationFacts.Person);
    }

    /** The rules that ask for this, the one that speaks first; none where no rule does. */
    public List<Why> why(String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        return rules.explain(facts, subject, kind, codes, side).stream().map(this::why).toList();
    }

    /** The rule that asks a person on the staff to look at this subject. */
    public List<Why> why(String subject, CaseAssessment.Review review) {
        return rules.explain(facts, new Review(subject, review.rule(), review.text())).stream().map(this::why).toList();
    }

    private Why why(Explanation explanation) {
        String name = explanation.rule().file();
        List<String> lines = texts.getOrDefault(name, "").lines().toList();
        int first = Math.min(explanation.rule().line(), lines.size());
        int last = Math.min(explanation.lastLine(), lines.size());
        return new Why(explanation.rule().sentence(), name, explanation.rule().line(), explanation.lastLine(),
                first < 1 ? "" : String.join("\n", lines.subList(first - 1, Math.max(first, last))),
                explanation.occasions().stream().map(this::occasion).toList(), explanation.further());
    }

    private Occasion occasion(Explanation.Occasion occasion) {
        return new Occasion(occasion.conditions().stream().map(condition -> new Held(condition.how().name(), condition.of(),
                condition.facts().stream().map(this::fact).toList(), condition.further())).toList());
    }

    private Fact fact(Explanation.Seen seen) {
        return new Fact(seen.subject(), names.getOrDefault(seen.subject(), ""),
                seen.values().stream().map(value -> new Value(value.field(), value.value())).toList());
    }
}
