package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.Publication;
import gatehouse.rulebook.Reassessments;
import gatehouse.rulebook.RuleSource;
import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.RulesDifferences;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.NotFound;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which rules were live when, who wrote and who approved them, what changed; and the way back. */
@Controller
class HistoryController {

    private static final int SHOWN = 200;

    private final Rulebook rulebook;
    private final Reassessments reassessments;
    private final Drafts drafts;
    private final DraftDesk desk;
    private final RulesDifferences differences;
    private final DifferenceWords words;
    private final MessageSource texts;
    private final Clock clock;

    HistoryController(Rulebook rulebook, Reassessments reassessments, Drafts drafts, DraftDesk desk, RulesDifferences differences, DifferenceWords words,
            MessageSource texts, Clock clock) {
        this.rulebook = rulebook;
        this.reassessments = reassessments;
        this.drafts = drafts;
        this.desk = desk;
        this.differences = differences;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One publication as it is listed.
     *
     * @param state  {@code live}, {@code coming}, {@code beginning} (at once), {@code called-off} or {@code past}
     * @param rounds each time that the open applications were gone through under its rules
     */
    record Row(Publication publication, String title, String authors, @Nullable String approver, @Nullable String calledOffBy, String state, List<Reassessments.Round> rounds) {

        /** How many times something else, or otherwise, was asked of an open application since these rules were live. */
        public int touched() {
            return rounds.stream().mapToInt(Reassessments.Round::touched).sum();
        }
    }

    @GetMapping("/compliance/rules/history")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.RELATIONSHIP_MANAGER})
    String list(@RequestParam(defaultValue = "") String said, Model model) {
        model.addAttribute("said", said.equals("called-off") || said.equals("not-called-off") ? "publication." + said : null);
        List<Publication> shown = rulebook.publications(SHOWN);
        Map<Long, List<Reassessments.Round>> rounds = reassessments.ofEach(shown.stream().map(Publication::id).toList());
        model.addAttribute("rows", listed(shown).stream().map(one -> row(one, rounds.getOrDefault(one.id(), List.of()))).toList());
        return "compliance/history";
    }

    /** What was called off before its date never was in force: it stands below what is. */
    private List<Publication> listed(List<Publication> byDate) {
        long live = rulebook.publication().id();
        List<Publication> all = new ArrayList<>(byDate);
        List<Publication> above = byDate.stream().takeWhile(one -> one.id() != live).filter(one -> one.calledOffAt() != null).toList();
        all.removeAll(above);
        int below = 1 + IntStream.range(0, all.size()).filter(i -> all.get(i).id() == live).findFirst().orElse(all.size() - 1);
        all.addAll(below, above);
        return all;
    }

    @GetMapping("/compliance/rules/history/{publication}")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.RELATIONSHIP_MANAGER})
    String page(@PathVariable String publication, Account reader, Model model) {
        Publication found = find(publication);
        Edition edition = rulebook.edition(found.id());
        Optional<Publication> before = rulebook.before(found);
        model.addAttribute("row", row(found, reassessments.of(found.id())));
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("diff", before.map(one -> LineDiff.between(rulebook.edition(one.id()), edition)).orElse(List.of()));
        model.addAttribute("requirements", before.flatMap(one -> differences.of(one, found).map(told -> words.told(told,
                new DifferenceWords.Files(DifferenceWords.Files.ofPublication(one.id()), DifferenceWords.Files.ofPublication(found.id()))))).orElse(null));
        model.addAttribute("goldenChanges", before.map(one -> desk.goldenChanges(rulebook.edition(one.id()), edition)).orElse(List.of()));
        model.addAttribute("files", edition.texts());
        model.addAttribute("golden", edition.golden());
        model.addAttribute("seal", drafts.ofPublication(found.id()).map(Draft::proposal).map(Draft.Proposal::seal).orElse(null));
        model.addAttribute("officer", reader.role() == Role.COMPLIANCE_OFFICER);
        model.addAttribute("mayReturn", reader.role() == Role.COMPLIANCE_OFFICER && isToReturnTo(found));
        return "compliance/publication";
    }

    /** The newest publication of a set, as decisions and assessments name it. */
    @GetMapping("/compliance/rules/sets/{sha256}")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.RELATIONSHIP_MANAGER})
    String ofSet(@PathVariable String sha256) {
        return "redirect:/compliance/rules/history/" + rulebook.publicationOf(sha256).orElseThrow(NotFound::new).id();
    }

    /** The set as files, for {@code ./gatehouse assess --rules} and for the import. */
    @GetMapping("/compliance/rules/history/{publication}/files.zip")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    ResponseEntity<byte[]> export(@PathVariable String publication) throws IOException {
        Publication found = find(publication);
        Edition edition = rulebook.edition(found.id());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(found.exportName() + ".zip").build().toString()).body(RuleArchive.write(edition));
    }

    /** The first of two clicks; the second is another officer's. */
    @PostMapping("/compliance/rules/history/{publication}/return")
    @Access(Role.COMPLIANCE_OFFICER)
    String proposeReturn(@PathVariable String publication, Account officer) {
        Publication found = find(publication);
        if (!isToReturnTo(found)) {
            return "redirect:/compliance/rules/history/" + found.id();
        }
        String title = found.source() == RuleSource.ROLLBACK ? found.title() : texts.getMessage("publication.return.title", new Object[] {found.title()}, Locale.ENGLISH);
        return "redirect:/compliance/rules/drafts/" + drafts.proposeReturnTo(found.id(), title, officer);
    }

    /** Whether it was in force, and what is in force now differs from it. */
    private boolean isToReturnTo(Publication found) {
        return row(found, List.of()).state().equals("past")
                && !rulebook.edition(found.id()).hash().equals(rulebook.edition(rulebook.publication().id()).hash());
    }

    @PostMapping("/compliance/rules/history/{publication}/call-off")
    @Access(Role.COMPLIANCE_OFFICER)
    String callOff(@PathVariable String publication, Account officer) {
        Publication found = find(publication);
        return "redirect:/compliance/rules/history?said=" + (rulebook.callOff(found.id(), officer) ? "called-off" : "not-called-off");
    }

    private Publication find(String id) {
        return (id.matches("[0-9]{1,15}") ? rulebook.publication(Long.parseLong(id)) : Optional.<Publication>empty()).orElseThrow(NotFound::new);
    }

    private Row row(Publication publication, List<Reassessments.Round> rounds) {
        long live = rulebook.publication().id();
        String state = publication.id() == live ? "live" : publication.calledOffAt() != null ? "called-off" : publication.liveAt() != null ? "past"
                : publication.effectiveAt().isAfter(clock.instant()) ? "coming" : "beginning";
        return new Row(publication, publication.title(), desk.names(publication.authors(), publication.source()),
                publication.approver() == null ? null : desk.name(publication.approver()),
                publication.calledOffBy() == null ? null : desk.name(publication.calledOffBy()), state, rounds);
    }
}
