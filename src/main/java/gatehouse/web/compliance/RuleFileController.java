package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Drafts.Saved;
import gatehouse.rulebook.GateReport;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One rule file of a draft: written, vetted as it is saved, taken out. */
@Controller
class RuleFileController {

    private final Drafts drafts;
    private final DraftDesk desk;
    private final Resume resume;

    RuleFileController(Drafts drafts, DraftDesk desk, Resume resume) {
        this.drafts = drafts;
        this.desk = desk;
        this.resume = resume;
    }

    @GetMapping("/compliance/rules/drafts/{draft}/files/{file}")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable String draft, @PathVariable String file, Account reader, Model model, HttpServletRequest request) {
        Draft found = desk.find(draft);
        String text = found.edition().texts().get(file);
        Form form = resume.take(request).orElseGet(() -> Form.empty().set("text", text).set("version", found.version()).set("seen", found.edition().hashOf(file)));
        if (text == null && form.value("text").isEmpty()) {
            throw new NotFound();
        }
        return show(found, file, form, reader, model);
    }

    /** A file that the draft does not have yet: begun with a rule to write over. */
    @PostMapping("/compliance/rules/drafts/{draft}/files")
    @Access(Role.COMPLIANCE_OFFICER)
    String begin(@PathVariable String draft, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String name = form.required("file", 64);
        if (form.isGood() && !Drafts.FILE_NAME.matcher(name).matches()) {
            form.fault("file", "draft.file.name");
        } else if (found.edition().texts().keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            form.fault("file", "draft.file.there");
        }
        if (form.isGood()) {
            Saved saved = drafts.saveFile(found.id(), form.number("version"), name, FIRST_RULE, officer);
            if (saved instanceof Saved.Done) {
                return "redirect:/compliance/rules/drafts/" + found.id() + "/files/" + name;
            }
            model.addAttribute("problem", saved instanceof Saved.NotPossible not ? "draft.problem." + not.why() : "draft.problem.changed");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return desk.show(desk.find(draft), officer, form, model);
    }

    private static final String FIRST_RULE = """
            // What this file is about.

            rule "A sentence that says what is required"
            when
                Application( institutionType == "TRUST" )
            then
                require.document("TRUST_DEED").because("What the client reads.");
            end
            """;

    @PostMapping("/compliance/rules/drafts/{draft}/files/{file}")
    @Access(Role.COMPLIANCE_OFFICER)
    String save(@PathVariable String draft, @PathVariable String file, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        String text = form.value("text");
        if (text.length() > Drafts.LONGEST_FILE) {
            form.fault("text", "draft.file.too-long");
        }
        Saved saved = form.isGood() ? drafts.saveFile(found.id(), form.number("version"), file, text, officer) : new Saved.NotPossible("file-name");
        if (saved instanceof Saved.Changed changed && changed.now().proposal() == null && form.value("seen").equals(changed.now().edition().hashOf(file))) {
            // Others changed other files: nobody's text is lost.
            saved = drafts.saveFile(found.id(), changed.now().version(), file, text, officer);
        }
        if (saved instanceof Saved.Done done) {
            boolean stay = form.value("then").isEmpty() && !drafts.check(done.draft()).findings().getOrDefault(file, List.of()).isEmpty();
            return "redirect:/compliance/rules/drafts/" + found.id() + (stay || form.value("then").equals("stay") ? "/files/" + file : "");
        }
        if (saved instanceof Saved.Changed changed) {
            model.addAttribute("theirs", changed.now().edition().texts().getOrDefault(file, ""));
            model.addAttribute("theirVersion", changed.now().version());
            model.addAttribute("theirSeen", changed.now().edition().hashOf(file));
            boolean own = changed.now().authors().equals(List.of(officer.id()));
            model.addAttribute("problem", own ? "draft.problem.file-changed-by-you" : "draft.problem.file-changed");
            response.setStatus(HttpStatus.CONFLICT.value());
        } else {
            if (form.isGood() && saved instanceof Saved.NotPossible not) {
                model.addAttribute("problem", "draft.problem." + not.why());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(desk.find(draft), file, form, officer, model);
    }

    @PostMapping("/compliance/rules/drafts/{draft}/files/{file}/remove")
    @Access(Role.COMPLIANCE_OFFICER)
    String remove(@PathVariable String draft, @PathVariable String file, Form form, Account officer, Model model, HttpServletResponse response) {
        Draft found = desk.find(draft);
        if (drafts.removeFile(found.id(), form.number("version"), file, officer) instanceof Saved.Changed) {
            model.addAttribute("problem", "draft.problem.changed");
            response.setStatus(HttpStatus.CONFLICT.value());
            return desk.show(desk.find(draft), officer, form, model);
        }
        return "redirect:/compliance/rules/drafts/" + found.id();
    }

    private String show(Draft draft, String file, Form form, Account reader, Model model) {
        GateReport report = drafts.check(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("draftTitle", desk.title(draft));
        model.addAttribute("file", file);
        model.addAttribute("findings", report.findings().getOrDefault(file, List.of()));
        model.addAttribute("officer", reader.role() == Role.COMPLIANCE_OFFICER);
        model.addAttribute("form", form);
        return "compliance/rule-file";
    }
}
