package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.PlainText;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.SentForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Rules brought as files: they become a draft. */
@Controller
class ImportController {

    private final Drafts drafts;
    private final DraftDesk desk;

    ImportController(Drafts drafts, DraftDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Where a form comes back to whose token or sign-in had ended: its file must be chosen again. */
    @GetMapping("/compliance/rules/import")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String form() {
        return "redirect:/compliance/rules/drafts";
    }

    @PostMapping("/compliance/rules/import")
    @Access(Role.COMPLIANCE_OFFICER)
    String bring(HttpServletRequest request, Account officer, Model model, HttpServletResponse response) throws IOException {
        SentForm sent = SentForm.read(request);
        Form form = sent.form();
        if (sent.file() == null && form.isGood()) {
            form.fault("file", "drafts.import.none");
        }
        if (form.isGood() && sent.file() != null) {
            RuleArchive.Read read = RuleArchive.read(sent.file().name(), sent.file().bytes());
            if (read instanceof RuleArchive.Read.Files files) {
                return "redirect:/compliance/rules/drafts/"
                        + drafts.bring(PlainText.shown(sent.file().name()), files.files(), files.golden(), files.single(), officer);
            }
            RuleArchive.Read.Refused refused = (RuleArchive.Read.Refused) read;
            form.fault("file", refused.key(), PlainText.shown(refused.name()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("drafts", desk.open());
        model.addAttribute("officer", true);
        model.addAttribute("form", form);
        return "compliance/drafts";
    }
}
