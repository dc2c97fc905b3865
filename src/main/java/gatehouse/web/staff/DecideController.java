package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.Decisions;
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
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Approving, refusing or returning a case, never by whoever prepared it. */
@Controller
class DecideController {

    private final TaskDesk desk;
    private final Cases cases;
    private final Decisions decisions;
    private final Resume resume;

    DecideController(TaskDesk desk, Cases cases, Decisions decisions, Resume resume) {
        this.desk = desk;
        this.cases = cases;
        this.decisions = decisions;
        this.resume = resume;
    }

    @GetMapping("/staff/tasks/{task}/approve-or-refuse")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String task, Account reader, Model model, HttpServletRequest request) {
        return show(desk.find(task, StaffTask.Kind.DECIDE, reader), reader, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/staff/tasks/{task}/approve-or-refuse")
    @Access(Role.COMPLIANCE_OFFICER)
    String decide(@PathVariable String task, Form form, Account officer, Model model, HttpServletResponse response) {
        StaffTask found = desk.find(task, StaffTask.Kind.DECIDE, officer);
        Verdict verdict = form.code("verdict", Verdict.class);
        if (verdict == null) {
            form.fault("verdict", "decide.verdict.choose");
        }
        String reason = form.required("reason", 4000);
        if (!form.isGood() || verdict == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(found, officer, form, model);
        }
        Cases.Result result = cases.decide(found.id(), verdict, reason, Set.copyOf(form.all("looked")), officer);
        if (result instanceof Cases.Result.Done) {
            return "redirect:/staff/cases/" + found.application();
        }
        if (result instanceof Cases.Result.OwnPreparation) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("task", found);
            return "compliance/own-preparation";
        }
        if (result instanceof Cases.Result.NotLookedAt) {
            form.fault("looked", "decide.looked.confirm");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else if (result instanceof Cases.Result.NotComplete) {
            TaskDesk.refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, model, "task.problem.not-complete");
        } else if (result instanceof Cases.Result.Changed) {
            TaskDesk.refuse(response, HttpStatus.CONFLICT, model, "decide.problem.changed");
        } else {
            TaskDesk.refuse(response, HttpStatus.CONFLICT, model, "task.problem.not-yours");
        }
        return show(desk.find(task, officer), officer, form, model);
    }

    private String show(StaffTask task, Account reader, Form form, Model model) {
        CaseView view = desk.show(task, reader, form, model);
        model.addAttribute("prepared", view.steps().stream().filter(step -> step.decision().stage() == Decisions.Stage.PREPARED)
                .reduce((first, second) -> second).orElse(null));
        boolean changed = cases.isPreparedOnSomethingElse(view.application());
        model.addAttribute("changed", changed);
        model.addAttribute("choices", changed ? List.of(Verdict.RETURN, Verdict.REFUSE) : List.of(Verdict.values()));
        model.addAttribute("ownPreparation", decisions.preparedBy(task.application(), reader.id()));
        return "compliance/approve-or-refuse";
    }
}
