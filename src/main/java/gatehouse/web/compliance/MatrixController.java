package gatehouse.web.compliance;

import gatehouse.rulebook.RuleMatrix;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The live rules as most people read them: what is asked of which type of institution, and by which rule. */
@Controller
class MatrixController {

    private final Rulebook rulebook;

    MatrixController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/compliance/rules/matrix")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(Model model) {
        RuleMatrix matrix = rulebook.matrix();
        model.addAttribute("types", MatrixRow.TYPES);
        model.addAttribute("groups", MatrixRow.groups(matrix));
        model.addAttribute("count", matrix.rows().size());
        model.addAttribute("sha256", rulebook.sha256());
        return "compliance/matrix";
    }
}
