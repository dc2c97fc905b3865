package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.Askable;
import gatehouse.casework.Decisions;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of one case: everything about it, writing a note, asking the client for something and taking that back. */
@Controller
class StaffCaseController {

    private final CasePage page;
    private final Cases cases;
    private final Decisions decisions;
    private final Resume resume;

    StaffCaseController(CasePage page, Cases cases, Decisions decisions, Resume resume) {
        this.page = page;
        this.cases = cases;
        this.decisions = decisions;
        this.resume = resume;
    }

    /** The addresses of the forms show the case as well: a sign-in in between comes back to them. */
    @GetMapping({"/staff/cases/{application}", "/staff/cases/{application}/notes", "/staff/cases/{application}/asks",
        "/staff/cases/{application}/asks/{item}/withdraw"})
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable UUID application, Account reader, Model model, HttpServletRequest request) {
        return page.show(application, reader, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/staff/cases/{application}/notes")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String note(@PathVariable UUID application, Form form, Account writer, Model model, HttpServletResponse response) {
        String text = form.required("note", 4000);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(application, writer, form, model);
        }
        decisions.note(application, text, writer);
        return "redirect:/staff/cases/" + application + "#notes";
    }

    @PostMapping("/staff/cases/{application}/asks")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String ask(@PathVariable UUID application, Form form, Account asker, Model model, HttpServletResponse response) {
        Optional<Askable> asked = page.chosen(application, form);
        String reason = form.required("reason", 1000);
        if (!form.isGood() || asked.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(application, asker, form, model);
        }
        Askable what = asked.get();
        Cases.Result result = cases.askByHand(application, what.subject(), what.code(), what.side(), reason, asker);
        if (result instanceof Cases.Result.Done) {
            return "redirect:/staff/cases/" + application + "#open-items";
        }
        boolean suppliable = !(result instanceof Cases.Result.NotSuppliable);
        form.fault("document", suppliable ? "ask.not-possible" : "ask.document.not-suppliable");
        response.setStatus(suppliable ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(application, asker, form, model);
    }

    @PostMapping("/staff/cases/{application}/asks/{item}/withdraw")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String withdraw(@PathVariable UUID application, @PathVariable UUID item, Account staff, Model model, HttpServletResponse response) {
        if (cases.withdrawAsk(application, item, staff) instanceof Cases.Result.Done) {
            return "redirect:/staff/cases/" + application + "#open-items";
        }
        TaskDesk.refuse(response, HttpStatus.CONFLICT, model, "ask.withdraw.not-possible");
        return page.show(application, staff, Form.empty(), model);
    }
}
