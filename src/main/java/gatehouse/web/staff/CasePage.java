package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Role;
import gatehouse.web.Form;
import gatehouse.web.staff.StaffCaseController.Asked;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one case for whoever reads it. */
@Component
class CasePage {

    private static final List<String> DOCUMENTS = Arrays.stream(DocumentCode.values()).filter(code -> !code.isPicture())
            .map(Enum::name).toList();
    private static final List<String> PICTURES = Arrays.stream(DocumentCode.values()).filter(DocumentCode::isPicture)
            .flatMap(code -> code.identityType().isEmpty() ? Stream.of(code.name())
                    : code.identityType().get().hasBack() ? Stream.of(code + ":FRONT", code + ":BACK") : Stream.of(code + ":FRONT"))
            .toList();

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
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        model.addAttribute("history", histories.of(application,
                subject -> subject.equals("application") ? null : subjects.getOrDefault(subject, subject), audience));
        model.addAttribute("processes", processes.of(application, partyNames));
        model.addAttribute("documentCodes", DOCUMENTS);
        model.addAttribute("pictureCodes", PICTURES);
        return "staff/case";
    }

    /** Whether this may be asked of this subject: a picture only of a person. */
    boolean mayAsk(UUID application, String subject, Optional<Asked> asked) {
        return asked.filter(what -> what.fits(subject, caseFiles.require(application).parties())).isPresent();
    }
}
