package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.CaseAssessment.Required;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Trial;
import gatehouse.rulebook.Trials;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft tried on an application: what it asks, what is missing, which rule line asks; beside what the live rules ask. */
@Controller
class TrialController {

    private static final int SHOWN = 40;
    private static final Set<ApplicationStatus> TRIABLE = EnumSet.of(ApplicationStatus.IN_PROGRESS, ApplicationStatus.SUBMITTED,
            ApplicationStatus.ACTION_NEEDED, ApplicationStatus.APPROVED);

    private final DraftDesk desk;
    private final Trials trials;
    private final CaseFiles caseFiles;
    private final DifferenceWords words;

    TrialController(DraftDesk desk, Trials trials, CaseFiles caseFiles, DifferenceWords words) {
        this.desk = desk;
        this.trials = trials;
        this.caseFiles = caseFiles;
        this.words = words;
    }

    /**
     * One thing that is required.
     *
     * @param what        what is asked for, in words
     * @param isNew       whether only the one of the two sets of rules asks for it
     * @param isOtherwise whether both do, on other terms
     * @param line        where its rule begins in the draft; 0 where that is unknown
     */
    record Row(String subject, Required required, String what, boolean isNew, boolean isOtherwise, String file, int line, String sentence) {}

    @GetMapping("/compliance/rules/drafts/{draft}/try")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, @RequestParam(name = "case", defaultValue = "") String id, @RequestParam(defaultValue = "") String golden,
            @RequestParam(defaultValue = "") String search, Account reader, Model model) {
        Draft found = desk.find(draft);
        Form form = Form.empty();
        Optional<CaseFile> file = Ids.parse(id).flatMap(caseFiles::find);
        if (file.isPresent()) {
            model.addAttribute("caseFile", file.get());
            show(trials.of(found, file.get()), model);
        } else if (!golden.isEmpty()) {
            String application = found.edition().golden().stream().filter(one -> one.name().equals(golden)).findFirst().orElseThrow(NotFound::new).application();
            form.set("application", application);
            show(trials.of(found, application), model);
        }
        return show(found, form.set("search", search.strip()), reader, model);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/try")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String typed(@PathVariable String draft, Form form, Account reader, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String application = form.required("application", 200_000);
        if (form.isGood()) {
            Trial trial = trials.of(found, application);
            if (trial instanceof Trial.Unusable unusable) {
                form.fault("application", "try.unusable", unusable.pointer() == null ? "" : unusable.pointer() + ": ", unusable.message());
            } else {
                show(trial, model);
            }
        }
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(found, form, reader, model);
    }

    private void show(Trial trial, Model model) {
        model.addAttribute("trial", trial.getClass().getSimpleName());
        if (trial instanceof Trial.Judged judged) {
            Map<String, String> names = judged.parties().stream().collect(Collectors.toMap(Trial.PartyName::id, Trial.PartyName::name, (a, b) -> a));
            model.addAttribute("rows", rows(judged.assessment(), judged.live(), names, judged.lines()));
            model.addAttribute("gone", rows(judged.live(), judged.assessment(), names, Map.of()).stream().filter(Row::isNew).toList());
            model.addAttribute("missing", judged.assessment().missing().size());
            model.addAttribute("reviews", judged.assessment().reviews().values().stream().flatMap(List::stream).toList());
        }
    }

    private List<Row> rows(CaseAssessment one, CaseAssessment other, Map<String, String> names, Map<String, Integer> lines) {
        return one.required().stream().map(required -> {
            Optional<Required> known = other.required().stream()
                    .filter(there -> there.is(required.subject(), required.kind(), required.codes(), required.side())).findFirst();
            return new Row(names.getOrDefault(required.subject(), ""), required, words.what(required), known.isEmpty(),
                    known.filter(there -> !there.terms().equals(required.terms())).isPresent(), RuleLinks.file(required.rule()),
                    lines.getOrDefault(required.rule(), 0), RuleLinks.sentence(required.rule()));
        }).toList();
    }

    private String show(Draft draft, Form form, Account reader, Model model) {
        String search = form.value("search");
        List<Application> open = caseFiles.search(new CaseFiles.Search(search.isEmpty() ? null : search, null, TRIABLE), null, SHOWN + 1);
        model.addAttribute("draft", draft);
        model.addAttribute("draftTitle", desk.title(draft));
        model.addAttribute("cases", open.subList(0, Math.min(SHOWN, open.size())));
        model.addAttribute("more", open.size() > SHOWN || !search.isEmpty());
        model.addAttribute("officer", reader.role() == Role.COMPLIANCE_OFFICER);
        model.addAttribute("form", form);
        return "compliance/try";
    }
}
