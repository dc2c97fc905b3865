package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.StaffTasks.Order;
import gatehouse.casework.StaffTasks.Query;
import gatehouse.casework.StaffTasks.Whose;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The queue of the staff's tasks: of the reader's own role, or of all for an auditor. */
@Controller
class QueueController {

    static final int PAGE = 25;

    private final StaffTasks tasks;
    private final CaseFiles caseFiles;
    private final Names names;

    QueueController(StaffTasks tasks, CaseFiles caseFiles, Names names) {
        this.tasks = tasks;
        this.caseFiles = caseFiles;
        this.names = names;
    }

    @GetMapping("/staff/tasks")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(Form form, Account reader, Model model) {
        Query query = query(form, reader);
        List<StaffTask> found = tasks.queue(query, PAGE + 1);
        List<StaffTask> shown = found.subList(0, Math.min(PAGE, found.size()));
        Names.Lookup lookup = names.lookup();
        Set<UUID> withClient = caseFiles.all(shown.stream().map(StaffTask::application).distinct().toList()).stream()
                .filter(application -> application.status().isWithClient()).map(Application::id).collect(Collectors.toSet());
        model.addAttribute("form", form);
        model.addAttribute("whose", query.whose());
        model.addAttribute("filtered", query.kind() != null || query.type() != null || query.search() != null);
        model.addAttribute("rows", shown.stream()
                .map(task -> TaskRow.of(task, person(task), lookup.ofNullable(task.assignee()), reader)
                        .waiting(task.kind() != StaffTask.Kind.LOOK && withClient.contains(task.application()))).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("later", query.after() != null);
        model.addAttribute("kinds", kinds(query.role()));
        model.addAttribute("types", InstitutionType.values());
        model.addAttribute("orders", Order.values());
        model.addAttribute("tabs", reader.role() == Role.AUDITOR ? List.of(Whose.ALL, Whose.UNCLAIMED)
                : List.of(Whose.ALL, Whose.MINE, Whose.UNCLAIMED));
        return "staff/queue";
    }

    /** What nobody could have chosen on the page counts as not chosen. */
    private static Query query(Form form, Account reader) {
        Whose whose = Objects.requireNonNullElse(lenient(form, "whose", Whose.class), Whose.ALL);
        Order order = Objects.requireNonNullElse(lenient(form, "order", Order.class), Order.OLDEST);
        String search = form.value("search").strip();
        return new Query(reader.role() == Role.AUDITOR ? null : reader.role(), whose, reader.id(),
                lenient(form, "kind", StaffTask.Kind.class), lenient(form, "type", InstitutionType.class),
                search.isEmpty() ? null : search, order, after(form));
    }

    static @Nullable UUID after(Form form) {
        return Ids.parse(form.value("after")).orElse(null);
    }

    static <E extends Enum<E>> @Nullable E lenient(Form form, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(form.value(field))).findFirst().orElse(null);
    }

    private static List<StaffTask.Kind> kinds(@Nullable Role role) {
        return Arrays.stream(StaffTask.Kind.values()).filter(kind -> role == null || kind.role() == role).toList();
    }

    private @Nullable String person(StaffTask task) {
        UUID party = task.party();
        return party == null ? null
                : caseFiles.find(task.application()).flatMap(file -> file.party(party)).map(Party::name).orElse(null);
    }
}
