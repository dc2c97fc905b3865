package gatehouse.web.compliance;

import gatehouse.rulebook.RuleWriting;
import gatehouse.rulebook.RuleWriting.Finding;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Countries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the rule editor in the browser asks for while somebody types. */
@Controller
class RuleEditorController {

    /** Where the words for a code of the language are looked for, in this order. */
    private static final List<String> AREAS = List.of("document", "party-role", "institution-type", "fund-type", "institution-category",
            "party-kind", "rule-word", "information", "rule-field");
    private static final List<String> EDITOR_TEXTS =
            List.of("leave", "checking", "good", "found-one", "found-more", "line", "not-checked", "completions");

    /**
     * All that may be written, and how it is called.
     *
     * @param labels by code, field or word what it means to people
     * @param texts  the editor's own words
     */
    record Answer(RuleWriting.Words words, Map<String, String> labels, Map<String, String> texts) {}

    private final RuleWriting writing;
    private final Countries countries;
    private final MessageSource messages;

    RuleEditorController(RuleWriting writing, Countries countries, MessageSource messages) {
        this.writing = writing;
        this.countries = countries;
        this.messages = messages;
    }

    @GetMapping("/compliance/rules/words")
    @Access(Role.COMPLIANCE_OFFICER)
    @ResponseBody
    Answer words() {
        RuleWriting.Words words = writing.words();
        Map<String, String> labels = new TreeMap<>();
        written(words).forEach(code -> labels.put(code, label(code)));
        Map<String, String> texts = new TreeMap<>();
        EDITOR_TEXTS.forEach(text -> texts.put(text, messages.getMessage("rule-editor." + text, null, Locale.ENGLISH)));
        return new Answer(words, labels, texts);
    }

    /** @param draft the draft that the text belongs to, whose other files it will live with */
    @PostMapping("/compliance/rules/vet")
    @Access(Role.COMPLIANCE_OFFICER)
    @ResponseBody
    List<Finding> vet(@RequestParam String name, @RequestParam String text, @RequestParam(required = false) @Nullable UUID draft) {
        return writing.vet(name, text, draft);
    }

    /** Everything that may be written, each once. */
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

    private String label(String code) {
        return code.matches("[A-Z]{2}") ? countries.name(code) : AREAS.stream()
                .flatMap(area -> Stream.ofNullable(messages.getMessage(area + "." + code, null, null, Locale.ENGLISH)))
                .findFirst().orElse("");
    }
}
