package gatehouse.web.staff;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds cases, whatever became of them. */
@Controller
class CaseSearchController {

    private final CaseFiles caseFiles;

    CaseSearchController(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @GetMapping("/staff/cases")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(Form form, Model model) {
        String institution = form.value("search").strip();
        ApplicationStatus status = QueueController.lenient(form, "status", ApplicationStatus.class);
        CaseFiles.Search search = new CaseFiles.Search(institution.isEmpty() ? null : institution,
                QueueController.lenient(form, "type", InstitutionType.class), status == null ? Set.of() : Set.of(status));
        List<Application> found = caseFiles.search(search, QueueController.after(form), QueueController.PAGE + 1);
        List<Application> shown = found.subList(0, Math.min(QueueController.PAGE, found.size()));
        model.addAttribute("form", form);
        model.addAttribute("cases", shown);
        model.addAttribute("next", found.size() > QueueController.PAGE ? shown.get(QueueController.PAGE - 1).id() : null);
        model.addAttribute("later", QueueController.after(form) != null);
        model.addAttribute("filtered", search.institution() != null || search.type() != null || status != null);
        model.addAttribute("types", InstitutionType.values());
        model.addAttribute("statuses", ApplicationStatus.values());
        return "staff/cases";
    }
}
