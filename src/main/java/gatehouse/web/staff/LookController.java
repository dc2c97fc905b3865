package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.LookItem;
import gatehouse.casework.PersonReview;
import gatehouse.casework.StaffTask;
import gatehouse.casework.Verification.Looked;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Looking at a person's pictures: what the checks left open is accepted or refused, item by item. */
@Controller
class LookController {

    /** What is said of one item. */
    enum Choice { ACCEPT, REFUSE }

    /** One item to judge. @param codes for what it may be refused; none where it can only be confirmed */
    record Judgeable(LookItem item, List<FindingCode> codes) {}

    private final TaskDesk desk;
    private final Cases cases;
    private final Resume resume;

    LookController(TaskDesk desk, Cases cases, Resume resume) {
        this.desk = desk;
        this.cases = cases;
        this.resume = resume;
    }

    @GetMapping("/staff/tasks/{task}/look")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String task, Account reader, Model model, HttpServletRequest request) {
        return show(desk.find(task, StaffTask.Kind.LOOK, reader), reader, resume.take(request).orElseGet(Form::empty), model);
    }

    /** Verdicts on something else than what is there now are answered with what is there now, before anything is asked of them. */
    @PostMapping("/staff/tasks/{task}/look")
    @Access(Role.COMPLIANCE_OFFICER)
    String look(@PathVariable String task, Form form, Account officer, Model model, HttpServletResponse response) {
        StaffTask found = desk.find(task, StaffTask.Kind.LOOK, officer);
        Optional<PersonReview> review = review(found);
        boolean sameAsSeen = review.map(now -> Cases.seen(now).equals(form.value("seen"))).orElse(false);
        List<Looked> judged = sameAsSeen ? judged(review.get().itemsToLookAt(), form) : List.of();
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(found, officer, form, model);
        }
        Cases.Result result = cases.look(found.id(), form.value("seen"), judged, officer);
        if (result instanceof Cases.Result.Done) {
            return "redirect:/staff/cases/" + found.application() + "#party-" + found.party();
        }
        return refused(result, desk.find(task, officer), form, officer, model, response);
    }

    private String refused(Cases.Result result, StaffTask task, Form form, Account officer, Model model, HttpServletResponse response) {
        if (result instanceof Cases.Result.NotComplete) {
            TaskDesk.refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, model, "look.problem.not-complete");
            return show(task, officer, form, model);
        }
        if (result instanceof Cases.Result.NotYours) {
            TaskDesk.refuse(response, HttpStatus.CONFLICT, model, task.closed() ? "look.problem.replaced" : "task.problem.not-yours");
            return show(task, officer, form, model);
        }
        boolean changed = result instanceof Cases.Result.Changed;
        TaskDesk.refuse(response, HttpStatus.CONFLICT, model, changed ? "look.problem.changed" : "look.problem.gone");
        return show(task, officer, Form.empty(), model); // a verdict on another picture must not stand ticked beside this one
    }

    /** One verdict an item; one that is left out, or a refusal without its code, is a fault of the form. */
    private static List<Looked> judged(List<LookItem> items, Form form) {
        List<Looked> judged = new ArrayList<>();
        for (LookItem item : items) {
            Choice choice = form.code("verdict-" + item, Choice.class);
            boolean mayRefuse = !FittingCodes.of(item).isEmpty();
            if (choice == null || (choice == Choice.REFUSE && !mayRefuse)) {
                form.fault("verdict-" + item, "look.verdict.choose." + item);
            } else {
                judged.add(new Looked(item, choice == Choice.REFUSE ? code(item, form) : null));
            }
        }
        return judged;
    }

    private static @Nullable FindingCode code(LookItem item, Form form) {
        FindingCode code = form.code("code-" + item, FindingCode.class);
        if (code == null || !FittingCodes.of(item).contains(code)) {
            form.fault("code-" + item, "look.code.choose");
        }
        return code;
    }

    private String show(StaffTask task, Account reader, Form form, Model model) {
        CaseView view = desk.show(task, reader, form, model);
        Optional<PersonReview> review = task.closed() ? Optional.empty() : review(task);
        model.addAttribute("person", view.parties().stream().filter(party -> party.party().id().equals(task.party())).findFirst().orElse(null));
        model.addAttribute("seen", review.map(Cases::seen).orElse(""));
        model.addAttribute("judgeable", review.stream().flatMap(now -> now.itemsToLookAt().stream())
                .map(item -> new Judgeable(item, FittingCodes.of(item))).toList());
        model.addAttribute("choices", Choice.values());
        return "staff/look";
    }

    private Optional<PersonReview> review(StaffTask task) {
        return task.party() == null ? Optional.empty()
                : cases.standing(task.application()).map(standing -> standing.reviews().get(task.party()));
    }
}
