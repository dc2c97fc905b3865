package gatehouse.web.staff;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.rulebook.Explanations;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.NotFound;
import gatehouse.web.RequirementTexts;
import gatehouse.web.compliance.RuleLinks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why something is missing of a case: the rule's sentence and lines, what made it ask, the rules in force, the place in the process. */
@Controller
class WhyController {

    private final CaseFiles caseFiles;
    private final Rulebook rulebook;
    private final Explanations explanations;
    private final RuleLinks ruleLinks;
    private final ProcessViews processes;
    private final MessageSource texts;

    WhyController(CaseFiles caseFiles, Rulebook rulebook, Explanations explanations, RuleLinks ruleLinks, ProcessViews processes, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.rulebook = rulebook;
        this.explanations = explanations;
        this.ruleLinks = ruleLinks;
        this.processes = processes;
        this.texts = texts;
    }

    @GetMapping("/staff/cases/{application}/why")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable UUID application, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String codes,
            @RequestParam(defaultValue = "") String side, gatehouse.accounts.Account reader, Model model) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        RequirementKind asked = constant(RequirementKind.values(), kind);
        Side which = side.isEmpty() ? null : constant(Side.values(), side);
        List<String> wanted = Arrays.stream(codes.split(",")).sorted().toList();
        MissingItem item = rulebook.assess(file).missing().stream().filter(one -> one.subject().equals(subject) && one.kind() == asked
                && one.codes().equals(wanted) && Objects.equals(one.side(), which)).findFirst().orElseThrow(NotFound::new);
        model.addAttribute("file", file);
        model.addAttribute("item", item);
        model.addAttribute("party", file.parties().stream().filter(party -> party.subject().equals(subject)).findFirst().orElse(null));
        model.addAttribute("texts", RequirementTexts.area(asked));
        model.addAttribute("why", explanations.of(file, subject, asked, wanted, which));
        model.addAttribute("links", this);
        model.addAttribute("sha256", rulebook.sha256());
        model.addAttribute("publication", rulebook.publication());
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        Map<UUID, String> names = file.parties().stream().collect(Collectors.toMap(Party::id, Party::name));
        String process = asked == RequirementKind.PARTY ? "identify-key-parties" : subject.equals(Subjects.APPLICATION) ? "complete-documents" : "verify-person";
        model.addAttribute("place", processes.of(application, names).stream()
                .filter(one -> one.process().equals(process) && (one.party() == null || one.party().toString().equals(subject)))
                .reduce((first, last) -> last).orElse(null));
        return "staff/why";
    }

    /** The page of the rules, at this rule. */
    public @Nullable String href(Explanations.Why why) {
        return ruleLinks.of("rules/" + why.file() + ": " + why.sentence()).href();
    }

    /** A field in words. */
    public String field(String field) {
        String text = texts.getMessage("rule-field." + field, null, null, java.util.Locale.ENGLISH);
        return text != null ? text : Objects.requireNonNull(texts.getMessage("information." + field, null, field, java.util.Locale.ENGLISH));
    }

    /** A value in words. */
    public String value(@Nullable Object value) {
        if (value == null) {
            return Objects.requireNonNull(texts.getMessage("why.not-stated", null, java.util.Locale.ENGLISH));
        }
        if (value instanceof Boolean yes) {
            return Objects.requireNonNull(texts.getMessage(yes ? "why.yes" : "why.no", null, java.util.Locale.ENGLISH));
        }
        return value instanceof List<?> list ? list.stream().map(this::value).collect(Collectors.joining(", ")) : code(value.toString());
    }

    private String code(String value) {
        for (String area : List.of("institution-type.", "party-role.", "party-kind.", "fund-type.", "institution-category.", "identity-type.")) {
            String text = texts.getMessage(area + value, null, null, java.util.Locale.ENGLISH);
            if (text != null) {
                return text;
            }
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElseThrow(NotFound::new);
    }
}
