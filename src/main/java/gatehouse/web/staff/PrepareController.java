package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.Decisions.Verdict;
import gatehouse.casework.StaffTask;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Preparing a decision: what is recommended, and why. */
@Controller
class PrepareController {

    private static final List<Verdict> CHOICES = List.of(Verdict.APPROVE, Verdict.REFUSE);

    private final TaskDesk desk;
    private final Cases cases;
    private final Resume resume;

    PrepareController(TaskDesk desk, Cases cases, Resume resume) {
        this.desk = desk;
        this.cases = cases;
        this.resume = resume;
    }

    @GetMapping("/staff/tasks/{task}/prepare")
    @Access({Role.RELATIONSHIP_MANAGER, Role.AUDITOR})
    String page(@PathVariable String task, Account reader, Model model, HttpServletRequest request) {
        return show(desk.find(task, StaffTask.Kind.PREPARE, reader), reader, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/staff/tasks/{task}/prepare")
    @Access(Role.RELATIONSHIP_MANAGER)
    String prepare(@PathVariable String task, Form form, Account manager, Model model, HttpServletResponse response) {
        StaffTask found = desk.find(task, StaffTask.Kind.PREPARE, manager);
        Verdict verdict = form.code("verdict", Verdict.class);
        if (verdict == null || !CHOICES.contains(verdict)) {
            form.fault("verdict", "prepare.verdict.choose");
        }
        String reason = form.required("reason", 4000);
        if (!form.isGood() || verdict == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(found, manager, form, model);
        }
        Cases.Result result = cases.prepare(found.id(), verdict, reason, manager);
        if (result instanceof Cases.Result.Done) {
            return "redirect:/staff/cases/" + found.application();
        }
        if (result instanceof Cases.Result.NotComplete) {
            TaskDesk.refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, model, "task.problem.not-complete");
        } else {
            TaskDesk.refuse(response, HttpStatus.CONFLICT, model, "task.problem.not-yours");
        }
        return show(desk.find(task, manager), manager, form, model);
    }

    private String show(StaffTask task, Account reader, Form form, Model model) {
        desk.show(task, reader, form, model);
        model.addAttribute("choices", CHOICES);
        return "staff/prepare";
    }
}
