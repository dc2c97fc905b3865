package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.CaseAssessment.Required;
import gatehouse.rulebook.Judgement;
import gatehouse.rulebook.Judgements;
import gatehouse.rulebook.KeptAssessment;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Access;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import gatehouse.workflow.Cases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the rules said of a case, today or when it was decided: all that they asked, and the application to repeat it with. */
@Controller
class AssessmentController {

    /** In place of an id. */
    private static final String TODAY = "today";

    private final CaseFiles caseFiles;
    private final Judgements judgements;
    private final Rulebook rulebook;
    private final Cases cases;

    AssessmentController(CaseFiles caseFiles, Judgements judgements, Rulebook rulebook, Cases cases) {
        this.caseFiles = caseFiles;
        this.judgements = judgements;
        this.rulebook = rulebook;
        this.cases = cases;
    }

    /** Something that is asked for. */
    record Line(Required item) {

        public String texts() {
            return item.kind().texts();
        }
    }

    /** What is asked, and looked at, of one subject. @param name null for the institution itself */
    record Group(String subject, @Nullable String name, List<Line> asked, List<CaseAssessment.Review> reviews) {}

    @GetMapping("/staff/cases/{application}/assessments/{assessment}")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    String page(@PathVariable UUID application, @PathVariable String assessment, Account reader, Model model) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        KeptAssessment kept = assessment.equals(TODAY) ? null : kept(application, assessment);
        Optional<Judgement> judgement = kept == null ? Optional.of(judgements.today(file)) : judgements.of(kept);
        model.addAttribute("file", file);
        model.addAttribute("kept", kept);
        model.addAttribute("assessment", assessment);
        model.addAttribute("publication", judgement.map(Judgement::publication)
                .or(() -> kept == null ? Optional.empty() : rulebook.publicationOf(kept)).orElseThrow());
        model.addAttribute("mayOpenRules", reader.role() != Role.RELATIONSHIP_MANAGER);
        judgement.ifPresent(present -> {
            CaseAssessment result = present.assessment();
            model.addAttribute("result", result);
            model.addAttribute("groups", groups(result, present));
        });
        return "staff/assessment";
    }

    /** The application as {@code ./gatehouse assess} reads it; that it was taken out is written down. */
    @GetMapping("/staff/cases/{application}/assessments/{assessment}/application.json")
    @Access({Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    ResponseEntity<String> facts(@PathVariable UUID application, @PathVariable String assessment, Account reader) {
        CaseFile file = caseFiles.find(application).orElseThrow(NotFound::new);
        String facts = assessment.equals(TODAY) ? judgements.today(file).facts() : kept(application, assessment).facts();
        cases.exported(application, assessment, reader);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.application().reference() + ".json\"").body(facts);
    }

    private KeptAssessment kept(UUID application, String assessment) {
        return Ids.parse(assessment).flatMap(id -> judgements.find(application, id)).orElseThrow(NotFound::new);
    }

    /** The institution first, then its parties in their order; what is missing first. */
    private static List<Group> groups(CaseAssessment result, Judgement judgement) {
        return Stream.concat(Stream.of(Subjects.APPLICATION), judgement.names().keySet().stream())
                .map(subject -> new Group(subject, judgement.names().get(subject), result.required().stream().filter(one -> one.subject().equals(subject))
                        .sorted(Comparator.comparing(Required::isSatisfied).thenComparing(Required::kind)).map(Line::new).toList(),
                        result.reviews().getOrDefault(subject, List.of())))
                .filter(group -> !group.asked().isEmpty() || !group.reviews().isEmpty()).toList();
    }
}
