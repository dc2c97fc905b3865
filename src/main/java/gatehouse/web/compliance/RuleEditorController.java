package gatehouse.web.compliance;

import gatehouse.rulebook.RuleWriting;
import gatehouse.rulebook.RuleWriting.Finding;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private static final List<String> EDITOR_TEXTS =
            List.of("leave", "checking", "good", "found-one", "found-more", "line", "elsewhere", "not-checked", "completions");

    /**
     * All that may be written, and how it is called.
     *
     * @param labels by code, field or word what it means to people
     * @param texts  the editor's own words
     */
    record Answer(RuleWriting.Words words, Map<String, String> labels, Map<String, String> texts) {}

    private final RuleHelp help;
    private final RuleWriting writing;
    private final MessageSource messages;

    RuleEditorController(RuleHelp help, RuleWriting writing, MessageSource messages) {
        this.help = help;
        this.writing = writing;
        this.messages = messages;
    }

    @GetMapping("/compliance/rules/words")
    @Access(Role.COMPLIANCE_OFFICER)
    @ResponseBody
    Answer words() {
        Map<String, String> texts = new TreeMap<>();
        EDITOR_TEXTS.forEach(text -> texts.put(text, messages.getMessage("rule-editor." + text, null, Locale.ENGLISH)));
        return new Answer(help.words(), help.labels(), texts);
    }

    /** @param draft the draft that the text belongs to, whose other files it will live with */
    @PostMapping("/compliance/rules/vet")
    @Access(Role.COMPLIANCE_OFFICER)
    @ResponseBody
    List<Finding> vet(@RequestParam String name, @RequestParam String text, @RequestParam(required = false) @Nullable UUID draft) {
        return writing.vet(name, text, draft);
    }
}
