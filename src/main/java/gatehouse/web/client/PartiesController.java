package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The key parties: listed, added and removed. */
@Controller
class PartiesController {

    private final CaseDesk desk;
    private final CaseFiles caseFiles;
    private final RoleChoices roles;
    private final Resume resume;
    private final MissingPanel panel;
    private final Facts facts;
    private final Words words;

    PartiesController(CaseDesk desk, CaseFiles caseFiles, RoleChoices roles, Resume resume, MissingPanel panel, Facts facts, Words words) {
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.roles = roles;
        this.resume = resume;
        this.panel = panel;
        this.facts = facts;
        this.words = words;
    }

    /** One party in the list. @param owners null where it is a person */
    record Entry(String name, String kind, String roles, String href, String own, boolean person, List<String> owners, State state) {}

    @GetMapping("/applications/{application}/parties")
    @Access(Role.CLIENT)
    String list(@PathVariable UUID application, @RequestParam(defaultValue = "") String note, Model model) {
        Standing standing = desk.edit(application);
        model.addAttribute("gone", note.equals("gone"));
        desk.frame(model, standing);
        model.addAttribute("parties", standing.file().parties().stream().map(party -> entry(standing, party)).toList());
        model.addAttribute("owners", facts.owners(standing.file(), Subjects.APPLICATION));
        model.addAttribute("missingRoles", standing.assessment().missing().stream().filter(item -> item.kind() == RequirementKind.PARTY)
                .map(item -> missing(standing, item)).toList());
        model.addAttribute("mayHaveNoOwner", DetailsPage.aboutOf(standing).contains("noOwnerAboveThreshold"));
        return "client/parties";
    }

    private Entry entry(Standing standing, Party party) {
        UUID id = standing.file().application().id();
        String href = Links.party(id, party.subject());
        return new Entry(panel.partyName(party), words.say("party-kind." + party.kind()), facts.roleNames(party), href,
                party.isPerson() ? Links.person(id, party.subject()) : href + "/documents", party.isPerson(),
                facts.owners(standing.file(), party.subject()),
                party.isPerson() ? Sections.person(standing, party) : Sections.organisation(standing, party.subject()));
    }

    private CaseFrame.Line missing(Standing standing, MissingItem item) {
        String whom = item.subject().equals(Subjects.APPLICATION) ? "" : " – " + panel.title(standing.file(), item.subject());
        return new CaseFrame.Line(words.anyOf("party-role", item.codes()) + whom, List.of(item.reason()),
                Links.supplying(standing.file(), item.subject(), item.kind(), item.codes(), null), false, false);
    }

    @GetMapping("/applications/{application}/parties/new")
    @Access(Role.CLIENT)
    String add(@PathVariable UUID application, Form asked, HttpServletRequest request, Model model) {
        Standing standing = desk.edit(application);
        Form form = resume.take(request).orElseGet(() -> Form.empty().setAll("roles", asked.all("role")));
        return adding(standing, form, model);
    }

    @PostMapping("/applications/{application}/parties/new")
    @Access(Role.CLIENT)
    String add(@PathVariable UUID application, Form form, Account account, Model model, HttpServletResponse response) {
        Standing standing = desk.edit(application);
        PartyKind kind = form.code("kind", PartyKind.class);
        if (kind == null) {
            form.fault("kind", "client.parties.no-kind");
        }
        String name = form.text("name", 200);
        if (name == null) {
            form.fault("name", "client.parties.no-name");
        }
        Set<PartyRole> held = RoleChoices.read(form, kind == null ? PartyKind.PERSON : kind);
        if (!form.isGood() || kind == null || name == null) {
            response.setStatus(422);
            return adding(standing, form, model);
        }
        PartyDetails details = kind == PartyKind.PERSON ? PartyDetails.ofPerson(name) : PartyDetails.ofOrganisation(name);
        UUID party = caseFiles.nameParty(application, kind, held, details, account.actor()).orElseThrow(() -> new ReadOnly(application));
        return "redirect:" + (form.has("then", "another") ? Links.application(application) + "/parties/new"
                : kind == PartyKind.PERSON ? Links.application(application) + "/parties" : Links.party(application, party.toString()));
    }

    private String adding(Standing standing, Form form, Model model) {
        desk.frame(model, standing);
        model.addAttribute("form", form);
        model.addAttribute("roles", roles.of(standing));
        return "client/party-new";
    }

    @GetMapping("/applications/{application}/parties/{party}/remove")
    @Access(Role.CLIENT)
    String confirm(@PathVariable UUID application, @PathVariable UUID party, Model model) {
        Standing standing = desk.edit(application);
        Party removed = desk.party(standing, party);
        desk.frame(model, standing, removed.subject());
        model.addAttribute("name", panel.partyName(removed));
        model.addAttribute("files", standing.file().itemsOf(removed.subject()).size());
        return "client/party-remove";
    }

    @PostMapping("/applications/{application}/parties/{party}/remove")
    @Access(Role.CLIENT)
    String remove(@PathVariable UUID application, @PathVariable UUID party, Account account) {
        desk.edit(application);
        caseFiles.removeParty(application, party, account.actor());
        return "redirect:" + Links.application(application) + "/parties";
    }
}
