package gatehouse.web.compliance;

import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.Rulebook.LiveRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from a rule's id to its place on the page of the rules. */
@Component
public class RuleLinks {

    private final Rulebook rulebook;

    RuleLinks(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What is said of a rule. @param line where it begins; 0 where the rule is no longer live @param href null there */
    public record RuleLink(String sentence, String file, int line, @Nullable String href) {}

    /** The link for a rule's id, such as {@code rules/fund.drl: A fund needs its articles}. */
    public RuleLink of(String id) {
        String file = id.substring(0, Math.max(0, id.indexOf(": ")));
        return rulebook.rule(id).map(rule -> new RuleLink(rule.sentence(), file, rule.line(), "/compliance/rules#" + anchor(rule)))
                .orElseGet(() -> new RuleLink(sentence(id), file, 0, null));
    }

    /** The file that a rule's id names, such as {@code fund.drl}; empty for what no file says. */
    static String file(String id) {
        int colon = id.indexOf(": ");
        return colon < 0 || !id.startsWith("rules/") ? "" : id.substring("rules/".length(), colon);
    }

    /** The sentence that a rule's id names. */
    static String sentence(String id) {
        int colon = id.indexOf(": ");
        return id.substring(colon < 0 ? 0 : colon + 2);
    }

    static String anchor(LiveRule rule) {
        return "rule-" + fileName(rule).replaceAll("[^A-Za-z0-9]+", "-") + "-" + rule.line();
    }

    static String fileName(LiveRule rule) {
        return rule.file().substring(rule.file().lastIndexOf('/') + 1);
    }
}
