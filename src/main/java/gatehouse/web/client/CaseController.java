package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An application's own page: the list of its parts, or where it stands. */
@Controller
class CaseController {

    private final CaseDesk desk;
    private final Sections sections;
    private final AskedItems askedItems;
    private final StaffTasks staffTasks;
    private final Cases cases;

    CaseController(CaseDesk desk, Sections sections, AskedItems askedItems, StaffTasks staffTasks, Cases cases) {
        this.desk = desk;
        this.sections = sections;
        this.askedItems = askedItems;
        this.staffTasks = staffTasks;
        this.cases = cases;
    }

    /** One step of the way from start to decision. @param mark {@code done}, {@code now} or {@code ahead} */
    record Step(String key, String mark) {}

    @GetMapping("/applications/{application}")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, Model model) {
        Standing standing = desk.see(application);
        desk.frame(model, standing);
        ApplicationStatus status = standing.file().application().status();
        model.addAttribute("steps", steps(status));
        model.addAttribute("look", ApplicationsController.look(status));
        if (!status.isWithClient()) {
            model.addAttribute("who", status == ApplicationStatus.SUBMITTED ? who(application) : status.name());
            return "client/status";
        }
        model.addAttribute("sections", sections.of(standing));
        List<AskedItems.Asked> asked = askedItems.of(standing);
        model.addAttribute("asked", asked);
        model.addAttribute("more", !standing.assessment().isComplete());
        model.addAttribute("form", DocumentSlots.filled(asked.stream().map(AskedItems.Asked::slot).toList(), standing, Form.empty()));
        return "client/case";
    }

    /** Whoever has the next step on our side, as a word of the message files. */
    private String who(UUID application) {
        List<StaffTask> open = staffTasks.openOf(application);
        return open.isEmpty() ? "SUBMITTED" : open.get(0).kind().name();
    }

    static List<Step> steps(ApplicationStatus status) {
        return switch (status) {
            case IN_PROGRESS -> List.of(new Step("fill-in", "now"), new Step("check", "ahead"), new Step("decide", "ahead"));
            case SUBMITTED -> List.of(new Step("fill-in", "done"), new Step("check", "now"), new Step("decide", "ahead"));
            case ACTION_NEEDED -> List.of(new Step("fill-in", "done"), new Step("asked", "now"), new Step("decide", "ahead"));
            case APPROVED, REFUSED -> List.of(new Step("fill-in", "done"), new Step("check", "done"), new Step(status.name(), "done"));
            case WITHDRAWN, EXPIRED -> List.of(new Step("fill-in", "done"), new Step(status.name(), "done"));
        };
    }

    @GetMapping("/applications/{application}/withdraw")
    @Access(Role.CLIENT)
    String confirmWithdrawal(@PathVariable UUID application, Model model) {
        Standing standing = desk.see(application);
        if (standing.file().application().status().isClosed()) {
            throw new ReadOnly(application);
        }
        desk.frame(model, standing);
        return "client/withdraw";
    }

    @PostMapping("/applications/{application}/withdraw")
    @Access(Role.CLIENT)
    String withdraw(@PathVariable UUID application, Account account) {
        cases.withdraw(application, account);
        return "redirect:" + Links.application(application);
    }
}
