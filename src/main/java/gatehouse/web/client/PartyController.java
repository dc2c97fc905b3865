package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casefile.Saved;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A key party's roles and name; for an organisation all of its details. */
@Controller
class PartyController {

    private final CaseDesk desk;
    private final CaseFiles caseFiles;
    private final RoleChoices roles;
    private final Resume resume;
    private final MissingPanel panel;
    private final Facts facts;

    PartyController(CaseDesk desk, CaseFiles caseFiles, RoleChoices roles, Resume resume, MissingPanel panel, Facts facts) {
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.roles = roles;
        this.resume = resume;
        this.panel = panel;
        this.facts = facts;
    }

    @GetMapping("/applications/{application}/parties/{party}")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable UUID party, HttpServletRequest request, Model model) {
        Standing standing = desk.edit(application);
        Party saved = desk.party(standing, party);
        return page(standing, saved, resume.take(request).orElseGet(() -> filled(saved)), model);
    }

    private static Form filled(Party party) {
        PartyDetails details = party.details();
        Form form = Form.empty().set("version", party.version()).setAll("roles", party.roles()).set("fullName", details.fullName())
                .set("legalName", details.legalName()).set("registrationNumber", details.registrationNumber());
        AddressFields.fill(form, "registeredAddress", details.registeredAddress());
        return form;
    }

    @PostMapping("/applications/{application}/parties/{party}")
    @Access(Role.CLIENT)
    String save(@PathVariable UUID application, @PathVariable UUID party, Form form, Account account, Model model, HttpServletResponse response) {
        Standing standing = desk.edit(application);
        Party saved = desk.party(standing, party);
        Set<PartyRole> held = RoleChoices.read(form, saved.kind());
        PartyDetails details = saved.isPerson() ? named(form, saved.details()) : organisation(form);
        if (!form.isGood()) {
            response.setStatus(422);
            return page(standing, saved, form, model);
        }
        Party changed = new Party(saved.id(), saved.kind(), held, details, saved.identity(), form.number("version"));
        Saved result = caseFiles.saveParty(application, changed, account.actor());
        if (result instanceof Saved.NotPossible) {
            throw new ReadOnly(application);
        }
        return result instanceof Saved.Conflict ? conflict(application, party, form, model, response)
                : "redirect:" + Links.application(application) + "/parties";
    }

    private String conflict(UUID application, UUID party, Form form, Model model, HttpServletResponse response) {
        Standing newest = desk.edit(application);
        Party saved = desk.party(newest, party);
        response.setStatus(409);
        form.set("version", saved.version());
        form.fault("version", "form.conflict");
        List<Fact> now = new ArrayList<>(List.of(facts.roles(saved)));
        now.addAll(saved.isPerson() ? facts.ofPerson(saved.details()).subList(0, 1) : facts.ofOrganisation(saved.details()));
        model.addAttribute("savedNow", now);
        return page(newest, saved, form, model);
    }

    private String page(Standing standing, Party party, Form form, Model model) {
        desk.frame(model, standing, party.subject());
        model.addAttribute("form", form);
        model.addAttribute("name", panel.partyName(party));
        model.addAttribute("person", party.isPerson());
        model.addAttribute("home", Links.party(standing.file().application().id(), party.subject()));
        model.addAttribute("roles", roles.of(standing, party.kind()));
        return "client/party";
    }

    private static PartyDetails named(Form form, PartyDetails before) {
        String name = form.text("fullName", 200);
        if (name == null) {
            form.fault("fullName", "client.parties.no-name");
        }
        return new PartyDetails(name, before.nameInLocalScript(), before.dateOfBirth(), before.nationality(), before.countryOfResidence(),
                before.residentialAddress(), before.politicallyExposed(), null, null, null);
    }

    private static PartyDetails organisation(Form form) {
        return new PartyDetails(null, null, null, null, null, null, false, form.text("legalName", 200), form.text("registrationNumber", 100),
                AddressFields.read(form, "registeredAddress"));
    }
}
