package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything at a glance, and its submission. */
@Controller
class ReviewController {

    private final CaseDesk desk;
    private final Cases cases;
    private final Facts facts;
    private final MissingPanel panel;
    private final SuppliedFiles files;
    private final Words words;

    ReviewController(CaseDesk desk, Cases cases, Facts facts, MissingPanel panel, SuppliedFiles files, Words words) {
        this.desk = desk;
        this.cases = cases;
        this.facts = facts;
        this.panel = panel;
        this.files = files;
        this.words = words;
    }

    /** Some answers that are changed on one page. */
    record Card(String title, String href, List<Fact> facts) {}

    @GetMapping("/applications/{application}/review")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @RequestParam(defaultValue = "") String note, Model model) {
        return page(desk.see(application), note, model);
    }

    @PostMapping("/applications/{application}/review")
    @Access(Role.CLIENT)
    String submit(@PathVariable UUID application, Account account, Model model, HttpServletResponse response) {
        Cases.Result result = cases.submit(application, account);
        if (result instanceof Cases.Result.NotComplete) {
            response.setStatus(422);
            model.addAttribute("incomplete", true);
            return page(desk.see(application), "", model);
        }
        return "redirect:" + Links.application(application);
    }

    private String page(Standing standing, String note, Model model) {
        desk.frame(model, standing);
        model.addAttribute("cards", cards(standing));
        model.addAttribute("complete", standing.isComplete());
        boolean withUs = note.equals("with-us") && standing.file().application().status() == ApplicationStatus.SUBMITTED;
        model.addAttribute("withUs", withUs);
        model.addAttribute("readOnly", !note.isEmpty() && !withUs && !standing.file().application().status().isWithClient());
        return "client/review";
    }

    private List<Card> cards(Standing standing) {
        CaseFile file = standing.file();
        String home = Links.application(file.application().id());
        List<Card> cards = new ArrayList<>();
        DetailsPage.of(standing).forEach(page -> cards.add(new Card(words.say("client.details." + page.slug() + ".title"),
                home + "/details/" + page.slug(), facts.of(page, standing))));
        cards.add(new Card(words.say("client.owners.title"), home + "/parties/owners", List.of(owners(file, Subjects.APPLICATION))));
        cards.add(new Card(words.say("client.documents.title"), home + "/documents", documents(file, Subjects.APPLICATION)));
        file.parties().forEach(party -> cards.addAll(party.isPerson() ? person(file, party) : organisation(file, party)));
        return cards;
    }

    private List<Card> person(CaseFile file, Party person) {
        String href = Links.person(file.application().id(), person.subject());
        String name = panel.partyName(person);
        List<Fact> details = new ArrayList<>(List.of(facts.roles(person)));
        details.addAll(facts.ofPerson(person.details()));
        List<Fact> identity = new ArrayList<>(facts.ofIdentity(person.identity()));
        identity.addAll(documents(file, person.subject()));
        return List.of(new Card(name, href + "/details", details), new Card(words.say("client.review.identity", name), href, identity));
    }

    private List<Card> organisation(CaseFile file, Party party) {
        String href = Links.party(file.application().id(), party.subject());
        String name = panel.partyName(party);
        List<Fact> details = new ArrayList<>(List.of(facts.roles(party)));
        details.addAll(facts.ofOrganisation(party.details()));
        details.add(owners(file, party.subject()));
        return List.of(new Card(name, href, details),
                new Card(words.say("client.row.organisation-documents", name), href + "/documents", documents(file, party.subject())));
    }

    private Fact owners(CaseFile file, String subject) {
        List<String> owners = facts.owners(file, subject);
        return new Fact(words.say("client.owners.owners"), owners.isEmpty() ? null : String.join("; ", owners));
    }

    private List<Fact> documents(CaseFile file, String subject) {
        List<Fact> list = file.itemsOf(subject).stream().map(this::document).toList();
        return list.isEmpty() ? List.of(new Fact(words.say("client.documents.supplied"), null)) : list;
    }

    private Fact document(SuppliedItem item) {
        Slot.Shown shown = files.shown(item);
        return new Fact(panel.document(List.of(item.code().name()), item.side()), shown.name() + ", " + shown.detail(), shown.picture() + "?size=FULL");
    }
}
