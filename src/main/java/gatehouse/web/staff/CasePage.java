package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.Askable;
import gatehouse.vocabulary.Role;
import gatehouse.web.Form;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one case for whoever reads it. */
@Component
class CasePage {

    private final CaseFiles caseFiles;
    private final CaseViews views;
    private final HistoryViews histories;
    private final ProcessViews processes;

    CasePage(CaseFiles caseFiles, CaseViews views, HistoryViews histories, ProcessViews processes) {
        this.caseFiles = caseFiles;
        this.views = views;
        this.histories = histories;
        this.processes = processes;
    }

    String show(UUID application, Account reader, Form form, Model model) {
        boolean auditor = reader.role() == Role.AUDITOR;
        String audience = auditor ? "auditor" : "staff";
        CaseView view = views.of(application, reader);
        Map<UUID, String> partyNames = view.parties().stream().map(CaseView.PartyView::party)
                .collect(Collectors.toMap(Party::id, Party::name));
        Map<String, String> subjects = partyNames.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
        model.addAttribute("form", form);
        model.addAttribute("page", view);
        model.addAttribute("audience", audience);
        model.addAttribute("mayAct", !auditor);
        model.addAttribute("mayWithdraw", !auditor && !view.application().status().isClosed());
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        model.addAttribute("history", histories.of(application,
                subject -> subject.equals("application") ? null : subjects.getOrDefault(subject, subject), files(application), audience));
        model.addAttribute("processes", processes.of(application, partyNames));
        model.addAttribute("askChoices", AskChoices.of(caseFiles.require(application)));
        return "staff/case";
    }

    /** Every file that the case holds or held, by its evidence. */
    private Map<String, SuppliedItem> files(UUID application) {
        return Stream.concat(caseFiles.require(application).items().stream(), caseFiles.replacedItems(application).stream())
                .collect(Collectors.toMap(item -> item.evidence().toString(), Function.identity(), (now, before) -> now));
    }

    /** What was chosen to be asked; an empty choice, or one that the case no longer offers, is a fault of the form. */
    Optional<Askable> chosen(UUID application, Form form) {
        Optional<Askable> chosen = AskChoices.chosen(caseFiles.require(application), form.value("document"));
        if (chosen.isEmpty()) {
            form.fault("document", form.value("document").isEmpty() ? "ask.document.choose" : "ask.document.not-suppliable");
        }
        return chosen;
    }
}
