package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.vocabulary.Role;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import gatehouse.web.NotAllowed;
import gatehouse.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Hands tasks out to pages: whose they are, who has them, and with what else of the case they are shown. */
@Component
class TaskDesk {

    private final StaffTasks tasks;
    private final CaseViews views;
    private final Names names;

    TaskDesk(StaffTasks tasks, CaseViews views, Names names) {
        this.tasks = tasks;
        this.views = views;
        this.names = names;
    }

    /** The task of this id, if the reader's role is the one whose work it is; an auditor reads all. */
    StaffTask find(String id, Account reader) {
        StaffTask task = Ids.parse(id).flatMap(tasks::find).orElseThrow(NotFound::new);
        if (reader.role() != Role.AUDITOR && reader.role() != task.role()) {
            throw new NotAllowed();
        }
        return task;
    }

    /** The task of this id and kind. */
    StaffTask find(String id, StaffTask.Kind kind, Account reader) {
        StaffTask task = find(id, reader);
        if (task.kind() != kind) {
            throw new NotFound();
        }
        return task;
    }

    /** Where the page of a task is. */
    static String address(StaffTask task) {
        return "/staff/tasks/" + task.id() + "/" + task.kind().slug();
    }

    /** Puts the case and the task on the page; gives the case. */
    CaseView show(StaffTask task, Account reader, Form form, Model model) {
        CaseView view = views.of(task.application(), reader);
        String person = task.party() == null ? null : view.parties().stream().filter(party -> party.party().id().equals(task.party()))
                .map(party -> party.party().name()).findFirst().orElse(null);
        TaskRow row = TaskRow.of(task, person, names.lookup().ofNullable(task.assignee()), reader);
        model.addAttribute("form", form);
        model.addAttribute("page", view);
        model.addAttribute("row", row);
        model.addAttribute("address", address(task));
        model.addAttribute("audience", reader.role() == Role.AUDITOR ? "auditor" : "staff");
        model.addAttribute("mayAct", row.mine() && !task.closed());
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        return view;
    }

    /** Says on the page why nothing was done. */
    static void refuse(HttpServletResponse response, HttpStatus status, Model model, String key) {
        response.setStatus(status.value());
        model.addAttribute("problem", key);
    }

    /** The name of who has a task; null where nobody has. */
    @Nullable String holder(StaffTask task) {
        return names.lookup().ofNullable(task.assignee());
    }
}
