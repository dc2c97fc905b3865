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

    /** What is said of a rule. @param href null where the rule is no longer live */
    public record RuleLink(String sentence, String file, @Nullable String href) {}

    /** The link for a rule's id, such as {@code rules/fund.drl: A fund needs its articles}. */
    public RuleLink of(String id) {
        int colon = id.indexOf(": ");
        String file = colon < 0 ? "" : id.substring(0, colon);
        return rulebook.rule(id).map(rule -> new RuleLink(rule.sentence(), file, "/compliance/rules#" + anchor(rule)))
                .orElseGet(() -> new RuleLink(id.substring(colon < 0 ? 0 : colon + 2), file, null));
    }

    static String anchor(LiveRule rule) {
        return "rule-" + fileName(rule).replaceAll("[^A-Za-z0-9]+", "-") + "-" + rule.line();
    }

    static String fileName(LiveRule rule) {
        return rule.file().substring(rule.file().lastIndexOf('/') + 1);
    }
}
