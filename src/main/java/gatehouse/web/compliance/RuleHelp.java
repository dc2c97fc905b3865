package gatehouse.web.compliance;

import gatehouse.rulebook.RuleWriting;
import gatehouse.web.Countries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be written in a rule, and what it means to people: for the editor, and for the help beside it. */
@Component("ruleHelp")
public class RuleHelp {

    /** Where the words for a code of the language are looked for, in this order. */
    private static final List<String> AREAS = List.of("document", "party-role", "institution-type", "fund-type", "institution-category",
            "party-kind", "rule-word", "information", "rule-field");
    /** More than these are not listed one by one. */
    private static final int MOST_VALUES = 20;

    private final RuleWriting writing;
    private final Countries countries;
    private final MessageSource messages;

    RuleHelp(RuleWriting writing, Countries countries, MessageSource messages) {
        this.writing = writing;
        this.countries = countries;
        this.messages = messages;
    }

    public RuleWriting.Words words() {
        return writing.words();
    }

    /** What a code, a field or a word means. */
    public String label(String code) {
        return code.matches("[A-Z]{2}") ? countries.name(code) : AREAS.stream()
                .flatMap(area -> Stream.ofNullable(messages.getMessage(area + "." + code, null, null, Locale.ENGLISH)))
                .findFirst().orElse("");
    }

    /** The values of a field, where they are few enough to be read. */
    public List<String> values(RuleWriting.Field field) {
        return field.values().size() > MOST_VALUES ? List.of() : field.values();
    }

    /** By everything that may be written what it means. */
    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        written(words()).forEach(code -> labels.put(code, label(code)));
        return labels;
    }

    private static Set<String> written(RuleWriting.Words words) {
        Set<String> written = new TreeSet<>(words.attributes());
        words.facts().forEach(fact -> {
            written.add(fact.name());
            written.addAll(fact.information());
            fact.fields().forEach(field -> {
                written.add(field.name());
                written.addAll(field.values());
            });
        });
        words.statements().forEach((root, firsts) -> {
            written.add(root);
            written.addAll(firsts.keySet());
            firsts.values().forEach(written::addAll);
        });
        words.codes().values().forEach(written::addAll);
        return written;
    }
}
