package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Ownership;
import gatehouse.casefile.Party;
import gatehouse.casefile.Saved;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who owns or controls the institution, or an organisation behind it. */
@Controller
class OwnersController {

    private final CaseDesk desk;
    private final CaseFiles caseFiles;
    private final Resume resume;
    private final MissingPanel panel;
    private final Words words;

    OwnersController(CaseDesk desk, CaseFiles caseFiles, Resume resume, MissingPanel panel, Words words) {
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.resume = resume;
        this.panel = panel;
        this.words = words;
    }

    /** A party that may be an owner. @param percent the name of its field for the share; @param control of that for control */
    record Candidate(String name, String kind, String owns, String percent, String control) {}

    @GetMapping({"/applications/{application}/parties/owners", "/applications/{application}/parties/{party}/owners"})
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable(required = false) @Nullable UUID party, HttpServletRequest request, Model model) {
        Standing standing = desk.edit(application);
        String owned = owned(standing, party);
        return page(standing, owned, resume.take(request).orElseGet(() -> filled(standing.file(), owned)), model);
    }

    private static Form filled(CaseFile file, String owned) {
        Form form = Form.empty().set("version", file.ownersVersion(owned));
        file.ownership().stream().filter(edge -> edge.owned().equals(owned)).forEach(edge -> {
            BigDecimal percent = edge.percent();
            form.set("owns-" + edge.owner(), true).set("percent-" + edge.owner(), percent == null ? null : percent.stripTrailingZeros().toPlainString())
                    .set("control-" + edge.owner(), edge.control());
        });
        return form;
    }

    @PostMapping({"/applications/{application}/parties/owners", "/applications/{application}/parties/{party}/owners"})
    @Access(Role.CLIENT)
    String save(@PathVariable UUID application, @PathVariable(required = false) @Nullable UUID party, Form form, Account account, Model model,
            HttpServletResponse response) {
        Standing standing = desk.edit(application);
        String owned = owned(standing, party);
        List<Ownership> owners = read(standing.file(), owned, form);
        if (!form.isGood()) {
            response.setStatus(422);
            return page(standing, owned, form, model);
        }
        Saved result = caseFiles.saveOwners(application, owned, form.value("version"), owners, account.actor());
        if (result instanceof Saved.NotPossible) {
            throw new ReadOnly(application);
        }
        return result instanceof Saved.Conflict ? conflict(application, owned, form, model, response)
                : "redirect:" + Links.application(application) + "/parties";
    }

    private String conflict(UUID application, String owned, Form form, Model model, HttpServletResponse response) {
        Standing newest = desk.edit(application);
        response.setStatus(409);
        form.set("version", newest.file().ownersVersion(owned));
        form.fault("version", "form.conflict");
        model.addAttribute("savedNow", newest.file().ownersOf(owned).stream().map(edge -> new Fact(
                newest.file().party(edge.owner()).map(Party::name).orElse(""), said(edge))).toList());
        return page(newest, owned, form, model);
    }

    private String said(Ownership edge) {
        BigDecimal percent = edge.percent();
        return (percent == null ? "" : percent.stripTrailingZeros().toPlainString() + " % ") + (edge.control() ? words.say("client.owners.control") : "");
    }

    private static List<Ownership> read(CaseFile file, String owned, Form form) {
        List<Ownership> owners = new ArrayList<>();
        for (Party party : candidates(file, owned)) {
            String id = party.subject();
            if (form.yes("owns-" + id)) {
                BigDecimal percent = form.percent("percent-" + id);
                boolean control = form.yes("control-" + id);
                if (percent == null && !control) {
                    form.fault("percent-" + id, "client.owners.share-or-control");
                }
                owners.add(new Ownership(party.id(), owned, percent, control));
            }
        }
        BigDecimal all = owners.stream().map(Ownership::percent).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(BigDecimal.valueOf(100)) > 0) {
            form.fault("percent-" + owners.get(0).owner(), "client.owners.over-100");
        }
        return owners;
    }

    private static List<Party> candidates(CaseFile file, String owned) {
        return file.parties().stream().filter(party -> !party.subject().equals(owned)).toList();
    }

    private String page(Standing standing, String owned, Form form, Model model) {
        desk.frame(model, standing, owned);
        model.addAttribute("form", form);
        model.addAttribute("title", owned.equals(Subjects.APPLICATION) ? words.say("client.owners.title")
                : words.say("client.owners.title-of", panel.title(standing.file(), owned)));
        model.addAttribute("candidates", candidates(standing.file(), owned).stream().map(party -> new Candidate(panel.partyName(party),
                words.say("party-kind." + party.kind()), "owns-" + party.id(), "percent-" + party.id(), "control-" + party.id())).toList());
        return "client/owners";
    }

    private String owned(Standing standing, @Nullable UUID party) {
        return party == null ? Subjects.APPLICATION : desk.organisation(standing, party).subject();
    }
}
