package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import gatehouse.web.SentForm;
import gatehouse.workflow.Cases.Standing;
import gatehouse.workflow.EvidencePictures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of a key person's identity document and face: uploaded, and followed through their checks. */
@Controller
class PicturesController {

    private final CaseDesk desk;
    private final PictureSlots slots;
    private final Uploads uploads;
    private final MissingPanel panel;
    private final EvidencePictures pictures;
    private final Resume resume;

    PicturesController(CaseDesk desk, PictureSlots slots, Uploads uploads, MissingPanel panel, EvidencePictures pictures, Resume resume) {
        this.desk = desk;
        this.slots = slots;
        this.uploads = uploads;
        this.panel = panel;
        this.pictures = pictures;
        this.resume = resume;
    }

    @GetMapping("/applications/{application}/persons/{party}/{page:pictures|selfie}")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable UUID party, @PathVariable String page, HttpServletRequest request, Model model) {
        Standing standing = desk.edit(application);
        Party person = desk.person(standing, party);
        if (page.equals("pictures") && person.identity().type() == null) {
            return "redirect:" + Links.person(application, person.subject()) + "/identity";
        }
        model.addAttribute("askedOtherwise", AskedOtherwise.NOTE.equals(request.getParameter("note")));
        return page(standing, person, page, resume.take(request).orElseGet(Form::empty), model);
    }

    @PostMapping("/applications/{application}/persons/{party}/{page:pictures|selfie}")
    @Access(Role.CLIENT)
    String upload(@PathVariable UUID application, @PathVariable UUID party, @PathVariable String page, Account account,
            HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Standing standing = desk.edit(application);
        Party person = desk.person(standing, party);
        SentForm sent = SentForm.read(request);
        String id = page.equals("selfie") ? "SELFIE" : sent.form().value("slot");
        Slot slot = slots.named(standing, person, id).orElseThrow(() -> id.equals(Side.BACK.name()) ? new AskedOtherwise() : new NotFound());
        uploads.take(standing.file(), place(person, slot), sent, account);
        if (!sent.form().isGood()) {
            response.setStatus(422);
        }
        Standing after = desk.see(application);
        if (request.getHeader("HX-Request") != null) {
            desk.reloadIfMoved(sent.form().value("status"), after, response);
            return fragment(after, person, slots.named(after, person, slot.id()).orElseThrow(NotFound::new), sent.form(), showsBothSides(request), model, "answer");
        }
        return sent.form().isGood() ? "redirect:" + request.getRequestURI() + "#slot-" + slot.id() : page(after, person, page, sent.form(), model);
    }

    private static Uploads.Place place(Party person, Slot slot) {
        return slot.id().equals("SELFIE") ? new Uploads.Place(slot.id(), person.subject(), DocumentCode.SELFIE, Set.of(DocumentCode.SELFIE), null)
                : identity(person, Side.valueOf(slot.id()));
    }

    private static Uploads.Place identity(Party person, Side side) {
        DocumentCode code = Objects.requireNonNull(person.identity().type()).code();
        return new Uploads.Place(side.name(), person.subject(), code, Set.of(code), side);
    }

    /** News of a picture that is being checked: nothing while it still is and is the one that was seen. */
    @GetMapping("/applications/{application}/persons/{party}/verdicts/{slot}")
    @Access(Role.CLIENT)
    String verdict(@PathVariable UUID application, @PathVariable UUID party, @PathVariable String slot,
            @RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String status, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Standing standing = desk.see(application);
        Party person = desk.person(standing, party);
        Slot now = slots.named(standing, person, slot).orElseThrow(NotFound::new);
        boolean same = now.shown() != null && now.shown().item().toString().equals(seen);
        desk.reloadIfMoved(status, standing, response);
        if (same && now.verdict().word().equals("CHECKING")) {
            response.setStatus(204);
        }
        if (!same) {
            response.setHeader("HX-Retarget", "#slot-" + now.id());
            response.setHeader("HX-Reswap", "outerHTML");
        }
        return fragment(standing, person, now, Form.empty(), showsBothSides(request), model, same ? "news" : "answer");
    }

    private static boolean showsBothSides(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        return page != null && page.replaceFirst("[?#].*", "").endsWith("/pictures");
    }

    /** @param bothSides whether the page shows both sides of the document */
    private String fragment(Standing standing, Party person, Slot slot, Form form, boolean bothSides, Model model, String part) {
        desk.frame(model, standing, person.subject());
        List<Slot> others = bothSides ? slots.sides(standing, person).stream().filter(other -> !other.id().equals(slot.id())).toList() : List.of();
        model.addAttribute("form", DocumentSlots.filled(Stream.concat(Stream.of(slot), others.stream()).toList(), standing, form));
        model.addAttribute("slot", slot);
        model.addAttribute("others", others);
        return "client/fragments/slots :: " + part;
    }

    private String page(Standing standing, Party person, String page, Form form, Model model) {
        desk.frame(model, standing, person.subject());
        boolean selfie = page.equals("selfie");
        List<Slot> all = selfie ? List.of(slots.selfie(standing, person)) : slots.sides(standing, person);
        model.addAttribute("form", DocumentSlots.filled(all, standing, form));
        model.addAttribute("name", panel.partyName(person));
        model.addAttribute("slots", all);
        model.addAttribute("type", person.identity().type());
        model.addAttribute("statedInVain", IdentityTypes.isStatedInVain(standing, person));
        model.addAttribute("done", Links.person(standing.file().application().id(), person.subject()));
        return selfie ? "client/selfie" : "client/pictures";
    }

    /** A supplied file as a picture made anew; never the file itself. */
    @GetMapping("/applications/{application}/evidence/{item}/picture")
    @Access(Role.CLIENT)
    ResponseEntity<byte[]> picture(@PathVariable UUID application, @PathVariable UUID item, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "THUMBNAIL") EvidencePictures.Size size) {
        SuppliedItem supplied = desk.see(application).file().items().stream().filter(i -> i.id().equals(item)).findFirst().orElseThrow(NotFound::new);
        byte[] jpeg = pictures.shown(supplied.evidence(), page, size).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff").body(jpeg);
    }
}
