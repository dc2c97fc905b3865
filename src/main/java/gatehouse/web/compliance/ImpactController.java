package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.ImpactChange;
import gatehouse.rulebook.ImpactOnCase;
import gatehouse.rulebook.ImpactRun;
import gatehouse.rulebook.Impacts;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would change for the applications that are open: begun, watched, ended early. */
@Controller
class ImpactController {

    /** Cases shown on a page; the numbers are of all. */
    private static final int SHOWN = 100;

    private final DraftDesk desk;
    private final Impacts impacts;
    private final DifferenceWords words;

    /** One application of the list. */
    record Row(ImpactOnCase one, List<ChangeRow> changes) {}

    /** One thing of it. @param how what is asked, and in what otherwise than before; empty for something to look at */
    record ChangeRow(ImpactChange change, String how) {}

    ImpactController(DraftDesk desk, Impacts impacts, DifferenceWords words) {
        this.desk = desk;
        this.impacts = impacts;
        this.words = words;
    }

    /** The reader's own run that is named, or the last that anybody started. */
    @GetMapping("/compliance/rules/drafts/{draft}/impact")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, @RequestParam(defaultValue = "") String run, @RequestParam(defaultValue = "0") int from, Account reader,
            Model model) {
        Draft found = desk.find(draft);
        Optional<ImpactRun> own = Ids.parse(run).flatMap(id -> impacts.find(id, reader));
        Optional<ImpactRun> impact = own.or(() -> impacts.last(found));
        impact.ifPresent(one -> {
            int first = Math.max(0, Math.min(from, one.found()));
            model.addAttribute("run", one);
            model.addAttribute("cases", one.state().isOver() ? impacts.cases(one, first, SHOWN).stream()
                    .map(impactOn -> row(impactOn, one.asOf())).toList() : List.of());
            model.addAttribute("next", first + SHOWN < one.found() ? first + SHOWN : null);
            model.addAttribute("otherText", !one.candidate().equals(found.edition().sha256()));
            model.addAttribute("otherRules", impacts.isByEarlierRules(one));
        });
        model.addAttribute("forgotten", !run.isEmpty() && impact.isEmpty());
        model.addAttribute("mine", impact.filter(one -> one.startedBy().equals(reader.id())).isPresent());
        boolean officer = reader.role() == Role.COMPLIANCE_OFFICER;
        model.addAttribute("officer", officer);
        // The dates need the draft compiled: not once a second for a run that is only watched.
        model.addAttribute("chosen", impact.map(ImpactRun::asOf).orElse(found.proposedFrom()));
        model.addAttribute("dates", officer && impact.map(one -> one.state().isOver()).orElse(true) ? impacts.dates(found) : List.of());
        model.addAttribute("draft", found);
        model.addAttribute("behind", desk.behind(found));
        model.addAttribute("draftTitle", desk.title(found));
        return "compliance/impact";
    }

    private Row row(ImpactOnCase one, LocalDate asOf) {
        return new Row(one, one.changes().stream().map(change -> new ChangeRow(change, words.how(change, asOf))).toList());
    }

    @PostMapping("/compliance/rules/drafts/{draft}/impact")
    @Access(Role.COMPLIANCE_OFFICER)
    String start(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        List<LocalDate> dates = impacts.dates(found);
        // A date that is past meanwhile is today.
        LocalDate asOf = dates.stream().filter(date -> date.toString().equals(form.value("asOf"))).findFirst().orElse(dates.get(0));
        Optional<UUID> run = impacts.start(found, form.yes("approved"), asOf, officer);
        if (run.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", "draft.problem.rules-refused");
            return desk.show(found, officer, Form.empty(), model);
        }
        return "redirect:/compliance/rules/drafts/" + found.id() + "/impact?run=" + run.get();
    }

    @PostMapping("/compliance/rules/drafts/{draft}/impact/cancel")
    @Access(Role.COMPLIANCE_OFFICER)
    String cancel(@PathVariable String draft, Form form, Account officer) {
        Draft found = desk.find(draft);
        Ids.parse(form.value("run")).ifPresent(id -> impacts.cancel(id, officer));
        return "redirect:/compliance/rules/drafts/" + found.id() + "/impact?run=" + Ids.parse(form.value("run")).map(UUID::toString).orElse("");
    }
}
