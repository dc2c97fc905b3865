package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Drafts.Saved;
import gatehouse.rulebook.Drafts.Step;
import gatehouse.rulebook.RuleSource;
import gatehouse.rulebook.Trials;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts of rules: begun, looked through, proposed, approved, thrown away. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final DraftDesk desk;
    private final Trials trials;
    private final CaseFiles caseFiles;
    private final Resume resume;
    private final Clock clock;

    DraftController(Drafts drafts, DraftDesk desk, Trials trials, CaseFiles caseFiles, Resume resume, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.trials = trials;
        this.caseFiles = caseFiles;
        this.resume = resume;
        this.clock = clock;
    }

    @GetMapping("/compliance/rules/drafts")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String list(@RequestParam(defaultValue = "") String said, Account reader, Model model, HttpServletRequest request) {
        model.addAttribute("said", said.equals("discarded") ? "draft.discarded" : null);
        return list(reader, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/compliance/rules/drafts")
    @Access(Role.COMPLIANCE_OFFICER)
    String begin(Form form, Account officer, Model model, HttpServletResponse response) {
        String title = DraftDesk.plain(form, "title", 120);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return list(officer, form, model);
        }
        return "redirect:/compliance/rules/drafts/" + drafts.begin(title, officer);
    }

    private String list(Account reader, Form form, Model model) {
        model.addAttribute("drafts", desk.open());
        model.addAttribute("officer", reader.role() == Role.COMPLIANCE_OFFICER);
        model.addAttribute("form", form);
        return "compliance/drafts";
    }

    @GetMapping("/compliance/rules/drafts/{draft}")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, Account reader, Model model, HttpServletRequest request) {
        return desk.show(desk.find(draft), reader, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/propose")
    @Access(Role.COMPLIANCE_OFFICER)
    String propose(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String note = DraftDesk.plain(form, "note", 2000);
        Instant effective = effective(form);
        if (!form.isGood()) {
            return problem(found, officer, form, model, response, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return after(drafts.propose(found.id(), form.number("version"), note, effective, officer), found.id(), officer, form, model, response);
    }

    /** Midnight of the day that was named; null for at once. */
    private @Nullable Instant effective(Form form) {
        LocalDate date = form.date("effective");
        if (!form.value("when").equals("date")) {
            if (date != null) {
                form.fault("effective", "draft.effective.not-chosen");
            }
            return null;
        }
        if (date == null && form.isGood()) {
            form.fault("effective", "draft.effective.none");
        } else if (date != null && !date.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            form.fault("effective", "draft.effective.past");
        } else if (date != null && date.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusYears(1))) {
            form.fault("effective", "draft.effective.far");
        }
        return date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @PostMapping("/compliance/rules/drafts/{draft}/approve")
    @Access(Role.COMPLIANCE_OFFICER)
    String approve(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        return after(drafts.approve(found.id(), form.value("seal"), officer), found.id(), officer, form, model, response);
    }

    private String after(Step step, UUID id, Account officer, Form form, Model model, HttpServletResponse response) {
        if (step instanceof Step.Done done) {
            return done.publication() == null ? "redirect:/compliance/rules/drafts/" + id
                    : "redirect:/compliance/rules/history/" + done.publication();
        }
        Draft now = desk.find(id.toString());
        String problem = step instanceof Step.OwnDraft ? "own" : step instanceof Step.Changed ? "changed"
                : step instanceof Step.NotProposed ? "not-proposed"
                : step instanceof Step.OtherBase ? now.source() == RuleSource.ROLLBACK ? "other-base.return" : "other-base"
                : step instanceof Step.SameAsLive ? "same" : step instanceof Step.OthersToCome ? "others-to-come" : "not-passed";
        model.addAttribute("problem", "draft.problem." + problem);
        return problem(now, officer, form, model, response,
                step instanceof Step.Changed || step instanceof Step.OtherBase ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/withdraw")
    @Access(Role.COMPLIANCE_OFFICER)
    String withdraw(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        return after(drafts.withdrawProposal(found.id(), form.number("version"), officer), found, officer, form, model, response);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/take-in")
    @Access(Role.COMPLIANCE_OFFICER)
    String takeIn(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        return after(drafts.takeInNewest(found.id(), form.number("version"), officer), found, officer, form, model, response);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/discard")
    @Access(Role.COMPLIANCE_OFFICER)
    String discard(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        Saved saved = drafts.discard(found.id(), form.number("version"), officer);
        if (saved instanceof Saved.Done) {
            return "redirect:/compliance/rules/drafts?said=discarded";
        }
        return after(saved, found, officer, form, model, response);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/golden")
    @Access(Role.COMPLIANCE_OFFICER)
    String addGolden(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String name = DraftDesk.plain(form, "name", 120);
        String application = form.required("application", 200_000);
        if (!form.isGood()) {
            return problem(found, officer, form, model, response, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return after(drafts.addGolden(found.id(), form.number("version"), name, application, officer), found, officer, form, model, response);
    }

    /** A real case, with everything personal replaced: what the draft's rules say of it is what is expected. */
    @PostMapping("/compliance/rules/drafts/{draft}/golden-of/{application}")
    @Access(Role.COMPLIANCE_OFFICER)
    String addGoldenOf(@PathVariable String draft, @PathVariable UUID application, Form form, Account officer, Model model, HttpServletResponse response) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        Draft found = desk.find(draft);
        Optional<String> replaced = trials.withoutPersonalData(found, file);
        if (replaced.isEmpty()) {
            model.addAttribute("problem", "draft.problem.personal");
            return problem(found, officer, form, model, response, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return after(drafts.addGolden(found.id(), form.number("version"), desk.goldenName(file, replaced.get()), replaced.get(), officer),
                found, officer, form, model, response);
    }

    /** What the draft's rules say of a case now is what is expected of it from now on; shown in the draft's differences. */
    @PostMapping("/compliance/rules/drafts/{draft}/golden/accept")
    @Access(Role.COMPLIANCE_OFFICER)
    String acceptGolden(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String application = found.edition().golden().stream().filter(one -> one.name().equals(form.value("name")))
                .map(gatehouse.rulebook.GoldenCase::application).findFirst().orElse("");
        return after(drafts.addGolden(found.id(), form.number("version"), form.value("name"), application, officer), found, officer, form, model,
                response);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/golden/remove")
    @Access(Role.COMPLIANCE_OFFICER)
    String removeGolden(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        return after(drafts.removeGolden(found.id(), form.number("version"), form.value("name"), officer), found, officer, form, model, response);
    }

    private String after(Saved saved, Draft draft, Account officer, Form form, Model model, HttpServletResponse response) {
        if (saved instanceof Saved.Done || saved instanceof Saved.Gone) {
            return "redirect:/compliance/rules/drafts/" + draft.id();
        }
        model.addAttribute("problem", saved instanceof Saved.NotPossible not ? "draft.problem." + not.why() : "draft.problem.changed");
        return problem(desk.find(draft.id().toString()), officer, form, model, response,
                saved instanceof Saved.Changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String problem(Draft draft, Account officer, Form form, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return desk.show(draft, officer, form, model);
    }
}
