package gatehouse.web.client;

import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.LookItem;
import gatehouse.casework.OpenItem;
import gatehouse.casework.PersonReview;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Side;
import gatehouse.web.FindingWords;
import gatehouse.web.Told;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places for a person's pictures: the sides of their identity document and their selfie. */
@Component
class PictureSlots {

    private static final int MOST_MARKS = 4;

    private final SuppliedFiles files;
    private final Words words;
    private final FindingWords findingWords;

    PictureSlots(SuppliedFiles files, Words words, FindingWords findingWords) {
        this.files = files;
        this.words = words;
        this.findingWords = findingWords;
    }

    /** Front and, where the stated document has one, back. Empty while no document is stated. */
    List<Slot> sides(Standing standing, Party person) {
        if (person.identity().type() == null) {
            return List.of();
        }
        return person.identity().showsBack() ? List.of(side(standing, person, Side.FRONT), side(standing, person, Side.BACK))
                : List.of(side(standing, person, Side.FRONT));
    }

    Slot side(Standing standing, Party person, Side side) {
        DocumentCode code = Objects.requireNonNull(person.identity().type()).code();
        return slot(standing, person, side.name(), words.say("client.slot." + side), "/pictures", code, side,
                review -> Told.judgedBy(review, side));
    }

    Slot selfie(Standing standing, Party person) {
        return slot(standing, person, "SELFIE", words.say("document.SELFIE"), "/selfie", DocumentCode.SELFIE, null,
                review -> List.of(LookItem.SELFIE));
    }

    /** The slot of this name; empty where this person has none. */
    Optional<Slot> named(Standing standing, Party person, String id) {
        return Stream.concat(sides(standing, person).stream(), Stream.of(selfie(standing, person))).filter(slot -> slot.id().equals(id)).findFirst();
    }

    private Slot slot(Standing standing, Party person, String id, String title, String page, DocumentCode code, @Nullable Side side,
            Function<PersonReview, List<LookItem>> judged) {
        String home = Links.person(standing.file().application().id(), person.subject());
        Optional<SuppliedItem> item = standing.file().item(person.subject(), code, side);
        Slot.Verdict verdict = item.map(i -> verdict(standing.review(person.id()), code, judged.apply(standing.review(person.id())), home + "/verdicts/" + id + "?seen=" + i.id() + "&status=" + standing.file().application().status()))
                .orElse(new Slot.Verdict("NONE", List.of(), null));
        // Rules seldom ask more of a picture than that it is there; where they do, it is said here as of any document.
        List<DocumentTerms> terms = terms(standing, person, code, side, required -> true);
        String must = words.must(terms);
        return new Slot(id, title, must.isEmpty() ? null : must, home + page, List.of(), DocumentSlots.asks(terms), item.map(files::shown).orElse(null),
                withRequest(standing, person, code, side, item.map(one -> withTerms(standing, person, one, verdict)).orElse(verdict)),
                standing.file().application().status().isWithClient());
    }

    /** What rules ask of such a picture: of this side, or of the document as a whole. */
    private static List<DocumentTerms> terms(Standing standing, Party person, DocumentCode code, @Nullable Side side, Predicate<CaseAssessment.Required> which) {
        return standing.assessment().required().stream()
                .filter(required -> required.subject().equals(person.subject()) && (required.side() == null || required.side() == side)).filter(which)
                .flatMap(required -> required.terms().stream()).filter(one -> one.code().equals(code.name())).toList();
    }

    /** A picture that is not what rules ask is to be sent again, or what was said about it corrected. */
    private Slot.Verdict withTerms(Standing standing, Party person, SuppliedItem item, Slot.Verdict verdict) {
        List<Slot.Reason> unmet = terms(standing, person, item.code(), item.side(), required -> !required.isSatisfied()).stream()
                .map(one -> one.problem(item.signed(), item.certified(), item.issued())).filter(Objects::nonNull).distinct()
                .map(problem -> Slot.Reason.of(words.unmet(problem, item.code()))).toList();
        return unmet.isEmpty() ? verdict
                : new Slot.Verdict("AGAIN", Stream.concat(unmet.stream(), verdict.reasons().stream()).toList(), verdict.poll());
    }

    /** What somebody asked for by hand counts for more than what machines found. */
    private Slot.Verdict withRequest(Standing standing, Party person, DocumentCode code, @Nullable Side side, Slot.Verdict verdict) {
        List<Slot.Reason> asked = standing.openItems().stream()
                .filter(open -> open.subject().equals(person.subject()) && open.code() == code && open.side() == side && open.reason() != null)
                .map(OpenItem::reason).filter(Objects::nonNull).map(Slot.Reason::of).toList();
        if (asked.isEmpty()) {
            return verdict;
        }
        List<Slot.Reason> reasons = new ArrayList<>(asked);
        reasons.addAll(verdict.reasons());
        return new Slot.Verdict("AGAIN", reasons, verdict.poll());
    }

    private Slot.Verdict verdict(PersonReview review, DocumentCode code, List<LookItem> judged, String poll) {
        Told told = Told.of(review, judged);
        boolean checking = judged.stream().anyMatch(item -> review.standing(item) == PersonReview.Standing.CHECKING);
        return new Slot.Verdict(told.word(), reasons(told.findings(), code), checking ? poll : null);
    }

    /** Each sentence once, with all the places that it is said of. */
    private List<Slot.Reason> reasons(List<Finding> findings, DocumentCode shown) {
        Map<String, List<Region>> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Region> regions = places.computeIfAbsent(findingWords.forClient(finding, shown == DocumentCode.SELFIE), text -> new ArrayList<>());
            if (finding.region() != null && !regions.contains(finding.region()) && regions.size() < MOST_MARKS) {
                regions.add(finding.region());
            }
        }
        return places.entrySet().stream().map(said -> new Slot.Reason(said.getKey(), List.copyOf(said.getValue()))).toList();
    }
}
