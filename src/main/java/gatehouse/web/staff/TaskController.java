package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import jakarta.servlet.http.HttpServletResponse;
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
        response.setStatus(HttpStatus.CONFLICT.value());
        StaffTask now = desk.find(task, account);
        model.addAttribute("task", now);
        model.addAttribute("holder", claim instanceof StaffTasks.Claim.TakenBy ? desk.holder(now) : null);
        return "staff/taken";
    }

    @PostMapping("/staff/tasks/{task}/release")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER})
    String release(@PathVariable String task, Account account) {
        tasks.release(desk.find(task, account).id(), account);
        return "redirect:/staff/tasks";
    }
}
