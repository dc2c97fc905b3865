package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Ownership;
import gatehouse.casefile.Party;
import gatehouse.casework.Decisions;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.NotFound;
import gatehouse.web.compliance.RuleLinks;
import gatehouse.web.compliance.RuleLinks.RuleLink;
import gatehouse.web.staff.CaseView.AnsweredView;
import gatehouse.web.staff.CaseView.LookOfRule;
import gatehouse.web.staff.CaseView.MissingGroup;
import gatehouse.web.staff.CaseView.MissingView;
import gatehouse.web.staff.CaseView.NoteView;
import gatehouse.web.staff.CaseView.OpenView;
import gatehouse.web.staff.CaseView.OwnershipLine;
import gatehouse.web.staff.CaseView.StepView;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of one case shows. */
@Component
class CaseViews {

    private final Cases cases;
    private final CaseFiles caseFiles;
    private final Accounts accounts;
    private final StaffTasks tasks;
    private final Decisions decisions;
    private final Verification verification;
    private final PartyViews partyViews;
    private final Said said;
    private final RuleLinks ruleLinks;
    private final Names names;

    CaseViews(Cases cases, CaseFiles caseFiles, Accounts accounts, StaffTasks tasks, Decisions decisions, Verification verification,
            PartyViews partyViews, Said said, RuleLinks ruleLinks, Names names) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.tasks = tasks;
        this.decisions = decisions;
        this.verification = verification;
        this.partyViews = partyViews;
        this.said = said;
        this.ruleLinks = ruleLinks;
        this.names = names;
    }

    /** The case as it stands for this reader. */
    CaseView of(UUID application, Account reader) {
        Standing standing = cases.standing(application).orElseThrow(NotFound::new);
        CaseFile file = standing.file();
        Names.Lookup lookup = names.lookup();
        Supplied supplied = partyViews.supplied(file, lookup);
        return new CaseView(file.application(), accounts.clientsOf(application).stream().map(Account::name).toList(),
                tasks(application, file, reader, lookup), missing(standing), openItems(standing, lookup),
                answeredItems(standing, lookup),
                said.of(file.application().type(), file.application().details()),
                file.parties().stream().map(party -> partyViews.of(standing, party, supplied)).toList(),
                owners(file, Subjects.APPLICATION), supplied.of(file.itemsOf(Subjects.APPLICATION)),
                supplied.of(caseFiles.replacedItems(application)), steps(application, lookup), notes(application, lookup),
                standing.looks().stream().map(look -> new LookOfRule(look.subject(), nameOf(file, look.subject()), look.key(), look.text())).toList(),
                standing.isReadyToDecide(), standing.assessment().rules());
    }

    private List<TaskRow> tasks(UUID application, CaseFile file, Account reader, Names.Lookup lookup) {
        return tasks.openOf(application).stream()
                .map(task -> TaskRow.of(task, task.party() == null ? null : nameOf(file, task.party().toString()),
                        lookup.ofNullable(task.assignee()), reader)).toList();
    }

    /** What is missing, the institution's own first. */
    private List<MissingGroup> missing(Standing standing) {
        Map<String, List<MissingItem>> bySubject = standing.assessment().missing().stream()
                .collect(Collectors.groupingBy(MissingItem::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream().map(entry -> new MissingGroup(nameOf(standing.file(), entry.getKey()),
                entry.getValue().stream().map(this::missing).toList())).toList();
    }

    private MissingView missing(MissingItem item) {
        List<RuleLink> rules = Stream.concat(Stream.of(item.rule()), item.alsoRules().stream()).map(ruleLinks::of).toList();
        return new MissingView(item, item.kind().texts(), rules);
    }

    private static List<OpenView> openItems(Standing standing, Names.Lookup lookup) {
        return standing.openItems().stream()
                .map(item -> new OpenView(item, nameOf(standing.file(), item.subject()), lookup.of(item.askedBy()))).toList();
    }

    private List<AnsweredView> answeredItems(Standing standing, Names.Lookup lookup) {
        return verification.answeredItems(standing.file().application().id()).stream().map(answered -> new AnsweredView(answered,
                nameOf(standing.file(), answered.item().subject()), lookup.of(answered.item().askedBy()))).toList();
    }

    private List<StepView> steps(UUID application, Names.Lookup lookup) {
        return decisions.of(application).stream().map(step -> new StepView(step, lookup.of(step.by()))).toList();
    }

    private List<NoteView> notes(UUID application, Names.Lookup lookup) {
        return decisions.notes(application).stream().map(note -> new NoteView(lookup.of(note.by()), note.at(), note.text())).toList();
    }

    static List<OwnershipLine> owners(CaseFile file, String owned) {
        return file.ownership().stream().filter(edge -> edge.owned().equals(owned)).map(edge -> line(file, edge)).toList();
    }

    private static OwnershipLine line(CaseFile file, Ownership edge) {
        String name = file.party(edge.owner()).map(Party::name).orElse("");
        return new OwnershipLine(name, edge.percent() == null ? null : edge.percent().stripTrailingZeros().toPlainString(), edge.control());
    }

    /** The name of a party; null for the institution itself; the id of one that is gone. */
    static @Nullable String nameOf(CaseFile file, String subject) {
        return subject.equals(Subjects.APPLICATION) ? null
                : file.parties().stream().filter(party -> party.subject().equals(subject)).map(Party::name).findFirst().orElse(subject);
    }
}
