package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Saved;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The institution's details, one group a page. */
@Controller
class DetailsController {

    private final CaseDesk desk;
    private final CaseFiles caseFiles;
    private final Resume resume;
    private final Facts facts;
    private final Rulebook rulebook;
    private final Clock clock;

    DetailsController(CaseDesk desk, CaseFiles caseFiles, Resume resume, Facts facts, Rulebook rulebook, Clock clock) {
        this.desk = desk;
        this.caseFiles = caseFiles;
        this.resume = resume;
        this.facts = facts;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/applications/{application}/details")
    @Access(Role.CLIENT)
    String first(@PathVariable UUID application) {
        return "redirect:" + Links.application(application) + "/details/" + DetailsPage.NAME.slug();
    }

    @GetMapping("/applications/{application}/details/{page}")
    @Access(Role.CLIENT)
    String show(@PathVariable UUID application, @PathVariable String page, Model model, HttpServletRequest request) {
        Standing standing = desk.edit(application);
        DetailsPage asked = asked(page, standing);
        Application saved = standing.file().application();
        Form form = resume.take(request).orElseGet(() -> asked.filled(saved.details(), saved.version()));
        return page(asked, standing, form, DetailsPage.aboutOf(standing), model);
    }

    @PostMapping("/applications/{application}/details/{page}")
    @Access(Role.CLIENT)
    String save(@PathVariable UUID application, @PathVariable String page, Form form, Account account, Model model,
            HttpServletResponse response) {
        Standing standing = desk.edit(application);
        DetailsPage asked = DetailsPage.of(page).orElseThrow(NotFound::new);
        InstitutionDetails details = asked.read(form, standing, LocalDate.now(clock));
        if (!form.isGood()) {
            response.setStatus(422);
            return page(asked, standing, form, DetailsPage.aboutOf(standing, form), model);
        }
        Saved result = caseFiles.saveDetails(application, form.number("version"), details, account.actor());
        if (result instanceof Saved.NotPossible) {
            throw new ReadOnly(application);
        }
        return result instanceof Saved.Conflict ? conflict(asked, application, form, model, response)
                : "redirect:" + Links.application(application) + next(asked, desk.edit(application));
    }

    private String conflict(DetailsPage asked, UUID application, Form form, Model model, HttpServletResponse response) {
        Standing newest = desk.edit(application);
        Application saved = newest.file().application();
        response.setStatus(409);
        form.set("version", saved.version());
        form.fault("version", "form.conflict");
        model.addAttribute("savedNow", facts.of(asked, newest));
        return page(asked, newest, form, DetailsPage.aboutOf(newest, form), model);
    }

    private static DetailsPage asked(String slug, Standing standing) {
        return DetailsPage.of(slug).filter(page -> DetailsPage.of(standing).contains(page)).orElseThrow(NotFound::new);
    }

    private String page(DetailsPage asked, Standing standing, Form form, List<String> fields, Model model) {
        List<DetailsPage> all = fields.isEmpty() ? DetailsPage.of(standing) : List.of(DetailsPage.values());
        desk.frame(model, standing);
        model.addAttribute("form", form);
        model.addAttribute("step", all.indexOf(asked) + 1);
        model.addAttribute("steps", all.size());
        model.addAttribute("fields", fields);
        model.addAttribute("bothAddresses", form.yes("both") || DetailsPage.isAsked(standing, "principalPlaceOfBusiness"));
        model.addAttribute("institutionType", standing.file().application().type());
        model.addAttribute("ownersToName", fields.contains("noOwnerAboveThreshold") ? ownersToName(standing.file().application()) : null);
        return "client/details-" + asked.slug();
    }

    /** From which share on an owner is to be named, in the words of the rule that asks; null where none does. */
    private @Nullable String ownersToName(Application application) {
        return rulebook.assess(application.type(), application.details().withOwners()).required().stream()
                .filter(required -> required.is(Subjects.APPLICATION, RequirementKind.PARTY, List.of(PartyRole.BENEFICIAL_OWNER.name()), null))
                .map(CaseAssessment.Required::reason).findFirst().orElse(null);
    }

    private static String next(DetailsPage asked, Standing saved) {
        List<DetailsPage> all = DetailsPage.of(saved);
        int at = all.indexOf(asked) + 1;
        return at < all.size() ? "/details/" + all.get(at).slug() : "";
    }
}
