package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.Party;
import gatehouse.casework.Decisions;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
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

/** The page of one case: everything about it, writing a note, and asking the client for something. */
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

    /** The addresses of the two forms show the case as well: a sign-in in between comes back to them. */
    @GetMapping({"/staff/cases/{application}", "/staff/cases/{application}/notes", "/staff/cases/{application}/asks"})
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
        String subject = form.value("subject");
        Optional<Asked> asked = Asked.parse(form.value("document"));
        if (!page.mayAsk(application, subject, asked)) {
            form.fault("document", "ask.document.choose");
        }
        String reason = form.required("reason", 1000);
        if (!form.isGood() || asked.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(application, asker, form, model);
        }
        Cases.Result result = cases.askByHand(application, subject, asked.get().code(), asked.get().side(), reason, asker);
        if (!(result instanceof Cases.Result.Done)) {
            form.fault("document", "ask.not-possible");
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.show(application, asker, form, model);
        }
        return "redirect:/staff/cases/" + application + "#open-items";
    }

    /** A document, and for an identity document which side of it. */
    record Asked(DocumentCode code, @org.jspecify.annotations.Nullable Side side) {

        /** Reads {@code TRUST_DEED} or {@code ID_CARD:BACK}. */
        static Optional<Asked> parse(String text) {
            return read(text.split(":", 2));
        }

        private static Optional<Asked> read(String[] parts) {
            try {
                DocumentCode code = DocumentCode.valueOf(parts[0]);
                Side side = parts.length == 2 ? Side.valueOf(parts[1]) : null;
                return code.identityType().isPresent() == (side != null) ? Optional.of(new Asked(code, side)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Pictures are a person's; anything else may be asked of anybody. */
        boolean fits(String subject, java.util.List<Party> parties) {
            if (subject.equals(Subjects.APPLICATION)) {
                return !code.isPicture();
            }
            return parties.stream().anyMatch(party -> party.subject().equals(subject) && (party.isPerson() || !code.isPicture()));
        }
    }
}
