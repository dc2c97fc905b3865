package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.LookItem;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.KeptAssessment;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import gatehouse.web.Access;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Why something is asked of a case, is looked at or was found: the rule's sentence and lines, what made it ask, the rules, the place in
 * the process. By today's assessment, or by one that was kept.
 */
@Controller
class WhyController {

    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Judgements judgements;
    private final WhyViews views;

    WhyController(CaseFiles caseFiles, Cases cases, Judgements judgements, WhyViews views) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.judgements = judgements;
        this.views = views;
    }

    /** Why something is required. */
    @GetMapping("/staff/cases/{application}/why")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String asked(@PathVariable UUID application, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String codes, @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String assessment, Account reader, Model model) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        List<String> wanted = Arrays.stream(codes.split(",")).sorted().toList();
        return page(views.asked(file.application(), judged(file, assessment), subject, constant(RequirementKind.values(), kind), wanted,
                side.isEmpty() ? null : constant(Side.values(), side)), reader, model);
    }

    /** Why the staff is to look at something. */
    @GetMapping("/staff/cases/{application}/why/review")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String reviewed(@PathVariable UUID application, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String assessment, Account reader, Model model) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        return page(views.reviewed(file.application(), judged(file, assessment), subject), reader, model);
    }

    /** What checks found, and why the picture is asked at all. */
    @GetMapping("/staff/cases/{application}/why/finding")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String found(@PathVariable UUID application, @RequestParam(defaultValue = "") String party, @RequestParam(defaultValue = "") String item,
            Account reader, Model model) {
        Standing standing = cases.standing(application).orElseThrow(NotFound::new);
        Party person = Ids.parse(party).flatMap(standing.file()::party).filter(Party::isPerson).orElseThrow(NotFound::new);
        return page(views.found(standing, judged(standing.file(), ""), person, constant(LookItem.values(), item)), reader, model);
    }

    private static String page(WhyView view, Account reader, Model model) {
        model.addAttribute("why", view);
        model.addAttribute("audience", reader.role() == Role.AUDITOR ? "auditor" : "staff");
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        return "staff/why";
    }

    private Judged judged(CaseFile file, String assessment) {
        if (assessment.isEmpty()) {
            return new Judged(judgements.today(file), null);
        }
        KeptAssessment kept = Ids.parse(assessment).flatMap(id -> judgements.find(file.application().id(), id)).orElseThrow(NotFound::new);
        return new Judged(judgements.of(kept).orElseThrow(NotFound::new), kept);
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElseThrow(NotFound::new);
    }
}
