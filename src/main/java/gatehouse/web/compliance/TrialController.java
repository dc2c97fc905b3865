package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.CaseAssessment.Required;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.ImpactChange;
import gatehouse.rulebook.Trial;
import gatehouse.rulebook.Trials;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final RuleLinks links;
    private final Resume resume;

    TrialController(DraftDesk desk, Trials trials, CaseFiles caseFiles, DifferenceWords words, RuleLinks links, Resume resume) {
        this.desk = desk;
        this.trials = trials;
        this.caseFiles = caseFiles;
        this.words = words;
        this.links = links;
        this.resume = resume;
    }

    /**
     * What one rule asks of one subject in one sentence, or no longer asks, or has a person look at.
     *
     * @param subject what the party is called; empty for the institution
     * @param what    what is asked for, in words; nothing for a look
     * @param state   {@code missing}, {@code supplied} or {@code review}; {@code gone} where only the live rules ask it
     * @param mark    the key of what the draft does about it; empty where it does nothing
     * @param how     in what it asks otherwise; else empty
     */
    record Row(String subject, String text, List<String> what, String state, String mark, String how, RuleLinks.RuleLink rule) {

        private boolean isTheSameSentenceAs(Row other) {
            return subject.equals(other.subject) && text.equals(other.text) && state.equals(other.state) && mark.equals(other.mark) && how.equals(other.how)
                    && rule.equals(other.rule);
        }
    }

    @GetMapping("/compliance/rules/drafts/{draft}/try")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, @RequestParam(name = "case", defaultValue = "") String id, @RequestParam(defaultValue = "") String golden,
            @RequestParam(defaultValue = "") String search, Account reader, Model model, HttpServletRequest request) {
        Draft found = desk.find(draft);
        Form form = resume.take(request).orElseGet(Form::empty);
        Optional<CaseFile> file = Ids.parse(id).flatMap(caseFiles::find);
        if (file.isPresent()) {
            model.addAttribute("caseFile", file.get());
            show(found, trials.of(found, file.get()), model);
        } else if (!golden.isEmpty()) {
            String application = found.edition().golden().stream().filter(one -> one.name().equals(golden)).findFirst().orElseThrow(NotFound::new).application();
            form.set("application", application);
            show(found, trials.of(found, application), model);
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
                show(found, trial, model);
            }
        }
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(found, form, reader, model);
    }

    private void show(Draft draft, Trial trial, Model model) {
        model.addAttribute("trial", trial.getClass().getSimpleName());
        if (trial instanceof Trial.Judged judged) {
            Map<String, String> names = judged.parties().stream().collect(Collectors.toMap(Trial.PartyName::id, Trial.PartyName::name, (a, b) -> a));
            model.addAttribute("rows", rows(draft, judged, names));
            model.addAttribute("required", judged.assessment().required().size());
            model.addAttribute("missing", judged.assessment().missing().size());
        }
    }

    /** What is missing comes first, what is supplied last; between them what is no longer asked and what a person is to look at. */
    private List<Row> rows(Draft draft, Trial.Judged judged, Map<String, String> names) {
        CaseAssessment tried = judged.assessment();
        Function<String, RuleLinks.RuleLink> inDraft = id -> new RuleLinks.RuleLink(RuleLinks.sentence(id), RuleLinks.file(id),
                judged.lines().getOrDefault(id, 0), RuleLinks.file(id).isEmpty() ? null : "/compliance/rules/drafts/" + draft.id() + "/files/" + RuleLinks.file(id));
        Function<String, RuleLinks.RuleLink> inForce = id -> new RuleLinks.RuleLink(RuleLinks.sentence(id), RuleLinks.file(id), links.of(id).line(), links.of(id).href());
        List<Row> rows = new ArrayList<>();
        List<Row> supplied = new ArrayList<>();
        tried.required().forEach(required -> add(required.isSatisfied() ? supplied : rows, row(required, judged, names, inDraft)));
        of(judged, ImpactChange.Kind.NO_LONGER_ASKED).forEach(change -> add(rows, gone(change, inForce)));
        Map<Boolean, List<Look>> looks = looks(tried).collect(Collectors.partitioningBy(look -> of(judged, ImpactChange.Kind.NEWLY_REVIEWED).anyMatch(look::isIn)));
        looks.get(true).forEach(look -> rows.add(look.row("try.new", names, inDraft)));
        looks.get(false).forEach(look -> rows.add(look.row("", names, inDraft)));
        of(judged, ImpactChange.Kind.NO_LONGER_REVIEWED).forEach(change -> rows.add(gone(change, inForce)));
        rows.addAll(supplied);
        return rows;
    }

    private static Stream<ImpactChange> of(Trial.Judged judged, ImpactChange.Kind kind) {
        return judged.changes().stream().filter(change -> change.kind() == kind);
    }

    /** All parts of an identity document are asked in one sentence: it stands there once. */
    private static void add(List<Row> rows, Row row) {
        int same = IntStream.range(0, rows.size()).filter(i -> rows.get(i).isTheSameSentenceAs(row)).findFirst().orElse(-1);
        if (same < 0) {
            rows.add(row);
        } else {
            List<String> what = Stream.concat(rows.get(same).what().stream(), row.what().stream()).distinct().toList();
            rows.set(same, new Row(row.subject(), row.text(), what, row.state(), row.mark(), row.how(), row.rule()));
        }
    }

    private Row row(Required required, Trial.Judged judged, Map<String, String> names, Function<String, RuleLinks.RuleLink> link) {
        Optional<ImpactChange> change = judged.changes().stream().filter(one -> one.after() != null)
                .filter(one -> one.asked() != null && required.is(one.subject(), one.asked(), one.codes(), one.side())).findFirst();
        String mark = change.map(one -> one.kind() == ImpactChange.Kind.NEWLY_ASKED ? "try.new" : "impact.kind." + one.kind()).orElse("");
        return new Row(names.getOrDefault(required.subject(), ""), required.reason(), List.of(words.what(required)), required.isSatisfied() ? "supplied" : "missing",
                mark, change.map(one -> words.otherwise(one, judged.assessment().asOf())).orElse(""), link.apply(required.rule()));
    }

    /** What only the live rules ask, or have looked at. */
    private Row gone(ImpactChange change, Function<String, RuleLinks.RuleLink> link) {
        ImpactChange.Asked was = Objects.requireNonNull(change.before());
        return new Row(change.party(), was.reason(), change.asked() == null ? List.of() : List.of(words.what(change)), "gone", "try.gone", "", link.apply(was.rules().get(0)));
    }

    /** One thing that a rule has a person look at. */
    private record Look(String subject, String rule, String text) {

        boolean isIn(ImpactChange change) {
            return change.after() != null && subject.equals(change.subject()) && text.equals(change.after().reason());
        }

        Row row(String mark, Map<String, String> names, Function<String, RuleLinks.RuleLink> link) {
            return new Row(names.getOrDefault(subject, ""), text, List.of(), "review", mark, "", link.apply(rule));
        }
    }

    private static Stream<Look> looks(CaseAssessment assessment) {
        return assessment.reviews().entrySet().stream().flatMap(of -> of.getValue().stream().map(one -> new Look(of.getKey(), one.rule(), one.text())));
    }

    private String show(Draft draft, Form form, Account reader, Model model) {
        String search = form.value("search");
        List<Application> open = caseFiles.search(new CaseFiles.Search(search.isEmpty() ? null : search, null, TRIABLE), null, SHOWN + 1);
        model.addAttribute("draft", draft);
        model.addAttribute("searched", search.isEmpty() ? null : search);
        model.addAttribute("behind", desk.behind(draft));
        model.addAttribute("draftTitle", desk.title(draft));
        model.addAttribute("cases", open.subList(0, Math.min(SHOWN, open.size())));
        model.addAttribute("more", open.size() > SHOWN || !search.isEmpty());
        model.addAttribute("officer", reader.role() == Role.COMPLIANCE_OFFICER);
        model.addAttribute("form", form);
        return "compliance/try";
    }
}
