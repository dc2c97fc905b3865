package gatehouse.web.compliance;

import gatehouse.accounts.SignedInAccount;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Publication;
import gatehouse.rulebook.RuleSource;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells whoever comes too late what became of a draft, and gives back what they typed. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the page for whatever was not expected
class ClosedDraftController {

    /** What people type on the pages of a draft; the rest of a form is no loss. */
    private static final List<String> TYPED = List.of("text", "note", "name", "application");

    private final DraftDesk desk;
    private final Rulebook rulebook;
    private final Resume resume;
    private final SignedInAccount signedIn;

    ClosedDraftController(DraftDesk desk, Rulebook rulebook, Resume resume, SignedInAccount signedIn) {
        this.desk = desk;
        this.rulebook = rulebook;
        this.resume = resume;
        this.signedIn = signedIn;
    }

    @ExceptionHandler(ClosedDraft.class)
    String tooLate(ClosedDraft closed, HttpServletRequest request) {
        String page = "/compliance/rules/drafts/" + closed.draft() + "/closed";
        if (request.getMethod().equals("POST")) {
            Map<String, List<String>> typed = new LinkedHashMap<>(resume.typed(request).fields());
            typed.keySet().retainAll(TYPED);
            signedIn.current().ifPresent(account -> resume.keep(new Resume.Typed(page, account.uid(), typed), account, request));
        }
        return "redirect:" + page;
    }

    @GetMapping("/compliance/rules/drafts/{draft}/closed")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, Model model, HttpServletRequest request) {
        Draft found = desk.any(draft);
        Draft.End end = found.end();
        if (end == null) {
            return "redirect:/compliance/rules/drafts/" + found.id();
        }
        Publication publication = end.publication() == null ? null : rulebook.publication(end.publication()).orElse(null);
        Form form = resume.look(request).orElseGet(Form::empty);
        model.addAttribute("draftTitle", desk.title(found));
        model.addAttribute("end", end);
        model.addAttribute("by", end.by() != null ? desk.name(end.by()) : publication != null && publication.approver() != null
                ? desk.name(publication.approver()) : null);
        model.addAttribute("publication", publication);
        // What was published is read there; what was thrown away, nowhere else.
        model.addAttribute("diff", publication == null ? LineDiff.between(rulebook.edition(found.base()), found.edition()) : List.of());
        model.addAttribute("goldenChanges", publication == null ? desk.goldenChanges(rulebook.edition(found.base()), found.edition()) : List.of());
        model.addAttribute("overtaken", publication == null && end.by() == null && found.source() == RuleSource.FOLDER);
        model.addAttribute("form", form);
        model.addAttribute("typed", TYPED.stream().filter(field -> !form.value(field).isBlank()).toList());
        return "compliance/closed-draft";
    }
}
