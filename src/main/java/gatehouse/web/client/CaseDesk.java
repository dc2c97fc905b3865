package gatehouse.web.client;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.NotFound;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens an application for a page, and puts what every page shows around it. */
@Component
class CaseDesk {

    private final Cases cases;
    private final MissingPanel panel;
    private final Words words;

    CaseDesk(Cases cases, MissingPanel panel, Words words) {
        this.cases = cases;
        this.panel = panel;
        this.words = words;
    }

    Standing see(UUID application) {
        return cases.standing(application).orElseThrow(NotFound::new);
    }

    /** The application, to be changed; a {@link ReadOnly} where it is not with the client. */
    Standing edit(UUID application) {
        Standing standing = see(application);
        if (!standing.file().application().status().isWithClient()) {
            throw new ReadOnly(application);
        }
        return standing;
    }

    /** A part of a page can't tell that the whole case went on since the page was made: then the page is loaded anew. */
    void reloadIfMoved(String seenStatus, Standing now, HttpServletResponse response) {
        if (!seenStatus.isEmpty() && !seenStatus.equals(now.file().application().status().name())) {
            response.setHeader("HX-Refresh", "true");
        }
    }

    Party party(Standing standing, UUID id) {
        return standing.file().party(id).orElseThrow(() -> gone(standing));
    }

    Party person(Standing standing, UUID id) {
        return party(standing, id, true);
    }

    Party organisation(Standing standing, UUID id) {
        return party(standing, id, false);
    }

    private static Party party(Standing standing, UUID id, boolean person) {
        Party party = standing.file().party(id).orElseThrow(() -> gone(standing));
        if (party.isPerson() != person) {
            throw new NotFound();
        }
        return party;
    }

    private static PartyGone gone(Standing standing) {
        return new PartyGone(standing.file().application().id());
    }

    void frame(Model model, Standing standing) {
        frame(model, standing, Subjects.APPLICATION);
    }

    /** @param subject what the page is about */
    void frame(Model model, Standing standing, String subject) {
        CaseFile file = standing.file();
        Application application = file.application();
        boolean editable = application.status().isWithClient();
        List<CaseFrame.MissingGroup> missing = editable ? panel.groups(standing, subject) : List.of();
        model.addAttribute("frame", new CaseFrame(Links.application(application.id()), application.reference(),
                application.institutionName().isEmpty() ? words.say("client.unnamed") : application.institutionName(),
                words.say("institution-type." + application.type()), application.status(), editable, missing,
                missing.stream().mapToInt(group -> group.lines().size()).sum()));
    }
}
