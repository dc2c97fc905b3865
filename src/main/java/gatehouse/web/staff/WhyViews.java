package gatehouse.web.staff;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casework.CheckTask;
import gatehouse.casework.LookItem;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.CaseAssessment.Required;
import gatehouse.rulebook.Judgement;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.FindingWords;
import gatehouse.web.NotFound;
import gatehouse.web.Told;
import gatehouse.web.staff.CaseView.LookView;
import gatehouse.web.staff.WhyView.About;
import gatehouse.web.staff.WhyView.Asked;
import gatehouse.web.staff.WhyView.CheckLine;
import gatehouse.web.staff.WhyView.Found;
import gatehouse.web.staff.WhyView.Review;
import gatehouse.web.staff.WhyView.Reviewed;
import gatehouse.workflow.Cases.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together why something is asked, was found or is looked at. */
@Component
class WhyViews {

    private final PartyViews partyViews;
    private final ProcessViews processes;
    private final Names names;
    private final FindingWords findingWords;

    WhyViews(PartyViews partyViews, ProcessViews processes, Names names, FindingWords findingWords) {
        this.partyViews = partyViews;
        this.processes = processes;
        this.names = names;
        this.findingWords = findingWords;
    }

    /** Something that rules ask for, whether or not it was supplied. */
    WhyView asked(Application application, Judged judged, String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        Asked asked = asked(judged.judgement(), subject, kind, codes, side).orElseThrow(NotFound::new);
        String process = kind == RequirementKind.PARTY ? "identify-key-parties" : subject.equals(Subjects.APPLICATION) ? "complete-documents" : "verify-person";
        return view(application, judged, subject, asked, process);
    }

    /** What rules ask the staff to look at about a subject. */
    WhyView reviewed(Application application, Judged judged, String subject) {
        List<CaseAssessment.Review> reviews = judged.judgement().assessment().reviews().getOrDefault(subject, List.of());
        if (reviews.isEmpty()) {
            throw new NotFound();
        }
        Reviewed reviewed = new Reviewed(reviews.stream().map(one -> new Review(one.text(), judged.judgement().why(subject, one))).toList());
        return view(application, judged, subject, reviewed, judged.judgement().isPerson(subject) ? "verify-person" : "decide");
    }

    /** What checks found about one item of a person's verification, and which rules ask for that item. */
    WhyView found(Standing standing, Judged judged, Party person, LookItem item) {
        CaseFile file = standing.file();
        LookView look = partyViews.looks(standing.review(person.id()), file, partyViews.supplied(file, names.lookup())).stream()
                .filter(one -> one.item() == item).findFirst().orElseThrow(NotFound::new);
        List<CheckLine> checks = Arrays.stream(CheckTask.values()).filter(check -> check.item() == item)
                .map(check -> new CheckLine(check.topic(), standing.review(person.id()).isJudged(check), standing.review(person.id()).measured(check).basis()))
                .toList();
        List<String> told = Told.about(standing.review(person.id()), item).stream()
                .map(finding -> findingWords.forClient(finding, item == LookItem.SELFIE)).distinct().toList();
        return view(file.application(), judged, person.subject(), new Found(look, told, checks, askedPicture(judged.judgement(), person, look)), "verify-person");
    }

    private static @Nullable Asked askedPicture(Judgement judgement, Party person, LookView look) {
        if (look.picture() == null) {
            return null;
        }
        DocumentCode code = DocumentCode.valueOf(look.picture().code());
        Side side = look.picture().side() == null ? null : Side.valueOf(look.picture().side());
        return judgement.assessment().required().stream().filter(one -> one.subject().equals(person.subject())
                        && one.kind() == RequirementKind.DOCUMENT && one.codes().contains(code.name()) && one.side() == side).findFirst()
                .map(one -> asked(judgement, one)).orElse(null);
    }

    private static Optional<Asked> asked(Judgement judgement, String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        return judgement.assessment().required().stream().filter(one -> one.is(subject, kind, codes, side)).findFirst()
                .map(one -> asked(judgement, one));
    }

    private static Asked asked(Judgement judgement, Required one) {
        return new Asked(one, judgement.why(one.subject(), one.kind(), one.codes(), one.side()));
    }

    private WhyView view(Application application, Judged judged, String subject, About about, String process) {
        Map<UUID, String> partyNames = judged.judgement().names().entrySet().stream()
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.getKey()), Map.Entry::getValue));
        ProcessViews.ProcessView place = processes.of(application.id(), partyNames).stream()
                .filter(one -> one.process().equals(process) && (one.party() == null || one.party().toString().equals(subject)))
                .reduce((first, last) -> last).orElse(null);
        return new WhyView(application, judged.judgement().names().get(subject), about, judged.judgement().publication(),
                judged.kept() == null ? null : judged.kept().id().toString(), place);
    }
}
