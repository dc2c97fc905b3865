package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleVetting;
import gatehouse.requirements.RuleWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Helps whoever writes a rule: what may be written, and what is wrong with what stands there. */
@Component
public class RuleWriting {

    private final Rulebook rulebook;
    private final Drafts drafts;

    RuleWriting(Rulebook rulebook, Drafts drafts) {
        this.rulebook = rulebook;
        this.drafts = drafts;
    }

    /**
     * All that may be written.
     *
     * @param statements by {@code require} and {@code flag} the words that may come next, and after each the words that may follow it
     * @param codes      by word the codes that may stand in its quotation marks
     */
    public record Words(List<Fact> facts, List<String> attributes, Map<String, Map<String, List<String>>> statements,
            Map<String, List<String>> codes) {}

    /** A fact that conditions may look at. @param information the fields that {@code require.information} may ask of it */
    public record Fact(String name, List<Field> fields, List<String> information) {}

    /** A field of a fact. @param values the codes it may be compared with; empty where they are not listed */
    public record Field(String name, String holds, List<String> operators, List<String> values) {}

    /**
     * What is wrong at a place.
     *
     * @param file   the other file that it stands in; null for the text itself
     * @param line   from 1
     * @param column from 1, in characters
     */
    public record Finding(String code, @Nullable String file, int line, int column, String message) {}

    public Words words() {
        RuleWords words = RuleWords.all();
        return new Words(words.facts().stream().map(RuleWriting::fact).toList(), words.attributes(), words.statements(), words.codes());
    }

    /**
     * What is wrong with a file's text, judged together with the other files of its draft; with the live ones where that is unknown.
     */
    public List<Finding> vet(String name, String text, @Nullable UUID draft) {
        Map<String, String> files = new TreeMap<>(Optional.ofNullable(draft).flatMap(drafts::find)
                .<Map<String, String>>map(found -> found.edition().texts()).orElseGet(rulebook::files));
        files.put(name, text);
        SortedMap<String, List<RuleFinding>> found = RuleVetting.vetSet(files.entrySet().stream()
                .map(file -> new RuleFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))).toList());
        List<Finding> findings = new ArrayList<>();
        found.forEach((file, list) -> list.forEach(finding -> findings.add(
                new Finding(finding.code(), file.equals(name) ? null : file, finding.line(), finding.column(), finding.message()))));
        return findings;
    }

    private static Fact fact(RuleWords.Fact fact) {
        return new Fact(fact.name(), fact.fields().stream()
                .map(field -> new Field(field.name(), field.holds(), field.operators(), field.values())).toList(), fact.information());
    }
}
