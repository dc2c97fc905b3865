package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.Saved;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A key person: what there is to do for them, their details and what they state of their identity document. */
@Controller
class PersonController {

    private final CaseDesk desk;
    private final CaseFiles caseFiles;
    private final PersonParts parts;
    private final Resume resume;
    private final MissingPanel panel;
    private final Facts facts;
    private final Clock clock;

    PersonController(CaseDesk desk, CaseFiles caseFiles, PersonParts parts, Resume resume, MissingPanel panel, Facts facts, Clock clock) {
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.parts = parts;
        this.resume = resume;
        this.panel = panel;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/applications/{application}/persons/{party}")
    @Access(Role.CLIENT)
    String overview(@PathVariable UUID application, @PathVariable UUID party, Model model) {
        Standing standing = desk.edit(application);
        Party person = desk.person(standing, party);
        frame(standing, person, model);
        model.addAttribute("rolesHeld", facts.roleNames(person));
        model.addAttribute("parts", parts.of(standing, person));
        return "client/person";
    }

    @GetMapping("/applications/{application}/persons/{party}/{page:details|identity}")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable UUID party, @PathVariable String page, HttpServletRequest request, Model model) {
        Standing standing = desk.edit(application);
        Party person = desk.person(standing, party);
        PersonPage asked = PersonPage.of(page);
        return page(asked, standing, person, resume.take(request).orElseGet(() -> asked.filled(person)), model);
    }

    @PostMapping("/applications/{application}/persons/{party}/{page:details|identity}")
    @Access(Role.CLIENT)
    String save(@PathVariable UUID application, @PathVariable UUID party, @PathVariable String page, Form form, Account account, Model model,
            HttpServletResponse response) {
        Standing standing = desk.edit(application);
        Party person = desk.person(standing, party);
        PersonPage asked = PersonPage.of(page);
        Party changed = asked.read(form, person, LocalDate.now(clock));
        if (!form.isGood()) {
            response.setStatus(422);
            return page(asked, standing, person, form, model);
        }
        Saved result = caseFiles.saveParty(application, changed, account.actor());
        if (result instanceof Saved.NotPossible) {
            throw new ReadOnly(application);
        }
        return result instanceof Saved.Conflict ? conflict(asked, application, party, form, model, response)
                : "redirect:" + Links.person(application, person.subject()) + asked.next(changed);
    }

    private String conflict(PersonPage asked, UUID application, UUID party, Form form, Model model, HttpServletResponse response) {
        Standing newest = desk.edit(application);
        Party saved = desk.person(newest, party);
        response.setStatus(409);
        form.set("version", saved.version());
        form.fault("version", "form.conflict");
        model.addAttribute("savedNow", asked == PersonPage.DETAILS ? facts.ofPerson(saved.details()) : facts.ofIdentity(saved.identity()));
        return page(asked, newest, saved, form, model);
    }

    private String page(PersonPage asked, Standing standing, Party person, Form form, Model model) {
        frame(standing, person, model);
        model.addAttribute("form", form);
        model.addAttribute("localNameAsked", standing.assessment().required().stream().anyMatch(required ->
                required.is(person.subject(), RequirementKind.INFORMATION, List.of("nameInLocalScript"), null)));
        List<IdentityDocumentType> types = IdentityTypes.accepted(standing, person);
        model.addAttribute("types", types);
        model.addAttribute("anyType", types.size() == IdentityDocumentType.values().length);
        model.addAttribute("noBackAsked", types.stream().anyMatch(IdentityDocumentType::mayHaveNoBack));
        model.addAttribute("statedInVain", IdentityTypes.isStatedInVain(standing, person) ? facts.typeOf(person.identity()) : null);
        return "client/person-" + asked.slug();
    }

    private void frame(Standing standing, Party person, Model model) {
        desk.frame(model, standing, person.subject());
        model.addAttribute("name", panel.partyName(person));
        model.addAttribute("home", Links.person(standing.file().application().id(), person.subject()));
        model.addAttribute("edit", Links.party(standing.file().application().id(), person.subject()));
    }
}
