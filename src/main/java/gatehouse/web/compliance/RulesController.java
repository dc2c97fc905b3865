package gatehouse.web.compliance;

import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.Rulebook.LiveRule;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules that are live, to read. */
@Controller
class RulesController {

    /** One rule as it stands in its file. */
    record RuleView(String anchor, String sentence, int line, int lastLine, String text) {}

    /** One file. @param text the whole of it */
    record FileView(String name, String anchor, List<RuleView> rules, String text) {}

    private final Rulebook rulebook;

    RulesController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/compliance/rules")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(Model model) {
        List<LiveRule> rules = rulebook.rules();
        model.addAttribute("sha256", rulebook.sha256());
        model.addAttribute("publication", rulebook.publication());
        model.addAttribute("refusals", rulebook.refusals());
        model.addAttribute("count", rules.size());
        model.addAttribute("files", rulebook.files().entrySet().stream().map(file -> view(file, rules)).toList());
        return "compliance/rules";
    }

    private static FileView view(Map.Entry<String, String> file, List<LiveRule> all) {
        List<LiveRule> rules = all.stream().filter(rule -> RuleLinks.fileName(rule).equals(fileName(file.getKey()))).toList();
        List<String> lines = file.getValue().lines().toList();
        List<RuleView> views = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int next = i + 1 < rules.size() ? rules.get(i + 1).line() : lines.size() + 1;
            views.add(view(rules.get(i), lines, next));
        }
        return new FileView(fileName(file.getKey()), "file-" + fileName(file.getKey()).replaceAll("[^A-Za-z0-9]+", "-"), views, file.getValue());
    }

    /** The rule's own lines: up to its {@code end}, without what stands between it and the next. */
    private static RuleView view(LiveRule rule, List<String> lines, int next) {
        int last = Math.min(next - 1, lines.size());
        while (last > rule.line() && !lines.get(last - 1).strip().equals("end")) {
            last--;
        }
        return new RuleView(RuleLinks.anchor(rule), rule.sentence(), rule.line(), last,
                String.join("\n", lines.subList(rule.line() - 1, last)));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
