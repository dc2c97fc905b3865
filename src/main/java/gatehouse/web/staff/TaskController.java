package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking a task and giving it back. */
@Controller
class TaskController {

    private final TaskDesk desk;
    private final StaffTasks tasks;

    TaskController(TaskDesk desk, StaffTasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    /** Leads to the page of the task's kind; so do the addresses at which it is claimed and released. */
    @GetMapping({"/staff/tasks/{task}", "/staff/tasks/{task}/claim", "/staff/tasks/{task}/release"})
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String open(@PathVariable String task, Account reader) {
        return "redirect:" + TaskDesk.address(desk.find(task, reader));
    }

    @PostMapping("/staff/tasks/{task}/claim")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String claim(@PathVariable String task, Account account, Model model, HttpServletResponse response) {
        StaffTask found = desk.find(task, account);
        StaffTasks.Claim claim = tasks.claim(found.id(), account);
        if (claim instanceof StaffTasks.Claim.Yours) {
            return "redirect:" + TaskDesk.address(found);
        }
        StaffTask now = desk.find(task, account);
        return taken("taken.title", now, claim instanceof StaffTasks.Claim.TakenBy ? desk.holder(now) : null, model, response);
    }

    @PostMapping("/staff/tasks/{task}/release")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String release(@PathVariable String task, Account account, Model model, HttpServletResponse response) {
        StaffTask found = desk.find(task, account);
        boolean released = tasks.release(found.id(), account);
        StaffTask now = desk.find(task, account);
        if (released || (now.assignee() == null && !now.closed())) {
            return "redirect:/staff/tasks";
        }
        return taken("taken.not-yours", now, now.closed() ? null : desk.holder(now), model, response);
    }

    /** Says who has the task; a null holder: it is gone. */
    private static String taken(String heading, StaffTask task, @Nullable String holder, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("heading", holder == null ? "taken.gone" : heading);
        model.addAttribute("task", task);
        model.addAttribute("holder", holder);
        return "staff/taken";
    }
}
