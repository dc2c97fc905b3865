package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.SuppliedItem;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import gatehouse.web.SentForm;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Documents of the institution, of organisations behind it, and a person's proof of address. */
@Controller
class DocumentsController {

    private final CaseDesk desk;
    private final DocumentSlots slots;
    private final Uploads uploads;
    private final CaseFiles caseFiles;
    private final MissingPanel panel;
    private final Words words;
    private final Resume resume;

    DocumentsController(CaseDesk desk, DocumentSlots slots, Uploads uploads, CaseFiles caseFiles, MissingPanel panel, Words words, Resume resume) {
        this.desk = desk;
        this.slots = slots;
        this.uploads = uploads;
        this.caseFiles = caseFiles;
        this.panel = panel;
        this.words = words;
        this.resume = resume;
    }

    @GetMapping({"/applications/{application}/documents", "/applications/{application}/parties/{party}/documents",
        "/applications/{application}/persons/{party}/address-proof"})
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable(required = false) @Nullable UUID party, HttpServletRequest request, Model model) {
        model.addAttribute("askedOtherwise", AskedOtherwise.NOTE.equals(request.getParameter("note")));
        return page(desk.edit(application), party, resume.take(request).orElseGet(Form::empty), request, model);
    }

    @PostMapping({"/applications/{application}/documents", "/applications/{application}/parties/{party}/documents",
        "/applications/{application}/persons/{party}/address-proof"})
    @Access(Role.CLIENT)
    String upload(@PathVariable UUID application, @PathVariable(required = false) @Nullable UUID party, Account account, HttpServletRequest request,
            HttpServletResponse response, Model model) throws IOException {
        Standing standing = desk.edit(application);
        SentForm sent = SentForm.read(request);
        Slot slot = now(slots.of(standing, subject(standing, party), request.getRequestURI()), sent.form());
        code(slot, sent.form()).ifPresentOrElse(
                code -> uploads.take(standing.file(), place(slot, subject(standing, party), code), sent, account),
                () -> sent.form().fault("code-" + slot.id(), "client.upload.which"));
        if (!sent.form().isGood()) {
            response.setStatus(422);
        }
        if (request.getHeader("HX-Request") != null) {
            Standing after = desk.see(application);
            desk.reloadIfMoved(sent.form().value("status"), after, response);
            return fragment(after, slot(after, subject(after, party), request.getRequestURI(), slot.id()), sent.form(), model);
        }
        return sent.form().isGood() ? "redirect:" + request.getRequestURI() + "#slot-" + slot.id()
                : page(desk.see(application), party, sent.form(), request, model);
    }

    /**
     * The place that takes what was sent now: rules may have changed since its form was opened, and a place is named after what they ask.
     * The form's fields are named after it then.
     */
    private static Slot now(List<Slot> all, Form form) {
        String sent = form.value("slot");
        String chosen = form.value("code-" + sent);
        Slot slot = all.stream().filter(one -> one.id().equals(sent) && (chosen.isEmpty() || one.takes(chosen))).findFirst()
                .or(() -> all.stream().filter(one -> one.takes(chosen.isEmpty() ? sent : chosen)).findFirst())
                .orElseThrow(() -> isDocument(sent) ? new AskedOtherwise() : new NotFound());
        Pattern field = Pattern.compile("(\\w+-)" + Pattern.quote(sent) + "(-\\w+)?");
        Map.copyOf(form.values()).forEach((name, values) -> {
            Matcher matcher = field.matcher(name);
            if (matcher.matches()) {
                form.setAll(matcher.group(1) + slot.id() + Objects.requireNonNullElse(matcher.group(2), ""), values);
            }
        });
        return slot;
    }

    private static boolean isDocument(String id) {
        return Arrays.stream(DocumentCode.values()).anyMatch(code -> code.name().equals(id));
    }

    /** The document that was sent: what was chosen where several will do; empty where nothing of them was. */
    private static Optional<DocumentCode> code(Slot slot, Form form) {
        String chosen = slot.choices().isEmpty() ? slot.id() : form.value("code-" + slot.id());
        return slot.takes(chosen) ? Optional.of(DocumentCode.valueOf(chosen)) : Optional.empty();
    }

    private static Uploads.Place place(Slot slot, String subject, DocumentCode code) {
        Set<DocumentCode> codes = slot.choices().stream().map(DocumentCode::valueOf).collect(Collectors.toSet());
        return new Uploads.Place(slot.id(), subject, code, codes.isEmpty() ? Set.of(code) : codes, null);
    }

    private Slot slot(Standing standing, String subject, String page, String id) {
        return slots.of(standing, subject, page).stream().filter(slot -> slot.id().equals(id)).findFirst().orElseThrow(AskedOtherwise::new);
    }

    private String fragment(Standing after, Slot slot, Form form, Model model) {
        desk.frame(model, after);
        model.addAttribute("form", form.isGood() ? DocumentSlots.filled(List.of(slot), after, Form.empty()) : form);
        model.addAttribute("slot", slot);
        return "client/fragments/slots :: answer";
    }

    private String page(Standing standing, @Nullable UUID party, Form form, HttpServletRequest request, Model model) {
        String subject = subject(standing, party);
        desk.frame(model, standing, subject);
        List<Slot> all = slots.of(standing, subject, request.getRequestURI());
        model.addAttribute("slots", all);
        model.addAttribute("form", DocumentSlots.filled(all, standing, form));
        boolean ofPerson = request.getRequestURI().endsWith("/address-proof");
        boolean ofAddress = ofPerson && PersonParts.proveTheAddress(all);
        model.addAttribute("title", party == null ? words.say("client.documents.title")
                : words.say(ofAddress ? "client.address-proof.title" : "client.row.organisation-documents", panel.title(standing.file(), subject)));
        model.addAttribute("lead", words.say(ofAddress ? "client.address-proof.lead" : "client.documents.lead"));
        model.addAttribute("done", ofPerson ? Links.person(standing.file().application().id(), subject) : Links.application(standing.file().application().id()));
        return "client/documents";
    }

    private String subject(Standing standing, @Nullable UUID party) {
        return party == null ? Subjects.APPLICATION : desk.party(standing, party).subject();
    }

    @GetMapping("/applications/{application}/evidence/{item}/remove")
    @Access(Role.CLIENT)
    String confirm(@PathVariable UUID application, @PathVariable UUID item, Model model) {
        Standing standing = desk.edit(application);
        SuppliedItem supplied = item(standing, item);
        desk.frame(model, standing, supplied.subject());
        model.addAttribute("what", panel.document(List.of(supplied.code().name()), supplied.side()));
        model.addAttribute("whom", panel.title(standing.file(), supplied.subject()));
        model.addAttribute("back", Links.uploading(standing.file(), supplied.subject(), supplied.code(), supplied.side()));
        return "client/remove-file";
    }

    @PostMapping("/applications/{application}/evidence/{item}/remove")
    @Access(Role.CLIENT)
    String remove(@PathVariable UUID application, @PathVariable UUID item, Account account) {
        Standing standing = desk.edit(application);
        SuppliedItem supplied = item(standing, item);
        caseFiles.removeItem(application, item, account.actor());
        return "redirect:" + Links.uploading(standing.file(), supplied.subject(), supplied.code(), supplied.side());
    }

    private static SuppliedItem item(Standing standing, UUID id) {
        return standing.file().items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
