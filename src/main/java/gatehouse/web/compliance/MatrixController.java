package gatehouse.web.compliance;

import gatehouse.rulebook.RuleMatrix;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live rules as most people read them: what is asked of which type of institution, and by which rule. */
@Controller
class MatrixController {

    private final Rulebook rulebook;

    MatrixController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/compliance/rules/matrix")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@RequestParam(defaultValue = "") String asOf, Model model) {
        List<LocalDate> dates = rulebook.dates();
        // A date that is past meanwhile, or no date, is today.
        LocalDate date = dates.stream().filter(one -> one.toString().equals(asOf)).findFirst().orElse(dates.get(0));
        RuleMatrix matrix = rulebook.matrix(date);
        model.addAttribute("dates", dates);
        model.addAttribute("asOf", date);
        model.addAttribute("types", MatrixRow.TYPES);
        model.addAttribute("groups", MatrixRow.groups(matrix));
        model.addAttribute("count", matrix.rows().size());
        model.addAttribute("sha256", rulebook.sha256());
        return "compliance/matrix";
    }
}
